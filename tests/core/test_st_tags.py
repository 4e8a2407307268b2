"""The template tags of the interface."""

import re
from datetime import date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template import Context, TemplateSyntaxError
from django.test import RequestFactory
from django.utils import timezone, translation
from django.utils.safestring import mark_safe
from wagtail.models import Page

from cms.core.templatetags import st
from cms.core.views import styleguide
from pages.services import page_translate
from tests.factories import make_news

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
HERE = ZoneInfo("Europe/Amsterdam")
NOON = datetime(2026, 11, 18, 12, 0, tzinfo=HERE)  # a Wednesday


def at(days=0, **time):
    return (NOON + timedelta(days=days)).replace(**time)


@pytest.mark.parametrize(
    ("moment", "style", "words"),
    [
        (at(hour=14, minute=5), "", "today 14:05"),
        (at(-1, hour=9, minute=40), "", "yesterday 9:40"),
        (at(-1), "day", "yesterday"),
        (at(1, hour=8, minute=0), "", "tomorrow 8:00"),
        (at(-3, hour=16, minute=20), "", "Sunday 16:20"),
        (at(5), "day", "Monday"),
        (at(-7), "", "11 November"),
        (at(-300), "", "22 January"),
        (at(-400), "", "14 October 2025"),
        (date(2026, 11, 18), "", "today"),
        (None, "", ""),
    ],
)
def test_dates_as_people_say_them(moment, style, words):
    with translation.override("en"):
        assert st.when_text(moment, style, now=NOON) == words


def test_the_day_is_the_day_of_the_house_not_of_greenwich():
    late = datetime(2026, 11, 17, 23, 30, tzinfo=ZoneInfo("UTC"))  # half past midnight on the 18th here
    with translation.override("en"):
        assert st.when_text(late, now=NOON) == "today 0:30"


def test_the_exact_time_is_in_the_title():
    with translation.override("en"):
        made = st.when(at(hour=14, minute=5))
    assert made.startswith("<time ") and 'title="Wednesday 18 November 2026, 14:05"' in made
    assert st.when(None) == ""


def test_day_groups():
    now = timezone.now()
    with translation.override("en"):
        names = [st.day_group(now - timedelta(days=days)) for days in (0, 1, 4, 30)]
    assert names == ["Today", "Yesterday", "This week", "Earlier"]


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Emma de Wit", "EW"), ("Cher", "C"), ("fatima el idrissi", "FI"), ("Jan-Willem Bos", "JB"), ("", "?"), ("  ", "?"),
     ("Özlem Çelik", "ÖÇ"), ("3 Musketiers", "3M")],
)  # fmt: skip
def test_initials(name, letters):
    assert st.initials(SimpleNamespace(display_name=name, username="")) == letters
    assert st.initials(name) == letters


def test_a_persons_colour_stays():
    someone = SimpleNamespace(pk=12, display_name="Emma de Wit")
    assert st.person_colour(someone) == st.person_colour(someone)
    assert {st.person_colour(SimpleNamespace(pk=key)) for key in range(40)} == set(range(1, 9))


def test_a_face_is_a_photo_or_initials_and_never_markup():
    plain = st.avatar(SimpleNamespace(pk=3, display_name="<b>X</b> Y", photo_url=""), 64)
    photo = st.avatar(SimpleNamespace(pk=3, display_name="X", photo_url='/media/x.png" onerror="x'), 33)
    assert "<b>" not in plain and "st-avatar--64" in plain and "aria-hidden" in plain
    assert "st-avatar--32" in photo and 'onerror="x' not in photo and 'alt=""' in photo
    assert "?" in st.avatar(None)


def test_an_icon_alone_has_a_name():
    assert 'aria-hidden="true"' in st.icon("heart")
    named = st.icon("heart", label="Dank je <3")
    assert 'role="img"' in named and "Dank je &lt;3" in named and "#heart" in named


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("'s ochtends", "’s ochtends"),
        ("Collega's van 't Hof", "Collega’s van ’t Hof"),
        ("Ze zei 'hallo' en ging", "Ze zei ‘hallo’ en ging"),
        ('"Ja," zei hij', "“Ja,” zei hij"),
        ("foto's ('s nachts)", "foto’s (’s nachts)"),
        ("don't", "don’t"),
    ],
)
def test_typographic_quotes(typed, printed):
    assert st.quotes(typed) == printed


def test_tight_escapes_and_leaves_safe_markup_alone():
    assert st.tight("Collega's & <b>x</b>") == "Collega’s &amp; &lt;b&gt;x&lt;/b&gt;"
    assert st.tight(mark_safe("Collega's")) == "Collega’s"
    assert st.tight(mark_safe('<a href="x">y</a>')) == '<a href="x">y</a>'


def test_drawings_are_ours_and_carry_no_colours_of_their_own():
    for name in sorted(st.DRAWINGS):
        made = st.drawing(name, "st-empty__art")
        assert made.startswith('<svg class="st-empty__art"') and "#0d5b56" not in made and "style=" not in made
    with pytest.raises(TemplateSyntaxError):
        st.drawing("../../base")


