"""Looks at one film and makes it fit for the web. Runs alone, started by `isolated_command`: ``film_worker.py REQUEST`` (JSON), with
PyAV.

A film is hostile until proven otherwise. Before it is opened, this process limits its own memory, processor time, open
files and what it may write; who started it limits the time on the clock. It writes one JSON object a line: ``{"at": 0.4}``
while it works, at the end ``{"state": "done", …}`` or ``{"state": "refused", "problem": "too_long"}``.

The answer to the web: one MP4 with H.264 (8 bits, 4:2:0) and AAC, the index at the front, upright, at most 720 lines and
30 pictures a second, and a poster. A film that is so already keeps its pictures and sound as they are, up to 1080 lines.
"""

import json
import os
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

from process_limits import limit_process

NEVER_WIDER = 8192
COPY_SIDE, COPY_BITS, MAKE_SIDE, MAKE_RATE = 1920, 6_000_000, 1280, 30
POSTER_WIDTH = 1280
MISSING = 2.0
"""Seconds by which a film may end before its own index says so."""
FORMATS = {"iso": "mov", "matroska": "matroska"}
OPEN_OPTIONS = {"protocol_whitelist": "file"}
DRIFT = 0.5


class Refused(Exception):
    """A film that is not taken. The only argument is the key of a sentence in problems.py."""


class Teller:
    """Says how far the work is, at most a hundred times, and ends when nobody listens any more."""

    def __init__(self, seconds: float) -> None:
        self.seconds, self.told, self.parent = max(seconds, 0.1), -1, os.getppid()

    def at(self, moment: float | None) -> None:
        part = int(100 * min(max(moment or 0, 0) / self.seconds, 1))
        if part > self.told:
            self.told = part
            print(json.dumps({"at": part}), flush=True)  # noqa: T201 - the answer
            if os.getppid() != self.parent:
                raise SystemExit("whoever asked is gone")


def open_film(request: dict[str, Any]) -> Any:
    import av

    try:
        return av.open(request["film"], format=FORMATS[request["kind"]], options=OPEN_OPTIONS)
    except (av.error.InvalidDataError, av.error.EOFError, av.error.ArgumentError) as error:
        raise Refused("broken") from error


def look(request: dict[str, Any]) -> dict[str, Any]:
    """What is in the film, from a walk over all its packets without decoding them."""
    import av

    with open_film(request) as film:
        video = next((s for s in film.streams.video if s.codec_context is not None), None)
        if video is None:
            raise Refused("no_picture")
        size = (video.codec_context.width, video.codec_context.height)
        if not all(size) or max(size) > NEVER_WIDER:
            raise Refused("too_heavy" if max(size) > NEVER_WIDER else "broken")
        said = float(film.duration or 0) / av.time_base
        if said > request["most_seconds"]:
            raise Refused("too_long")
        audio = film.streams.audio[0] if film.streams.audio else None
        ends, count = _walk(film, [s for s in (video, audio) if s is not None], request["most_seconds"])
        seconds = max(ends.values(), default=0.0)
        if not count or seconds <= 0 or seconds < said - max(MISSING, said * 0.03):
            raise Refused("broken")
        return {
            "seconds": seconds,
            "width": size[0],
            "height": size[1],
            "codec": video.codec_context.name,
            "pixels": video.codec_context.pix_fmt,
            "rate": count / max(ends.get(video.index, seconds), 0.1),
            "sound": audio.codec_context.name if audio is not None and audio.codec_context is not None else "",
            "channels": audio.codec_context.channels if audio is not None and audio.codec_context is not None else 0,
            "turn": _turn(request),
        }


def _walk(film: Any, streams: list[Any], most: float) -> tuple[dict[int, float], int]:
    """Where each stream ends, in seconds from its start, and how many pictures there are."""
    import av

    ends: dict[int, float] = {}
    count = 0
    try:
        for packet in film.demux(streams):
            if packet.pts is None:
                continue
            moment = float((packet.pts + (packet.duration or 0)) * packet.time_base)
            ends[packet.stream.index] = max(ends.get(packet.stream.index, 0.0), moment)
            count += packet.stream.type == "video"
            if moment > most + DRIFT:
                raise Refused("too_long")
    except av.error.InvalidDataError as error:
        raise Refused("broken") from error
    return ends, count


def _turn(request: dict[str, Any]) -> int:
    """By how many degrees the camera was held; the first picture says so. Also finds films whose pictures cannot be read."""
    import av

    with open_film(request) as film:
        try:
            for frame in film.decode(film.streams.video[0]):
                return round(frame.rotation / 90) * 90 % 360
        except av.error.FFmpegError as error:
            raise Refused("broken") from error
    raise Refused("broken")


