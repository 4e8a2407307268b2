"""Draw and render the pictures of the demo organisation.

    python scripts/demo_art.py draw      writes demo/media/{faces,scenes}/*.svg that are drawn in scripts/drawing
    python scripts/demo_art.py render    writes a raster picture beside each SVG (faces PNG, scenes WebP)
    python scripts/demo_art.py sheet F   writes a contact sheet of all faces and scenes to the picture file F

The results are committed: nobody needs this script to run the intranet. `render` needs `rsvg-convert`
(Debian package librsvg2-bin) and Pillow. Only pictures older than their drawing are rendered; --all renders all.
"""

from __future__ import annotations

import argparse
import io
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
MEDIA = ROOT / "demo" / "media"
FACE_SIZE = 400
SCENE_WIDTH = 1600
SCENE_QUALITY = 80


def rasterise(svg: Path, width: int) -> Image.Image:
    """The drawing as an RGB picture of this width."""
    tool = shutil.which("rsvg-convert")
    if tool is None:
        sys.exit("rsvg-convert is missing: install librsvg2-bin.")
    made = subprocess.run([tool, "-w", str(width), str(svg)], check=True, capture_output=True)
    return Image.open(io.BytesIO(made.stdout)).convert("RGB")


def render_face(svg: Path, target: Path) -> None:
    """A square PNG of at most 128 colours, about 8 kB."""
    rasterise(svg, FACE_SIZE).quantize(128, dither=Image.Dither.NONE).save(target, optimize=True)


def render_scene(svg: Path, target: Path) -> None:
    """A WebP of 1600 pixels wide, at most 150 kB."""
    rasterise(svg, SCENE_WIDTH).save(target, "WEBP", quality=SCENE_QUALITY, method=6)


def render(everything: bool = False) -> int:
    """Render each drawing that is newer than its picture; returns how many were made."""
    jobs: list[tuple[str, str, Callable[[Path, Path], None]]] = [
        ("faces", ".png", render_face),
        ("scenes", ".webp", render_scene),
    ]
    made = 0
    for folder, suffix, how in jobs:
        for svg in sorted((MEDIA / folder).glob("*.svg")):
            target = svg.with_suffix(suffix)
            if everything or not target.exists() or target.stat().st_mtime < svg.stat().st_mtime:
                how(svg, target)
                made += 1
    return made


def draw() -> int:
    """Write the drawings that live in code; returns how many files changed."""
    from drawing import drawings

    changed = 0
    for name, svg in drawings().items():
        target = MEDIA / ("faces" if name.startswith("face-") else "scenes") / f"{name}.svg"
        if not target.exists() or target.read_text(encoding="utf-8") != svg:
            target.write_text(svg, encoding="utf-8")
            changed += 1
    return changed


def sheet(target: Path, columns: int = 5) -> None:
    """One picture with everything, to look at as a family."""
    scenes = sorted((MEDIA / "scenes").glob("*.webp"))
    faces = sorted((MEDIA / "faces").glob("*.png"))
    rows = -(-len(scenes) // columns)
    face_rows = -(-len(faces) // 15)
    page = Image.new("RGB", (columns * 320, rows * 210 + face_rows * 107), "#f7f5ec")
    for index, path in enumerate(scenes):
        picture = Image.open(path).resize((310, 194))
        page.paste(picture, (index % columns * 320 + 5, index // columns * 210 + 5))
    for index, path in enumerate(faces):
        picture = Image.open(path).convert("RGB").resize((96, 96))
        page.paste(picture, (index % 15 * 106 + 5, rows * 210 + index // 15 * 107 + 5))
    page.save(target)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["draw", "render", "sheet"])
    parser.add_argument("target", nargs="?", type=Path)
    parser.add_argument("--all", action="store_true", help="render also what is up to date")
    options = parser.parse_args()
    if options.what == "draw":
        print(f"{draw()} drawings written")
    elif options.what == "render":
        print(f"{render(options.all)} pictures rendered")
    else:
        sheet(options.target or Path("sheet.png"))


if __name__ == "__main__":
    main()
