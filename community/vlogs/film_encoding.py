"""Encodes pictures and sound for the web, inside the process of film_worker.py."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import av
import av.filter

SOUND_RATE, SOUND_FRAME = 48_000, 1024


class Pictures:
    """Turns, sizes and encodes pictures at a steady rate."""

    def __init__(self, made: Any, source: Any, size: tuple[int, int], rate: Fraction, turn: int) -> None:
        self.made, self.source, self.size, self.rate, self.turn = made, source, size, rate, turn
        self.stream = made.add_stream("libx264", rate=rate, options={"preset": "veryfast", "crf": "23"})
        self.stream.width, self.stream.height = size
        self.stream.pix_fmt = "yuv420p"
        self.stream.codec_context.options |= {"maxrate": "3M", "bufsize": "6M", "threads": "2"}
        self.stream.codec_context.time_base = 1 / rate
        self.graph: Any = None
        self.count = 0

    def _start(self, frame: Any) -> None:
        graph = av.filter.Graph()
        source = graph.add_buffer(
            width=frame.width, height=frame.height, format=frame.format, time_base=self.source.time_base
        )
        steps: list[tuple[str, str]] = []
        # frame.rotation counts against the clock, as the display matrix does; transpose=1 turns with the clock
        if self.turn == 180:
            steps += [("hflip", ""), ("vflip", "")]
        elif self.turn:
            steps.append(("transpose", "2" if self.turn == 90 else "1"))
        steps += [
            ("scale", f"{self.size[0]}:{self.size[1]}"), ("setsar", "1"), ("fps", f"{self.rate}"), ("format", "yuv420p"),
        ]  # fmt: skip
        parts = [source, *(graph.add(name, value) if value else graph.add(name) for name, value in steps)]
        graph.link_nodes(*parts, graph.add("buffersink")).configure()
        self.graph = graph

    def add(self, frame: Any) -> None:
        """One picture, or None when that was all."""
        if frame is not None:
            if self.graph is None:
                self._start(frame)
            self.graph.push(frame)
        elif self.graph is not None:
            self.graph.push(None)
        while self.graph is not None:
            try:
                done = self.graph.pull()
            except (av.error.BlockingIOError, av.error.EOFError):
                break
            done.pict_type = 0
            self.count += 1
            self.made.mux(self.stream.encode(done))
        if frame is None:
            self.made.mux(self.stream.encode(None))


class Sound:
    """Resamples and encodes sound."""

    def __init__(self, made: Any) -> None:
        self.made = made
        self.stream = made.add_stream("aac", rate=SOUND_RATE, layout="stereo")
        self.stream.bit_rate = 128_000
        self.resampler = av.AudioResampler("fltp", "stereo", SOUND_RATE, frame_size=SOUND_FRAME)

    def add(self, frame: Any) -> None:
        """A piece of sound, or None when that was all."""
        for piece in self.resampler.resample(frame):
            self.made.mux(self.stream.encode(piece))
        if frame is None:
            self.made.mux(self.stream.encode(None))
