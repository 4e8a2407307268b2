"""Text of people: nothing dangerous comes out, mentions reach only who may see the target."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.plugins.text import clean_rich, excerpt, mentions_in, render_plain, resolve_mentions, text_of
from cms.plugins.users import User
from tests.factories import make_news


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("<p onclick='x()'>Hoi<script>alert(1)</script></p>", "<p>Hoi</p>"),
        ('<a href="javascript:alert(1)">x</a>', '<a rel="noopener nofollow">x</a>'),
        ('<img src="https://evil.example/a.png" alt="a">', ""),
        ('<img src="/media/images/a.webp" alt="a">', '<img src="/media/images/a.webp" alt="a">'),
        ('<p style="position:fixed" class="st-slab">x</p>', "<p>x</p>"),
        ('<figure data-embed="polls.poll:3" class="x">Title</figure>', '<figure data-embed="polls.poll:3"></figure>'),
        (
            '<p>a<figure data-embed="polls.poll:3"></figure>b</p>',
            '<p>a</p><figure data-embed="polls.poll:3"></figure>b<p></p>',
        ),
        ('<figure data-embed="x onload=">b</figure>', "<figure>b</figure>"),
        ("<iframe src='https://evil.example'></iframe>ok", "ok"),
    ],
)
def test_rich_text_is_reduced_to_what_is_safe(dirty, clean):
    assert clean_rich(dirty) == clean


@pytest.mark.django_db
@given(st.text(max_size=300))
def test_plain_text_never_makes_markup_of_its_own(text):
    import re

    shown = render_plain(text, {})
    tags = set(re.findall(r"<\s*/?\s*([A-Za-z]+)", shown))
    assert tags <= {"p", "br", "a"}


def test_text_of_keeps_words_apart():
    assert text_of("<h2>Kop</h2><p>Een &amp; twee<br>drie</p>") == "Kop\nEen & twee\ndrie"


def test_mentions_are_names_not_mail_addresses():
    assert mentions_in("Hoi @Emma, mail ed@delinde.example of @niels.") == ["emma", "niels"]


@pytest.mark.django_db
def test_a_mention_is_a_link_to_the_person_and_escapes_the_rest(emma):
    shown = render_plain("Dank @emma <b> https://example.org/a?b=1&c=2.")
    assert ">@Emma de Wit</a>" in shown
    assert "&lt;b&gt;" in shown
    assert 'href="https://example.org/a?b=1&amp;c=2"' in shown


@pytest.mark.django_db
def test_a_name_written_out_is_one_mention(emma):
    assert render_plain("Dank @Emma de Wit!").count("de Wit") == 1
    assert render_plain("Dank @emma de Witte.").endswith("de Wit</a> de Witte.</p>")


@pytest.mark.django_db
def test_a_mention_reaches_only_who_may_see_the_target(site_tree, emma, niels, carmen, team):
    news = make_news(site_tree, audience=team.token)
    assert resolve_mentions("@emma en @niels", author=carmen, target=news) == [emma]


@pytest.mark.django_db
def test_a_text_reaches_twenty_people_at_most_and_the_first_ones(site_tree, emma):
    User.objects.bulk_create(
        [User(username=f"Naam{n:02}", display_name=f"Naam {n}", email=f"n{n}@x.example") for n in range(25)]
    )
    words = " ".join(f"@naam{n:02}" for n in reversed(range(25)))
    reached = resolve_mentions(words, author=emma, target=make_news(site_tree))
    assert [person.username for person in reached] == [f"Naam{n:02}" for n in reversed(range(5, 25))]


def test_an_excerpt_ends_at_a_word():
    assert excerpt("<h2>Kop</h2><p>Er is dan geen bel, geen kar, geen stem.</p>", 5) == "Er is dan geen bel…"
    assert excerpt("<p>Geen bel,</p><p>geen kar.</p>", 4) == "Geen bel, geen kar."
