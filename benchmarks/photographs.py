"""Photos to measure with: `python -m benchmarks.photographs FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image, ImageFilter


def photographs(folder: Path) -> None:
    """Four photos as large as a telephone takes them: 4000 x 3000 pixels, with light, shapes and some grain."""
    for number in range(4):
        shapes = Image.effect_noise((40, 30), 120).resize((4000, 3000), Image.Resampling.BICUBIC)
        grain = Image.effect_noise((4000, 3000), 12)
        light = Image.linear_gradient("L").rotate(90 * number).resize((4000, 3000))
        bands = [
            Image.blend(Image.blend(light, shapes.rotate(turn), 0.5), grain, 0.1) for turn in (0, 90, 180)
        ]
        soft = Image.merge("RGB", bands).filter(ImageFilter.GaussianBlur(0.7))
        soft.save(folder / f"original-{number}.jpg", quality=92)


if __name__ == "__main__":
    photographs(Path(sys.argv[1]))
