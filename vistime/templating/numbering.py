"""Numbers that people write before their steps, where the layout numbers them itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Final

from vistime.pictures.kinds import Found

Path = tuple[str | int, ...]
_NUMBER: Final = re.compile(
    r"\s*(?:step\s*)?\(?([0-9]{1,2})\s*(?:[.):]|[-–—](?![0-9]))\s*(?=\S)", re.IGNORECASE
)


def without_own_numbers(found: Mapping[Path, Found], paths: Iterable[Path]) -> Mapping[Path, Found]:
    """What was found, its words without "1." and "2." where these stand before all steps of a list in their order.

    A list of one, or one in which a step has no number or another one, is left as it is: "2. Class" may be a name.
    """
    changed: dict[Path, Found] = {}
    for _, group in groupby(paths, key=lambda path: path[:-1]):
        listed = list(group)
        own = [_NUMBER.match(found[path].label) for path in listed]
        if len(listed) > 1 and all(one and int(one[1]) == at for at, one in enumerate(own, 1)):
            for path, one in zip(listed, own, strict=True):
                label = found[path].label[one.end() if one else 0 :]
                changed[path] = found[path]._replace(label=label)
    return {**found, **changed} if changed else found
