"""Names that Windows keeps for devices, whatever their ending: no file or folder can be called so."""

from __future__ import annotations

import re
from typing import Final

#: Naming Files, Paths, and Namespaces; learn.microsoft.com.
_DEVICES: Final = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?", re.I)


def spared(name: str) -> str:
    """The name, with an underscore behind what would be a device: `con` is `con_`, `aux.pdf` is `aux_.pdf`."""
    device = _DEVICES.fullmatch(name)
    return f"{device[1]}_{name[len(device[1]) :]}" if device else name
