"""Real films, made on the spot as cheaply as they can be: a drawn picture that hardly changes, and a tone."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

TONE_RATE = 48_000


def make_film(
    path: Path,
    *,
    seconds: float = 2,
    size: tuple[int, int] = (320, 180),
    rate: int = 5,
    video: str = "libx264",
    audio: str = "aac",
    container: str = "mp4",
    pixels: str = "yuv420p",
    options: dict[str, str] | None = None,
    movflags: str = "",
    turned: bool = False,
) -> Path:
    """A film of so many seconds. `audio=""` is silent; `turned` as a phone held upright says in the file."""
    with av.open(str(path), "w", format=container, options={"movflags": movflags} if movflags else {}) as film:
        quick = {"preset": "ultrafast", "g": "50"} if video == "libx264" else {}
        pictures = film.add_stream(video, rate=rate, options={**quick, **(options or {})})
        pictures.width, pictures.height, pictures.pix_fmt = *size, pixels
        sound = film.add_stream(audio, rate=TONE_RATE, layout="mono") if audio else None
        if sound is not None:
            _tone(film, sound, seconds)
        for number in range(int(seconds * rate)):
            if number % (rate * 5) == 0:
                frame = _picture(size, number // (rate * 5)).reformat(format=pixels)
            frame.pts, frame.time_base = number, Fraction(1, rate)
            film.mux(pictures.encode(frame))
        film.mux(pictures.encode(None))
    if turned:
        _hold_upright(path)
    return path


def _hold_upright(path: Path) -> None:
    """Write into the film's first track header that it is to be shown a quarter turned with the clock, as phones do."""
    data = bytearray(path.read_bytes())
    straight = b"".join(n.to_bytes(4, "big", signed=True) for n in (65536, 0, 0, 0, 65536, 0, 0, 0, 1 << 30))
    turned = b"".join(n.to_bytes(4, "big", signed=True) for n in (0, 65536, 0, -65536, 0, 0, 0, 0, 1 << 30))
    at = data.index(straight, data.index(b"tkhd"))
    data[at : at + 36] = turned
    path.write_bytes(data)


def _picture(size: tuple[int, int], step: int) -> Any:
    """A band of light that moves every five seconds."""
    picture = np.full((size[1], size[0], 3), (13, 91, 86), np.uint8)
    left = (step * 40) % max(size[0] - 40, 1)
    picture[: size[1] // 2, left : left + 40] = (240, 165, 96)
    return av.VideoFrame.from_ndarray(picture, format="rgb24")


def _tone(film: Any, sound: Any, seconds: float) -> None:
    size = 1024 if sound.codec_context.name == "aac" else 960
    wave = (np.sin(np.arange(size) * 2 * np.pi * 15 / size) * 0.2).astype(np.float32)
    form = sound.codec_context.format.name
    for number in range(int(seconds * TONE_RATE / size)):
        samples = wave[None, :]
        if form.startswith("s16"):
            samples = (samples * 32767).astype(np.int16)
        frame = av.AudioFrame.from_ndarray(samples, format=form, layout="mono")
        frame.sample_rate, frame.pts = TONE_RATE, number * size
        film.mux(sound.encode(frame))
    film.mux(sound.encode(None))
