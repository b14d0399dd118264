"""The font that a definition names: one of the built-in families, a font file, or one of the person's own fonts."""

from __future__ import annotations

from pathlib import Path

from vistime.diagnostics import Diagnostic, Span, VistimeError, did_you_mean
from vistime.layout import measure

_INSTALL = "install what is needed to print in other fonts: pip install 'vistime[own-fonts]'"


def find_family(font: str | None, folder: Path | None, span: Span | None) -> str:
    """The family as texts name it. VistimeError when there is no such font, or it can't be used."""
    known = measure.family(font)
    if known is not None or font is None:
        return known or measure.DEFAULT_FAMILY
    from vistime.layout import fontfiles

    if not fontfiles.shaper():
        raise VistimeError(_wrong(f'the font "{font}" is not built in', span, _INSTALL))
    try:
        family = fontfiles.find_family(font, folder)
    except fontfiles.OutsideError as error:
        message = f'the font "{font}" lies outside of the folder of this file'
        raise VistimeError(_wrong(message, span, str(error))) from None
    except PermissionError:
        hint = "its maker does not allow it; choose another font"
        raise VistimeError(_wrong(f'the font "{font}" must not be put into documents', span, hint)) from None
    except (ValueError, OSError):
        hint = "a font is a file ending in .ttf, .otf or .ttc"
        raise VistimeError(_wrong(f'"{font}" is no font', span, hint)) from None
    if family is None:
        names = [
            *measure.FAMILY_NAMES.values(),
            *(own.name for own in fontfiles.own_families(fontfiles.fonts_dir())),
        ]
        place = f"the built-in fonts are Lexend and Atkinson Hyperlegible; your own belong into {fontfiles.fonts_dir()}"
        hint = did_you_mean(font, names) or place
        raise VistimeError(_wrong(f'there is no font "{font}"', span, hint))
    return fontfiles.choose(family)


def _wrong(message: str, span: Span | None, hint: str) -> Diagnostic:
    return Diagnostic("error", "font-unknown", message, span, hint)
