"""Make the demo's films from its own drawings: each scene comes slowly nearer and fades into the next, over soft chords.

    python scripts/demo_films.py [KEY …]

The results are committed: nobody needs this script to run the intranet. What is shown and said stands in
demo/content/vlogs.py. Small on purpose: a drawing that hardly moves needs few bytes.
"""

from __future__ import annotations

import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from demo.content.vlogs import VLOGS  # noqa: E402

MEDIA = ROOT / "demo" / "media"
SIZE, RATE, FADE, NEARER = (1280, 720), 8, 0.75, 0.06
SOUND_RATE, PIECE = 44_100, 1024


def drawing(name: str) -> Image.Image:
    """A scene as it fills the picture."""
    picture = Image.open(MEDIA / "scenes" / f"{name}.webp").convert("RGB")
    part = max(SIZE[0] / picture.width, SIZE[1] / picture.height)
    grown = picture.resize((round(picture.width * part), round(picture.height * part)), Image.Resampling.LANCZOS)
    left, top = (grown.width - SIZE[0]) // 2, (grown.height - SIZE[1]) // 2
    return grown.crop((left, top, left + SIZE[0], top + SIZE[1]))


def nearer(picture: Image.Image, part: float) -> Image.Image:
    """The middle of a picture, so that the scene comes towards the reader."""
    cut_x, cut_y = (side * part / 2 for side in SIZE)
    return picture.resize(SIZE, Image.Resampling.BICUBIC, box=(cut_x, cut_y, SIZE[0] - cut_x, SIZE[1] - cut_y))


def frame_at(scenes: list[tuple[float, Image.Image]], moment: float, end: float) -> Image.Image:
    place = max(n for n, (start, _picture) in enumerate(scenes) if start <= moment)
    start, picture = scenes[place]
    until = scenes[place + 1][0] if place + 1 < len(scenes) else end
    shown = nearer(picture, NEARER * (moment - start) / (until - start))
    if place and moment - start < FADE:
        before = nearer(scenes[place - 1][1], NEARER)
        shown = Image.blend(before, shown, (moment - start) / FADE)
    return shown


def chords(notes: tuple[float, ...], seconds: float) -> np.ndarray[Any, Any]:
    """Three notes that swell and fade every eight seconds."""
    moments = np.arange(int(seconds * SOUND_RATE)) / SOUND_RATE
    wave = sum(np.sin(2 * np.pi * note * moments) for note in notes) / len(notes)
    swell = np.sin(np.pi * (moments % 8) / 8) ** 2
    edges = np.clip(np.minimum(moments, seconds - moments), 0, 1)
    return (wave * swell * edges * 0.12).astype(np.float32)


def make(vlog: dict[str, Any]) -> Path:
    target = MEDIA / "films" / f"{vlog['key']}.mp4"
    seconds = vlog["seconds"]
    scenes = [(float(start), drawing(name)) for start, name in vlog["scenes"]]
    with av.open(str(target), "w", options={"movflags": "+faststart"}) as film:
        pictures = film.add_stream("libx264", rate=RATE, options={"preset": "slow", "crf": "30", "tune": "animation"})
        pictures.width, pictures.height, pictures.pix_fmt = *SIZE, "yuv420p"
        sound = film.add_stream("aac", rate=SOUND_RATE, layout="mono")
        sound.bit_rate = 32_000
        wave = chords(vlog["notes"], seconds)
        for number, start in enumerate(range(0, len(wave) - PIECE, PIECE)):
            piece = av.AudioFrame.from_ndarray(wave[None, start : start + PIECE], format="fltp", layout="mono")
            piece.sample_rate, piece.pts = SOUND_RATE, number * PIECE
            film.mux(sound.encode(piece))
        film.mux(sound.encode(None))
        for number in range(int(seconds * RATE)):
            frame = av.VideoFrame.from_image(frame_at(scenes, number / RATE, seconds))
            frame.pts, frame.time_base = number, Fraction(1, RATE)
            film.mux(pictures.encode(frame))
        film.mux(pictures.encode(None))
    return target


if __name__ == "__main__":
    (MEDIA / "films").mkdir(exist_ok=True)
    for wanted in VLOGS:
        if sys.argv[1:] and wanted["key"] not in sys.argv[1:]:
            continue
        made = make(wanted)
        print(f"{made.name}: {made.stat().st_size // 1024} kB")
