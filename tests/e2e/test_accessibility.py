"""Every kind of page, in both languages and both looks: axe finds nothing, and nothing scrolls sideways on a small phone.

What is asked of axe where: every rule in the light, and in the dark, which differs in nothing but colours, the rules about
colours; before anything lands (`CI=true`) so in both languages. Otherwise English pages, which come from the same templates,
are spared the dark and the rules that look at nothing but roles, attributes, nesting and order of the markup: what is left looks
at words, at their language or at the room they take (names and alternatives, forms, languages, colours, sizes, landmarks).
"""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.e2e.expertise_house import expertise_addresses
from tests.e2e.house import make_surveys
from tests.e2e.polls import poll_addresses

pytestmark = [pytest.mark.e2e, pytest.mark.sqlite_only, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

WIDE, SMALL = {"width": 1280, "height": 900}, {"width": 320, "height": 640}
TOO_WIDE = """() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  const clipped = (part) => part && part !== document.body && (getComputedStyle(part).overflowX !== "visible" || clipped(part.parentElement));
  const wide = [...document.body.querySelectorAll("*")].filter(
    (part) => part.getBoundingClientRect().right > room + 1 && !clipped(part.parentElement));
  return ["scrolls to " + document.documentElement.scrollWidth, ...wide.slice(0, 4).map((part) => part.outerHTML.slice(0, 120))];
}"""
RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
COLOURS = {
    "resultTypes": ["violations"],
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}
MARKUP = ["cat.aria", "cat.keyboard", "cat.parsing", "cat.structure", "cat.tables", "cat.time-and-media"]
"""Kinds of rules that look at markup alone, but for those about names and about what scrolls."""
AXE = Axe().axe_script
VIOLATIONS = """async ([rules, without]) => {
  const spared = axe.getRules().filter(
    (rule) => rule.tags.some((tag) => without.includes(tag)) && !/name|scrollable/.test(rule.ruleId));
  const off = Object.fromEntries(spared.map((rule) => [rule.ruleId, { enabled: false }]));
  return (await axe.run({ ...rules, rules: off })).violations;
}"""
IS_THOROUGH = bool(os.environ.get("CI"))
INK = "getComputedStyle(document.body).color"


def addresses(house: Any, language: str) -> dict[str, str]:
    """Name and address of one page of every type."""
    side, own = getattr(house.tree, language), getattr(house, language)
    pages = {
        "home": side.home, "news index": side.news, "article": own["news"], "protocol index": side.protocols,
        "protocol": own["protocol"], "forms": side.forms, "form": own["form"], "section": side.section, "standard": own["standard"],
    }  # fmt: skip
    found = {name: page.get_url() for name, page in pages.items()}
    tail = {
        "my forms": f"{side.forms.get_url()}mine/", "inbox": f"{side.forms.get_url()}inbox/",
        "search": f"/{language}/search/?q=tuin", "people in search": f"/{language}/search/?q=niels", "empty search": f"/{language}/search/?q=xyzzyq",
        "search start": f"/{language}/search/", "search with choices": f"/{language}/search/?q=tuin&type=news",
        "not found": f"/{language}/search/missing/?q=tuin", "own searches": f"/{language}/search/mine/", "directory": f"/{language}/community/people/",
        "person": f"/{language}/community/people/person/niels/", "team": f"/{language}/community/people/team/night-care/",
        "own profile": f"/{language}/community/people/me/", "notifications": f"/{language}/notifications/",
        "own front page": f"/{language}/my-front-page/",
        "questions": f"/{language}/community/questions/", "ask": f"/{language}/community/questions/new/?kind=help&title=tuin",
        "settings": f"/{language}/settings/", "feeds": f"/{language}/settings/feeds/",
        "blogs": f"/{language}/community/blogs/", "blogs of a person": f"/{language}/community/blogs/by/emma/",
        "blog being begun": f"/{language}/community/blogs/new/", "blogs on the desk": f"/{language}/community/blogs/writing/", "not there": f"/{language}/niets/",
    }  # fmt: skip
    return found | tail


def desk_addresses(language: str) -> dict[str, str]:
    """What only those see who keep the top tasks or moderate: surveys of every kind, their lists and results, the reports."""
    from toptasks.models import Survey

    base = f"/{language}/community/top-tasks/"
    found = {"surveys": base, "new survey": f"{base}new/", "reports": f"/{language}/reports/"}
    for survey in Survey.objects.all():
        own = f"{base}{survey.pk}/"
        found |= {f"{survey.name} {part}": f"{own}{part}" for part in ("", "edit/", "list/", "result/")}
    return found


def fill(house: Any, language: str) -> dict[str, str]:
    """Something is going on: comments, a reply, a notification, a form sent in, surveys. Gives the addresses of what came
    of it."""
    from cms.plugins.reports import report_add, thing_hide
    from community.comments.services import comment_post
    from pages.services import form_submit
    from pages.views.forms import submission_url

    survey = make_surveys(house)["Open"]
    article = getattr(house, language)["news"]
    first = comment_post(author=house.niels, target=article, text="Ik kom @emma, zie https://example.org/")
    comment_post(author=house.emma, target=article, text="Gezellig!", reply_to=first)
    report_add(reporter=house.emma, thing=first, reason="Dit klopt niet.")
    hidden = comment_post(author=house.niels, target=article, text="Onaardig")
    thing_hide(moderator=house.admin, thing=hidden, reason="Zo praten we niet.")
    form = getattr(house, language)["form"]
    answers = {field.clean_name: "Water op de gang" for field in form.form_fields.all()[:1]}
    sent = submission_url(form, form_submit(user=house.emma, page=form, answers=answers))
    polls = poll_addresses(house, language)
    kind = f"{article._meta.label_lower}/{article.pk}"
    return {
        "form end": sent,
        **polls,
        **questions_of(house, language),
        **_blogs(house, language),
        **expertise_addresses(house, language),
        "conversation to sum up": f"/{language}/community/blogs/from/{kind}/",
        "survey to answer": f"/{language}/community/top-tasks/{survey.pk}/",
    }


def questions_of(house: Any, language: str) -> dict[str, str]:
    """A question that Niels answered and Emma chose, a request for help, and what stands around them."""
    from datetime import timedelta

    from django.utils import timezone

    from community.questions import services
    from community.questions.models import Question

    def ask(**fields: Any) -> Question:
        return services.question_ask(question=Question(language=language, **fields), user=house.emma, topics=[])

    question = ask(title="Wie vult de flacons bij?", typed="Ze zijn **leeg**.")
    helping = ask(title="Hulp in de tuin", kind="help", place="Tuin", ends_at=timezone.now() + timedelta(days=1))
    answer = services.answer_post(author=house.niels, question=question, typed="De schoonmaak.")
    services.answer_accept(user=house.emma, answer=answer)
    services.answer_post(author=house.emma, question=question, typed="Dank je.\n\n- een\n- twee")
    base = f"/{language}/community/questions/"
    tails = {
        "answered question": f"{question.pk}/",
        "request for help": f"{helping.pk}/",
        "edit question": f"{question.pk}/edit/",
    }
    return {name: f"{base}{tail}" for name, tail in tails.items()} | {
        "report": f"/{language}/reports/questions.answer/{answer.pk}/"
    }


def _blogs(house: Any, language: str) -> dict[str, str]:
    """A post with everything in it, in a series, and a draft of it."""
    from community.blogs.models import BlogPost
    from community.blogs.services import post_write

    body = "<h2>Kop</h2><p>Tekst <a href='https://example.org/'>link</a></p><blockquote><p>Citaat</p></blockquote><table><tbody><tr><th>Dag</th><td>Nu</td></tr></tbody></table>"
    posts = [
        post_write(
            post=BlogPost(title=title, body=body, language=language), user=house.emma, publish=publish,
            series=f"Reeks {language}", co_authors=[house.niels],
        )
        for title, publish in (("Het halfuur", True), ("Het uur daarna", True), ("Nog niet af", False))
    ]  # fmt: skip
    base = f"/{language}/community/blogs"
    return {
        "blog": f"{base}/{posts[0].pk}/", "blog that is a draft": f"{base}/{posts[2].pk}/",
        "blog being written": f"{base}/{posts[2].pk}/edit/", "series": f"{base}/series/{posts[0].series_id}/",
    }  # fmt: skip


def look(page: Page, name: str, url: str, language: str) -> Iterator[str]:
    """What is wrong with one page, in words; nothing when it is fine."""
    page.set_viewport_size(SMALL)
    answer = page.goto(url)
    if answer is None or answer.status >= 500 or (answer.status >= 400 and name != "not there"):
        yield f"{name} {url}: answers {answer and answer.status}"
        return
    for part in page.evaluate(TOO_WIDE):
        yield f"{name} {url} at 320: {part}"
    page.set_viewport_size(WIDE)
    page.evaluate(AXE)
    if language == "nl" or IS_THOROUGH:
        yield from in_both_looks(page, f"{name} {url}")
    else:
        yield from findings(page, f"{name} {url}", RULES, without=MARKUP)


def in_both_looks(page: Page, where: str) -> Iterator[str]:
    """All rules in the light, those about colours in the dark."""
    yield from findings(page, where, RULES)
    ink = page.evaluate(INK)
    page.emulate_media(color_scheme="dark")
    if page.evaluate(INK) == ink:
        page.wait_for_function(f"ink => {INK} !== ink", arg=ink)  # dark has come when the text has another colour
    yield from findings(page, f"{where} in the dark", COLOURS)
    page.emulate_media(color_scheme="light")


def findings(page: Page, where: str, rules: dict[str, Any], without: Sequence[str] = ()) -> Iterator[str]:
    """What axe, which the page has loaded, finds by these rules."""
    for violation in page.evaluate(VIOLATIONS, [rules, list(without)]):
        for node in violation["nodes"][:3]:
            said = " ".join(check["message"] for check in node["any"] + node["all"] + node["none"])
            yield f"{where}: {violation['id']}: {node['html'][:160]} {said[:260]}"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_kind_of_page(language: str, house: Any, page_of: Callable[..., Page]):
    from tests.e2e.house import rebuild_index

    for user in (house.emma, house.admin):
        user.theme, user.language = "auto", language
        user.save()
    made = fill(house, language)
    rebuild_index()
    page, desk = page_of(house.emma, color_scheme="light"), page_of(house.admin, color_scheme="light")
    pages = [(page, *named) for named in (addresses(house, language) | made).items()]
    pages += [(desk, *named) for named in desk_addresses(language).items()]
    problems = [line for tab, name, url in pages for line in look(tab, name, url, language)]
    page.context.clear_cookies()
    problems += look(page, "sign-in", f"/{language}/sign-in/", language)
    assert not problems, "\n".join(problems)
