"""The whole way: source -> model -> pictures -> template -> layout -> paint. It never prints.

`reading` opens a file, `packs` the files of a pack, `illustrating` finds the pictures, `style` how a layout looks,
`laying` lays a definition out in each of its layouts, `making` writes the files; what goes from one to the next is in
`documents`.
"""

from vistime.pipeline.documents import Definition, Ink, Laid, Made, Printable, Product, Section, Settings
from vistime.pipeline.illustrating import library, matcher
from vistime.pipeline.laying import lay_out
from vistime.pipeline.making import make, products, unwritable, write_all
from vistime.pipeline.reading import open_file, open_text
from vistime.pipeline.style import DEFAULT_THEME
from vistime.pipeline.suiting import shown_by_none, shows, suiting

__all__ = [
    "DEFAULT_THEME",
    "Definition",
    "Ink",
    "Laid",
    "Made",
    "Printable",
    "Product",
    "Section",
    "Settings",
    "lay_out",
    "library",
    "make",
    "matcher",
    "open_file",
    "open_text",
    "products",
    "shown_by_none",
    "shows",
    "suiting",
    "unwritable",
    "write_all",
]
