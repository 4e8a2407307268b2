"""Refresh the browser libraries, fonts and icons under static/ from the npm registry.

Run it by hand when a version below changes:  python scripts/vendor.py
It needs `npm` (only for `npm pack`; nothing is installed) and `pip install fonttools brotli`, and writes
  static/vendor/<package>/…   the files the site serves, with their licence
  static/vendor/VERSIONS.json what was taken, and which version
  static/icons.svg            one sprite with the Lucide icons in scripts/icons.txt

The site itself never needs npm: the results are committed.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENDOR = ROOT / "static" / "vendor"
SPRITE = ROOT / "static" / "icons.svg"
ICON_LIST = ROOT / "scripts" / "icons.txt"

# package -> (version, {file in the package: file under static/vendor})
PACKAGES: dict[str, tuple[str, dict[str, str]]] = {
    "htmx.org": (
        "2.0.11",
        {"dist/htmx.min.js": "htmx/htmx.min.js", "LICENSE": "htmx/LICENSE"},
    ),
    "@fontsource-variable/figtree": (
        "5.3.0",
        {
            "files/figtree-latin-wght-normal.woff2": "fonts/figtree-latin.woff2",
            "files/figtree-latin-ext-wght-normal.woff2": "fonts/figtree-latin-ext.woff2",
            "LICENSE": "fonts/figtree-LICENSE",
        },
    ),
    "@fontsource/young-serif": (
        "5.3.0",
        {
            "files/young-serif-latin-400-normal.woff2": "fonts/young-serif-latin.woff2",
            "files/young-serif-latin-ext-400-normal.woff2": "fonts/young-serif-latin-ext.woff2",
            "LICENSE": "fonts/young-serif-LICENSE",
        },
    ),
    "@github/combobox-nav": (
        "3.0.2",
        {"dist/index.js": "github/combobox-nav.js", "LICENSE": "github/combobox-nav-LICENSE"},
    ),
    "@github/text-expander-element": (
        "2.9.4",
        {
            "dist/bundle.js": "github/text-expander-element.js",
            "LICENSE": "github/text-expander-element-LICENSE",
        },
    ),
}
SERIF = ("fonts/young-serif-latin.woff2",)
LUCIDE = ("lucide-static", "1.62.0")


def unpack(package: str, version: str, into: Path) -> Path:
    """Fetch one package with `npm pack` and return the folder it was unpacked in."""
    result = subprocess.run(
        ["npm", "pack", f"{package}@{version}", "--silent", "--pack-destination", str(into)],
        check=True,
        capture_output=True,
        text=True,
    )
    archive = into / result.stdout.strip().splitlines()[-1]
    folder = into / archive.stem
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter="data")
    return next(path for path in folder.iterdir() if path.is_dir())


def take_files(into: Path) -> dict[str, str]:
    """Copy the listed files of every package; returns package -> version."""
    versions = {}
    for package, (version, files) in PACKAGES.items():
        source = unpack(package, version, into)
        for inside, outside in files.items():
            target = VENDOR / outside
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((source / inside).read_bytes())
        versions[package] = version
        print(f"{package} {version}: {len(files)} files")
    return versions


def tighten_apostrophe(font_file: Path) -> None:
    """Young Serif sets \u2019 too wide between letters (collega\u2019s): take a third of its width away.

    The licence (OFL, no reserved name) allows it; the change is recorded in VERSIONS.json.
    """
    from fontTools.ttLib import TTFont

    font = TTFont(font_file)
    name = font.getBestCmap()[0x2019]
    width, bearing = font["hmtx"][name]
    glyph = font["glyf"][name]
    if glyph.isComposite():
        for part in glyph.components:
            part.x -= 40
    else:
        glyph.coordinates.translate((-40, 0))
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (width - 105, bearing - 40)
    font.flavor = "woff2"
    font.save(font_file)


def symbol(name: str, svg: str) -> str:
    """One Lucide file as a <symbol>; stroke and fill come from the stylesheet."""
    inner = re.search(r"<svg[^>]*>(.*)</svg>", svg, re.S)
    if inner is None:
        raise SystemExit(f"{name}: not an SVG file")
    shapes = " ".join(inner.group(1).split())
    return f'<symbol id="{name}" viewBox="0 0 24 24">{shapes}</symbol>'


def make_sprite(into: Path) -> str:
    """Write static/icons.svg with the icons named in scripts/icons.txt; returns the version."""
    package, version = LUCIDE
    source = unpack(package, version, into)
    names = sorted(set(ICON_LIST.read_text().split()))
    missing = [name for name in names if not (source / "icons" / f"{name}.svg").exists()]
    if missing:
        raise SystemExit(f"Lucide {version} has no icon named: {', '.join(missing)}")
    symbols = [symbol(name, (source / "icons" / f"{name}.svg").read_text()) for name in names]
    SPRITE.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg">\n'
        f"<!-- Lucide {version}, ISC licence: static/vendor/lucide-LICENSE. Made by scripts/vendor.py -->\n"
        + "\n".join(symbols)
        + "\n</svg>\n"
    )
    (VENDOR / "lucide-LICENSE").write_bytes((source / "LICENSE").read_bytes())
    print(f"{package} {version}: {len(names)} icons")
    return version


def main() -> int:
    """Refresh everything."""
    with tempfile.TemporaryDirectory() as folder:
        versions = take_files(Path(folder))
        versions[LUCIDE[0]] = make_sprite(Path(folder))
    for name in SERIF:
        tighten_apostrophe(VENDOR / name)
        versions["@fontsource/young-serif"] += ", \u2019 set tighter"
    (VENDOR / "VERSIONS.json").write_text(json.dumps(versions, indent=2, sort_keys=True) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