@pytest.mark.parametrize(
    ("tags", "address"),
    [("undo:/nl/community/x/1/", "/nl/community/x/1/"), ("success undo:/a/", "/a/"), ("undo://evil.example/", ""),
     ("undo:https://evil.example", ""), ("", ""), (None, "")],
)  # fmt: skip
def test_undo_leads_only_into_the_site(tags, address):
    assert st.undo_url(tags) == address


def test_the_next_page_keeps_the_filters():
    request = RequestFactory().get("/nl/search/?q=ziek melden&kind=news&after=abc")
    made = st.query_with(Context({"request": request}), "after", "d&f")
    assert made == "?q=ziek+melden&kind=news&after=d%26f"


@pytest.mark.parametrize(
    ("hour", "words"), [(3, "Good night"), (9, "Good morning"), (14, "Good afternoon"), (21, "Good evening")]
)
def test_the_greeting_follows_the_clock(hour, words, monkeypatch):
    monkeypatch.setattr(timezone, "localtime", lambda *_a: NOON.replace(hour=hour))
    with translation.override("en"):
        assert st.greeting() == words


@pytest.mark.django_db
def test_the_language_switch_keeps_the_view():
    request = RequestFactory().get("/nl/notifications/?after=%C3%A9&b=1")
    request.LANGUAGE_CODE = "nl"
    with translation.override("nl"):
        links = {link.code: link for link in st.language_links(Context({"request": request}))}
    assert links["en"].url == "/en/notifications/?after=%C3%A9&b=1" and links["nl"].current
    assert st.language_links(Context({"request": request})) is st.language_links(Context({"request": request}))


@pytest.mark.django_db
def test_a_page_leads_to_its_translation_or_else_to_the_front_page_of_the_other_language(
    rf, site_tree, emma, niels, team
):
    def links(page, user):
        request = rf.get(page.get_url())
        request.LANGUAGE_CODE, request.user = "nl", user
        return {link.code: link.url for link in st.language_links(Context({"request": request, "page": page}))}

    alone = make_news(site_tree, "Tuin")
    assert links(alone, emma) == {"nl": alone.get_url(), "en": "/en/"}
    translated = page_translate(source=alone, language="en", publish=True)
    assert links(alone, emma)["en"] == translated.get_url()
    translated.unpublish()
    assert links(alone, emma)["en"] == "/en/"


@pytest.mark.django_db
def test_only_people_with_work_in_the_admin_see_the_way_to_it(emma, carmen, admin):
    assert not st.may_manage(emma) and not st.may_manage(AnonymousUser())
    assert st.may_manage(carmen) and st.may_manage(admin)


@pytest.mark.django_db
def test_editors_find_the_way_from_a_page_to_its_editor(rf, site_tree, emma, carmen):
    page = Page.objects.filter(depth=2).first()
    request = rf.get("/")
    for user, allowed in ((carmen, True), (emma, False), (AnonymousUser(), False)):
        request.user = user
        assert bool(st.edit_url(Context({"request": request, "page": page}))) is allowed
    assert st.edit_url(Context({"request": request})) == ""


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["index", *styleguide.SCREENS, "brand"])
def test_the_gallery_shows_every_component(name, rf, emma, settings):
    """Each screen of the gallery renders, and no component is left uncompiled or unknown."""
    request = rf.get("/styleguide/")
    request.user, request.session = emma, {}
    request._messages = []
    views = {"index": styleguide.gallery, "brand": styleguide.brand}
    response = views[name](request) if name in views else styleguide.screen(request, name)
    html = response.render().content.decode()

    assert response.status_code == 200
    assert "<c-" not in html and "style=" not in html and "onclick" not in html
    assert html.count("<h1") == 1


def test_every_component_is_in_the_gallery():
    shown = "".join(path.read_text() for path in (TEMPLATES / "styleguide").glob("*.html"))
    made = {path.stem.replace("_", "-") for path in (TEMPLATES / "cotton").glob("*.html")}
    left_out = {"pager", "icon", "avatar", "desk"}  # shown as tags, only with a list, or where a text is written
    assert {name for name in made - left_out if f"<c-{name}" not in shown} == set()


def test_every_icon_that_templates_name_is_in_the_sprite():
    sprite = set(re.findall(r'<symbol id="([\w-]+)"', (TEMPLATES.parent / "static" / "icons.svg").read_text()))
    named = re.compile(r'{% icon "([\w-]+)"|<c-[\w-]+[^>]*?\sicon="([\w-]+)"')
    missing = set()
    for folder in ("templates", "pages", "community", "search", "cms"):
        for path in (TEMPLATES.parent / folder).rglob("*.html"):
            for one, other in named.findall(path.read_text()):
                if (one or other) not in sprite:
                    missing.add(f"{path.name}: {one or other}")
    assert missing == set()


def test_what_is_in_another_language_says_so():
    for language, code, words in (("nl", "en", "in het Engels"), ("en", "nl", "in Dutch")):
        with translation.override(language):
            assert words in st.language_chip(code)
            assert st.language_chip(language) == st.language_chip("") == st.language_chip(None) == ""


def test_a_swap_never_writes_style_attributes():
    """The strict policy refuses them, and a console full of refusals hides the real ones."""
    page = (TEMPLATES / "base.html").read_text()
    assert '"attributesToSettle":["class","width","height"]' in page
