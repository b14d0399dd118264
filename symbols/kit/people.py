"""Who is in the picture: proportions, tones, hair and clothes."""

from dataclasses import dataclass, replace
from typing import Literal

from symbols.kit import palette as c

HairStyle = Literal[
    "short",
    "crop",
    "bob",
    "long",
    "ponytail",
    "bunches",
    "curly",
    "afro",
    "bun",
    "bald",
    "headscarf",
    "turban",
]
Top = Literal["tshirt", "jumper", "coat", "open-coat", "dress", "vest", "pyjamas", "shirt", "tunic", "none"]
Bottom = Literal["trousers", "shorts", "skirt", "pants", "pyjamas", "none"]
Feet = Literal["shoes", "wellies", "socks", "slippers", "bare"]


@dataclass(frozen=True)
class Build:
    """Lengths of a body, in units of the 72 grid, for a figure that fills the box alone."""

    head: float
    shoulders: float
    waist: float
    torso: float
    thigh: float
    shin: float
    upper_arm: float
    forearm: float
    arm_width: float
    leg_width: float
    hand: float
    depth: float
    """Width of the body seen from the side."""
    oval: float = 0
    """How much longer than round the face is; grown-ups have longer faces."""


CHILD_BUILD = Build(10, 14.4, 14.6, 18.6, 8.2, 8.2, 8.4, 7.8, 5.8, 7.6, 3.6, 11)
MAN_BUILD = Build(8.3, 18.5, 15.6, 20, 10.6, 10.8, 9.6, 9.4, 5.8, 7.6, 3.6, 12, oval=1.2)
WOMAN_BUILD = Build(8.3, 15.6, 14.6, 19.6, 10.4, 10.4, 9.2, 9, 5.6, 7.4, 3.5, 11.5, oval=0.9)


@dataclass(frozen=True)
class Person:
    """Somebody to draw. Make variants with ``wearing``."""

    build: Build = CHILD_BUILD
    skin: str = c.SKIN
    shadow: str = c.SKIN_SHADOW
    hair: str = c.HAIR
    style: HairStyle = "short"
    top: Top = "tshirt"
    top_colour: str = c.RED
    bottom: Bottom = "trousers"
    bottom_colour: str = c.BLUE
    feet: Feet = "shoes"
    feet_colour: str = c.CHARCOAL
    scarf_colour: str = c.LILAC
    glasses: bool = False
    beard: bool = False
    mask: bool = False
    badge: bool = False
    stethoscope: bool = False
    tie: bool = False

    def wearing(self, **changes: object) -> "Person":
        """The same person in other clothes, or with another look."""
        return replace(self, **changes)  # type: ignore[arg-type]


CHILD = Person()
SISTER = Person(style="bob", top_colour=c.LILAC, bottom_colour=c.NAVY)
BABY_BROTHER = Person(style="crop", top_colour=c.LIME, bottom_colour=c.NAVY)

_OTHER = Person(skin=c.OTHER_SKIN, shadow=c.OTHER_SKIN_SHADOW, hair=c.OTHER_HAIR)
FRIEND = _OTHER.wearing(style="bob", top_colour=c.LILAC, bottom_colour=c.NAVY)
FRIEND_2 = _OTHER.wearing(style="afro", top_colour=c.LIME, bottom_colour=c.PURPLE)
FRIEND_3 = _OTHER.wearing(style="turban", scarf_colour=c.AMBER, top_colour=c.SKY, bottom_colour=c.GREY_MID)
FRIEND_4 = _OTHER.wearing(style="bunches", top_colour=c.AMBER, bottom_colour=c.GREEN)

MUM = Person(
    WOMAN_BUILD, style="long", top="jumper", top_colour=c.LILAC, bottom_colour=c.NAVY, feet_colour=c.RED_DARK
)
DAD = Person(MAN_BUILD, style="short", top="shirt", top_colour=c.LIME, bottom_colour=c.NAVY, beard=True)
GRANDMA = Person(
    WOMAN_BUILD,
    hair=c.HAIR_GREY,
    style="bun",
    top="jumper",
    top_colour=c.ROSE,
    bottom="skirt",
    bottom_colour=c.PURPLE,
    glasses=True,
)
GRANDPA = Person(
    MAN_BUILD, hair=c.HAIR_GREY, style="bald", top="jumper", top_colour=c.GREEN, bottom_colour=c.WOOD_DARK,
    glasses=True,
)  # fmt: skip

_ADULT = _OTHER.wearing(build=WOMAN_BUILD)
TEACHER = _ADULT.wearing(style="bob", top="shirt", top_colour=c.GREEN, bottom_colour=c.CHARCOAL, badge=True)
TEACHER_2 = _ADULT.wearing(
    build=MAN_BUILD, style="crop", top="shirt", top_colour=c.SKY, bottom_colour=c.GREY_DARK, badge=True
)
DOCTOR = _ADULT.wearing(
    style="ponytail", top="open-coat", top_colour=c.WHITE, bottom_colour=c.GREY_DARK, stethoscope=True
)
NURSE = _ADULT.wearing(build=MAN_BUILD, style="crop", top="tunic", top_colour=c.BLUE, bottom_colour=c.NAVY)
DENTIST = _ADULT.wearing(style="headscarf", top="tunic", top_colour=c.SKY, bottom_colour=c.NAVY, mask=True)
