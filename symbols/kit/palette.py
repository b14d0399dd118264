"""The colours of the drawn symbols; they sit beside OpenMoji's.

A colour here is also a role. The program that prints exchanges the skin and hair roles for other tones by
their exact value, so nothing but skin or hair may be painted with them: wood, sand, sun and teddy have browns
and yellows of their own.

Exchanged at print time (exact values, see EXCHANGEABLE):

* ``SKIN``, ``SKIN_SHADOW``, ``HAIR``: the child whose timetable it is, and the family (mum, dad,
    grandparents);
* ``OTHER_SKIN``, ``OTHER_SKIN_SHADOW``, ``OTHER_HAIR``: everybody else (friends, teacher, nurse, ...).

The two skins are the same yellow to the eye. They are two values so that a friend or a teacher may be given
another tone than the child's; a program that knows only the first pair should exchange both alike.

Grey hair (``HAIR_GREY``), headscarves and turbans are fixed: they go with every tone.
"""

from typing import Final

BLACK: Final = "#000"
WHITE: Final = "#fff"

SKIN: Final = "#fcea2b"
SKIN_SHADOW: Final = "#f1b31c"
HAIR: Final = "#a57939"

OTHER_SKIN: Final = "#fce92b"
OTHER_SKIN_SHADOW: Final = "#f1b31d"
OTHER_HAIR: Final = "#6a462f"

HAIR_GREY: Final = "#d0cfcf"

EXCHANGEABLE: Final[dict[str, str]] = {
    "skin": SKIN,
    "skin-shadow": SKIN_SHADOW,
    "hair": HAIR,
    "other-skin": OTHER_SKIN,
    "other-skin-shadow": OTHER_SKIN_SHADOW,
    "other-hair": OTHER_HAIR,
}

RED: Final = "#ea5a47"
RED_DARK: Final = "#d22f27"
ORANGE: Final = "#e27022"
AMBER: Final = "#f4aa41"
YELLOW: Final = "#ffe166"
LIME: Final = "#b1cc33"
GREEN: Final = "#5c9e31"
SKY: Final = "#92d3f5"
BLUE: Final = "#61b2e4"
NAVY: Final = "#1e50a0"
LILAC: Final = "#b399c8"
PURPLE: Final = "#8967aa"
PINK: Final = "#ffa7c0"
ROSE: Final = "#e67a94"
WOOD: Final = "#b8834a"
WOOD_DARK: Final = "#8a5a33"
SAND: Final = "#f1d3a0"
TEDDY: Final = "#c58b4f"
GREY_LIGHT: Final = "#e8e8e8"
GREY: Final = "#d0cfce"
GREY_MID: Final = "#9b9b9a"
GREY_DARK: Final = "#5b5b5b"
CHARCOAL: Final = "#3f3f3f"