def is_web_safe(facts: dict[str, Any], size: int) -> bool:
    return (
        facts["codec"] == "h264"
        and facts["pixels"] in ("yuv420p", "yuvj420p")
        and facts["turn"] == 0
        and max(facts["width"], facts["height"]) <= COPY_SIDE
        and facts["sound"] in ("", "aac")
        and facts["channels"] <= 2
        and facts["rate"] <= 61
        and size * 8 / facts["seconds"] <= COPY_BITS
    )


def new_film(path: str) -> Any:
    import av

    return av.open(path, "w", format="mp4", options={"movflags": "+faststart"})


def copy(request: dict[str, Any], facts: dict[str, Any], teller: Teller) -> tuple[int, int]:
    """The same pictures and sound in a new, clean file."""
    with open_film(request) as film, new_film(request["made"]) as made:
        wanted = [film.streams.video[0], *film.streams.audio[:1]]
        outs = {stream.index: made.add_stream_from_template(stream) for stream in wanted}
        for packet in film.demux(wanted):
            if packet.dts is None:
                continue
            teller.at(packet.pts and float(packet.pts * packet.time_base))
            packet.stream = outs[packet.stream.index]
            made.mux(packet)
    return facts["width"], facts["height"]


def make(request: dict[str, Any], facts: dict[str, Any], teller: Teller) -> tuple[int, int]:
    """Encode anew: H.264 and AAC, upright, not larger than people need."""
    from film_encoding import Pictures, Sound

    upright = (facts["width"], facts["height"]) if facts["turn"] % 180 == 0 else (facts["height"], facts["width"])
    part = min(1.0, MAKE_SIDE / max(upright))
    width, height = (max(2, round(side * part / 2) * 2) for side in upright)
    with open_film(request) as film, new_film(request["made"]) as made:
        video = film.streams.video[0]
        video.thread_type = "AUTO"
        rate = Fraction(min(MAKE_RATE, max(1, round(facts["rate"]))), 1)
        pictures = Pictures(made, video, (width, height), rate, facts["turn"])
        sound = Sound(made) if facts["sound"] else None
        for packet in film.demux([video, *film.streams.audio[:1]]):
            for frame in _decoded(packet):
                teller.at(frame.time)
                if packet.stream.type == "video":
                    pictures.add(frame)
                elif sound is not None:
                    sound.add(frame)
        pictures.add(None)
        if sound is not None:
            sound.add(None)
        if not pictures.count:
            raise Refused("broken")
    return width, height


def _decoded(packet: Any) -> list[Any]:
    """The pictures or sound of one packet; a damaged one is left out, as a player would."""
    import av

    try:
        return packet.decode()
    except av.error.InvalidDataError:
        return []


def poster(made: str, target: str, seconds: float) -> None:
    """The picture with the most to see of three moments, as JPEG."""
    import av
    from PIL import ImageStat

    best: Any = None
    most = -1.0
    with av.open(made, options=OPEN_OPTIONS) as film:
        video = film.streams.video[0]
        for part in (0.1, 0.35, 0.6):
            film.seek(int(seconds * part * av.time_base))
            frame = next(film.decode(video), None)
            if frame is None:
                continue
            picture = frame.to_image()
            there = sum(ImageStat.Stat(picture.convert("L").resize((64, 36))).stddev)
            if there > most:
                best, most = picture, there
    if best is None:
        raise Refused("broken")
    best.thumbnail((POSTER_WIDTH, POSTER_WIDTH))
    best.save(target, "JPEG", quality=82, optimize=True, progressive=True)


def work(request: dict[str, Any]) -> dict[str, Any]:
    facts = look(request)
    teller = Teller(facts["seconds"])
    kept = is_web_safe(facts, Path(request["film"]).stat().st_size)
    width, height = (copy if kept else make)(request, facts, teller)
    poster(request["made"], request["poster"], facts["seconds"])
    return {"state": "done", "seconds": facts["seconds"], "width": width, "height": height, "kept": kept}


def main() -> None:
    request = json.loads(sys.argv[1])
    limit_process(memory=request["memory"], seconds=request["processor"], files=64, written=request["written"])
    os.nice(10)
    try:
        answer = work(request)
    except Refused as refused:
        answer = {"state": "refused", "problem": str(refused)}
    except MemoryError:
        answer = {"state": "refused", "problem": "too_heavy"}
    except Exception as error:  # whatever a hostile film provokes, the answer is a sentence
        answer = {"state": "refused", "problem": "failed", "reason": f"{type(error).__name__}: {error}"[:300]}
    print(json.dumps(answer), flush=True)  # noqa: T201 - the answer


if __name__ == "__main__":
    main()
