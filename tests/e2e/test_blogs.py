"""Writing a blog in a real browser: the draft keeps itself, a picture and a Word document come in clean, colleagues read it."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from cms.plugins.contributions import picture_add
from tests.e2e.polls import make_polls

pytestmark = [pytest.mark.e2e, pytest.mark.sqlite_only, pytest.mark.django_db(transaction=True)]
WORD = (Path(__file__).parent.parent / "core" / "word_clipboard.html").read_text()
PASTE = """(html) => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  document.querySelector(".st-rich__text").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


def _photo() -> dict[str, Any]:
    out = BytesIO()
    Image.new("RGB", (900, 600), "teal").save(out, "JPEG")
    return {"name": "duin.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}


def _begin(page: Page, title: str) -> None:
    page.goto("/nl/community/blogs/new/")
    expect(page.get_by_text("bewaard terwijl je schrijft")).to_be_visible()
    page.get_by_label("Titel").fill(title)
    page.locator(".st-rich__text").click()


def _kept(page: Page) -> None:
    expect(page.locator('[data-kept][data-state="kept"]')).to_be_visible()


def _poll(author: Any) -> Any:
    from community.polls.models import Poll
    from community.polls.services import poll_save

    poll = Poll(title="Hoe laat drink jij koffie?", language="nl")
    return poll_save(poll=poll, user=author, choices=["Om drie uur", "Om vijf uur"])


def test_an_employee_writes_a_blog_with_a_picture_and_a_poll_and_colleagues_read_it(
    house: Any, page_of: Callable[..., Page]
):
    _poll(house.emma)
    page = page_of(house.emma)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda problem: complaints.append(str(problem)))
    _begin(page, "Het halfuur")
    page.keyboard.type("Om kwart voor vijf. ")
    _kept(page)
    page.wait_for_url("**/edit/")

    page.evaluate(PASTE, WORD)
    text = page.locator(".st-rich__text")
    expect(text.locator("h2")).to_have_text(["Wat er gebeurde"])
    expect(text.locator("ul > li")).to_have_count(3)
    expect(text.locator("ol > li")).to_have_count(2)
    expect(text.locator("td")).to_have_count(2)

    page.keyboard.press("Control+End")
    page.get_by_role("toolbar").get_by_role("button", name="Foto").click()
    page.locator("#rich-file").set_input_files(_photo())
    page.locator("#rich-alt").fill("Helmgras op een duin")
    page.locator('.st-dialog button[value="ok"]').click()
    expect(text.get_by_alt_text("Helmgras op een duin")).to_be_visible()

    page.get_by_role("toolbar").get_by_role("button", name="Poll, video en meer").click()
    page.locator("dialog .st-choice", has_text="Hoe laat drink jij koffie?").click()
    page.get_by_role("button", name="Zet het erin").click()

    page.locator('button[name="share"]').click()
    page.wait_for_url(lambda url: url.rstrip("/").rpartition("/")[2].isdigit())
    assert complaints == []

    reader = page_of(house.niels)
    reader.goto("/nl/community/blogs/")
    reader.get_by_role("link", name="Het halfuur").click()
    expect(reader.get_by_alt_text("Helmgras op een duin")).to_be_visible()
    expect(reader.locator(".st-prose")).to_contain_text("Verhaal gehoord")
    assert "Mso" not in reader.locator(".st-prose").inner_html()
    card = reader.get_by_test_id("poll")
    card.get_by_label("Om vijf uur").check()
    card.get_by_role("button", name="Stem", exact=True).click()
    expect(card).to_contain_text("Je stem telt mee.")


def _in_thumbs_reach(part: Locator, page: Page) -> None:
    box, screen = part.bounding_box(), page.viewport_size
    assert box and screen and box["width"] >= 44 and box["height"] >= 44, box
    assert box["x"] >= 0 and box["x"] + box["width"] <= screen["width"], box


