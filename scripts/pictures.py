"""Takes the pictures of README.md and docs/roles/ from a running demo organisation and puts them in docs/pictures/.

    make run                                   # in another terminal
    .venv/bin/python scripts/pictures.py       # or: scripts/pictures.py http://localhost:8000 home-desk-light form-phone-light

Needs requirements-dev.txt and Chromium. A picture is WebP and never more than 150 kB.
"""

from __future__ import annotations

import io
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

TARGET = Path(__file__).resolve().parent.parent / "docs" / "pictures"
SIZES = {"desk": (1440, 900), "phone": (390, 844)}
LIMIT = 150_000


@dataclass(frozen=True)
class Shot:
    """One picture: whose screen, which page, which size and theme. `scroll` brings an element to the top."""

    name: str
    reader: str
    path: str
    scroll: str = ""

    @property
    def size(self) -> str:
        return self.name.split("-")[-2]

    @property
    def theme(self) -> str:
        return self.name.split("-")[-1]


SHOTS = [
    Shot("sign-in-desk-light", "", "/en/sign-in/"),
    Shot("home-desk-light", "emma", "/en/"),
    Shot("home-desk-dark", "emma", "/en/"),
    Shot("home-phone-light", "emma", "/nl/"),
    Shot("home-phone-dark", "emma", "/nl/"),
    Shot("article-desk-light", "emma", "/en/news/courtyard-garden-open/"),
    Shot("comments-phone-light", "emma", "/nl/nieuws/binnentuin-open/", ".st-comments"),
    Shot("protocol-desk-light", "emma", "/en/protocols/hand-hygiene/"),
    Shot("protocol-phone-light", "emma", "/nl/protocollen/handhygiene/"),
    Shot("form-phone-light", "emma", "/nl/formulieren/"),
    Shot("search-desk-light", "emma", "/en/search/?q=roster"),
    Shot("search-phone-dark", "emma", "/nl/search/?q=tillift"),
    Shot("people-desk-light", "emma", "/en/community/people/"),
    Shot("person-desk-light", "emma", "/en/community/people/person/ed/"),
    Shot("question-desk-light", "emma", "/nl/community/questions/1/"),
    Shot("vlog-desk-dark", "emma", "/nl/community/vlogs/1/"),
    Shot("poll-phone-light", "emma", "/nl/community/polls/1/"),
    Shot("blog-phone-light", "emma", "/nl/community/blogs/1/"),
    Shot("blog-writing-desk-light", "emma", "/nl/community/blogs/new/"),
    Shot("expertise-desk-light", "emma", "/en/community/expertise/2/"),
    Shot("suggestion-desk-light", "ed", "/en/community/expertise/suggestion/2/"),
    Shot("new-phone-light", "emma", "/nl/new-for-you/"),
    Shot("settings-phone-light", "emma", "/nl/settings/"),
    Shot("expert-desk-light", "ed", "/en/community/people/me/"),
    Shot("ambassador-phone-light", "amir", "/nl/community/people/person/amir/"),
    Shot("host-desk-light", "hanna", "/en/reports/"),
    Shot("editor-desk-light", "carmen", "/cms/"),
    Shot("editor-pages-desk-light", "carmen", "/cms/pages/5/"),
    Shot("plugins-desk-light", "admin", "/cms/plugins/"),
]


def main() -> None:
    arguments = sys.argv[1:]
    base = arguments.pop(0).rstrip("/") if arguments and arguments[0].startswith("http") else "http://localhost:8000"
    wanted = [shot for shot in SHOTS if not arguments or shot.name in arguments]
    TARGET.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        )
        states: dict[str, object] = {}
        for shot in wanted:
            take(browser, base, shot, states)
        browser.close()


def take(browser: Browser, base: str, shot: Shot, states: dict[str, object]) -> None:
    width, height = SIZES[shot.size]
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=shot.theme, reduced_motion="reduce",
        device_scale_factor=2 if shot.size == "phone" else 1, storage_state=states.get(shot.reader),
        locale="nl-NL" if "/nl/" in shot.path else "en-GB",
    )  # fmt: skip
    page = context.new_page()
    if shot.reader and shot.reader not in states:
        sign_in(page, base, shot.reader)
        states[shot.reader] = context.storage_state()
    answer = page.goto(base + shot.path)
    if answer is None or answer.status != 200:
        print(f"{shot.name}: {shot.path} answered {answer.status if answer else 'nothing'}")
        context.close()
        return
    if shot.scroll:
        page.locator(shot.scroll).first.evaluate(
            "element => window.scrollTo(0, element.getBoundingClientRect().top - 90)"
        )
    page.wait_for_timeout(500)
    size = save(page.screenshot(), TARGET / f"{shot.name}.webp")
    print(f"{shot.name}: {size // 1000} kB")
    context.close()


def sign_in(page: Page, base: str, reader: str) -> None:
    page.goto(f"{base}/nl/sign-in/")
    page.fill("[name=username]", reader)
    page.fill("[name=password]", "linde")
    page.press("[name=password]", "Enter")
    page.wait_for_url(lambda url: "sign-in" not in url)


def save(picture: bytes, target: Path) -> int:
    """As WebP, as well as the limit allows."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    for quality in (90, 82, 74, 66, 58, 50):
        image.save(target, "WEBP", quality=quality, method=6)
        if target.stat().st_size <= LIMIT:
            break
    return target.stat().st_size


if __name__ == "__main__":
    main()