def test_what_is_bold_in_word_stays_bold_and_what_google_wraps_does_not(house: Any, page_of: Callable[..., Page]):
    page = page_of(house.emma)
    _begin(page, "Vet")
    word = "<p class=MsoNormal>Het was <b style='mso-bidi-font-weight:normal'>heel</b> <b style='mso-bidi-font-weight:\nnormal'>stil</b>.</p>"
    page.evaluate(PASTE, f"<html xmlns:o='urn:schemas-microsoft-com:office:office'><body>{word}</body></html>")
    google = '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span>Gewoon.</span></p></b>'
    text = page.locator(".st-rich__text")
    expect(text.locator("strong, b")).to_have_text(["heel", "stil"])
    page.evaluate(PASTE, google)
    expect(text).to_contain_text("Gewoon.")
    expect(text.locator("strong, b")).to_have_text(["heel", "stil"])


def test_on_a_phone_a_picture_that_is_tapped_survives_typing_and_its_buttons_are_in_reach(
    house: Any, page_of: Callable[..., Page]
):
    poll = make_polls(house)["poll"]
    page = page_of(house.emma, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    _begin(page, "Duin")
    page.keyboard.type("Voor.")
    _kept(page)
    tools = page.get_by_role("toolbar")
    for button in tools.get_by_role("button").all():
        _in_thumbs_reach(button, page)
    tools.get_by_role("button", name="Foto").click()
    page.locator("#rich-file").set_input_files(_photo())
    page.locator("#rich-alt").fill("Helmgras")
    page.keyboard.press("Enter")
    picture = page.locator(".st-rich__text").get_by_alt_text("Helmgras")
    expect(picture).to_be_visible()
    page.keyboard.type("Na.")
    source = page.locator('textarea[name="body"]')
    blocks = r"^<p>Voor\.</p><figure><img[^>]*></figure>"
    expect(source).to_have_value(re.compile(blocks + r"<p>Na\.</p>$"))

    def tap() -> None:
        page.wait_for_timeout(600)  # two taps at once are another gesture
        picture.tap()
        expect(page.locator("figure.ProseMirror-selectednode")).to_have_count(1)

    tap()
    page.keyboard.type("Een ")  # keys
    tap()
    page.keyboard.insert_text("twee")  # a word from the keyboard of a phone
    tap()
    page.context.new_cdp_session(page).send(
        "Input.imeSetComposition", {"text": "drie", "selectionStart": 4, "selectionEnd": 4}
    )
    page.keyboard.insert_text("drie")
    expect(source).to_have_value(re.compile(blocks + r"<p>drie</p><p>twee</p><p>Een </p><p>Na\.</p>$"))

    tap()
    for name in ("Wijzig de beschrijving", "Haal dit eruit"):
        _in_thumbs_reach(tools.get_by_role("button", name=name), page)
    tools.get_by_role("button", name="Poll, video en meer").click()
    choice = page.locator("dialog .st-choice", has_text=poll.title)
    _in_thumbs_reach(choice, page)
    choice.tap()
    add = page.get_by_role("button", name="Zet het erin")
    _in_thumbs_reach(add, page)
    expect(add).to_be_in_viewport()
    add.tap()
    expect(source).to_have_value(re.compile(blocks + rf'<figure data-embed="polls.poll:{poll.pk}"></figure>'))
    tap()
    tools.get_by_role("button", name="Haal dit eruit").tap()
    expect(picture).to_have_count(0)


def test_what_stands_around_the_text_is_kept_too_or_said_not_to_be(house: Any, page_of: Callable[..., Page]):
    page = page_of(house.emma)
    _begin(page, "Met alles erbij")
    page.keyboard.type("Zand en wind.")
    line = page.locator("[data-kept]")
    page.locator("[data-cover] summary").click()
    page.get_by_label("Foto bovenaan").set_input_files(_photo())
    shown = page.locator("[data-cover-picture] img")
    expect(shown).to_have_attribute("src", re.compile("^data:image/jpeg"))
    expect(line).to_contain_text("Nog niet bewaard: de foto.")
    page.get_by_label("Wat is erop te zien?").fill("Helmgras")
    expect(shown).to_have_attribute("src", re.compile("^/media/contributions/"))
    page.get_by_label("Samen geschreven met").fill("@nie")
    page.get_by_label("Of begin een nieuwe serie").fill("Duinen")
    expect(line).to_contain_text("Telt pas als je op een knop drukt: de medeschrijvers, de nieuwe serie.")
    page.reload()
    expect(shown).to_have_attribute("src", re.compile("^/media/contributions/"))
    expect(page.get_by_label("Samen geschreven met")).to_have_value("@nie")
    expect(page.get_by_label("Of begin een nieuwe serie")).to_have_value("Duinen")
    page.get_by_label("Samen geschreven met").fill("@niels")
    page.locator('button[name="share"]').click()
    expect(page.locator(".st-arthead").get_by_alt_text("Helmgras")).to_be_visible()
    expect(page.locator(".st-byline")).to_contain_text("Niels")
    expect(page.locator(".st-kicker")).to_contain_text("Duinen")


def test_a_blog_has_one_left_edge_and_a_portrait_fits_the_window(house: Any, page_of: Callable[..., Page]):
    from django.core.files.uploadedfile import SimpleUploadedFile

    from community.blogs.models import BlogPost
    from community.blogs.services import post_write

    out = BytesIO()
    Image.new("RGB", (900, 2000), "teal").save(out, "JPEG")
    post = post_write(post=BlogPost(title="Hoog", body="<p>Vooraf.</p>", language="nl"), user=house.emma)
    row = picture_add(
        contribution=post, user=house.emma, upload=SimpleUploadedFile("hoog.jpg", out.getvalue()), alt="Een toren"
    )
    cells = "<table><tbody><tr><td><p>Uur</p></td><td><p>Wat</p></td></tr></tbody></table>"
    picture = f'<figure><img src="{row.file.url}" alt="Een toren" width="{row.width}" height="{row.height}"></figure>'
    post.body = f"<p>Vooraf.</p>{cells}{picture}"
    post_write(post=post, user=house.emma, publish=True)
    page = page_of(house.niels, viewport={"width": 1440, "height": 900})
    page.goto(post.get_absolute_url())
    picture_box = page.get_by_alt_text("Een toren").bounding_box()
    lefts = {page.locator(one).first.bounding_box()["x"] for one in ("h1", ".st-prose p", ".st-prose figure img")}  # type: ignore[index]
    assert len(lefts) == 1 and picture_box and picture_box["height"] < 900
    assert abs(picture_box["height"] / picture_box["width"] - 2000 / 900) < 0.02
    lines = page.locator(".st-prose table").evaluate(
        "(table) => [getComputedStyle(table).borderTopWidth, getComputedStyle(table.querySelector('td + td')).borderLeftWidth]"
    )
    assert lines == ["1px", "1px"]


def test_two_tabs_tell_each_other(house: Any, page_of: Callable[..., Page]):
    first = page_of(house.emma)
    _begin(first, "Twee tabbladen")
    _kept(first)
    first.wait_for_url("**/edit/")
    second = first.context.new_page()
    second.goto(first.url)
    second.get_by_label("Titel").fill("Van het tweede tabblad")
    _kept(second)
    first.get_by_label("Titel").fill("Van het eerste tabblad")
    expect(first.locator('[data-kept][data-state="changed"]')).to_contain_text("ergens anders veranderd")
    second.reload()
    expect(second.get_by_label("Titel")).to_have_value("Van het tweede tabblad")


def test_without_javascript_a_blog_is_written_in_simple_markup(house: Any, page_of: Callable[..., Page]):
    page = page_of(house.emma, java_script_enabled=False)
    page.goto("/nl/community/blogs/new/")
    expect(page.locator("[data-kept]")).to_contain_text("Alleen jij ziet het.")
    expect(page.get_by_text("bewaard terwijl je schrijft")).to_be_hidden()
    page.get_by_label("Titel").fill("Gewoon getypt")
    page.locator('textarea[name="body"]').fill("Eerste alinea\n\n## Een kop\n\n- een\n- twee")
    page.locator('button[name="share"]').click()
    expect(page.locator("h1")).to_have_text("Gewoon getypt")
    expect(page.locator(".st-prose h2")).to_have_text("Een kop")
    expect(page.locator(".st-prose li")).to_have_count(2)
