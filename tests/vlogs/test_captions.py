"""Captions: read from files and lines, shown, served, and found."""

from __future__ import annotations

import contextlib
import time

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from community.vlogs import services
from community.vlogs.cues import Cue, clock, from_file, from_lines, from_srt, from_vtt, to_lines, to_vtt
from search import outbox

LINES = """
# De proef
0:12 Ik vroeg twaalf collega’s om te stoppen.
0:19-0:25 De snelste stopte na elf seconden.
1:02:03.5 Klaar.
"""
FILE = b"""\xef\xbb\xbfWEBVTT - met een kop

STYLE
::cue { color: red }

NOTE Chapter: De proef

1
00:00:12.000 --> 00:00:15.500 align:start
<v Ed>Twaalf <b>collega&amp;s</b>
stopten.

00:19.000 --> 00:25.000
De snelste.
"""


def test_lines_become_cues_and_lines_again():
    cues = from_lines(LINES)
    assert cues == [
        Cue(12, 19, "Ik vroeg twaalf collega’s om te stoppen.", "De proef"),
        Cue(19, 25, "De snelste stopte na elf seconden."),
        Cue(3723.5, 3730.5, "Klaar."),
    ]
    assert from_lines(to_lines(cues)) == cues and "0:19-0:25 De" in to_lines(cues) and "0:12 Ik" in to_lines(cues)


def test_a_file_becomes_cues_without_its_styling():
    assert from_vtt(FILE) == [Cue(12, 15.5, "Twaalf collega&s stopten.", "De proef"), Cue(19, 25, "De snelste.")]
    assert from_vtt(FILE.replace(b"\n", b"\r\n")) == from_vtt(FILE)


SRT = b"""\xef\xbb\xbf1
00:00:12,000 --> 00:00:15,500
<i>Twaalf</i> {\\an8}collega&amp;s
stopten.

2
00:00:19,000 --> 00:00:25,000 X1:10 X2:20
De snelste.
"""


def test_a_subrip_file_becomes_the_same_cues():
    wanted = [Cue(12, 15.5, "Twaalf collega&s stopten."), Cue(19, 25, "De snelste.")]
    windows = SRT.replace(b"\n", b"\r\n").removeprefix(b"\xef\xbb\xbf")
    for data in (SRT, windows, b"\n\n" + windows, SRT.replace(b"\n\n", b"\n \t\n")):
        assert from_file(data) == from_srt(data) == wanted, data
    assert from_file(windows.replace(b"snelste", b"caf\xe9s"))[1].text == "De cafés.", "letters of older programs"
    assert from_vtt(to_vtt(wanted).encode()) == from_file(to_vtt(wanted).encode()) == wanted
    assert from_srt(SRT.replace(b"snelste", b"s\0nelste")) == wanted, "PostgreSQL takes no NUL"
    assert "&lt;script&gt;" in to_vtt(from_srt(SRT.replace(b"De snelste", b"&lt;script&gt;")))


@pytest.mark.parametrize(
    "data",
    [
        b"", b"Hoi", b"1\n2\n3", b"\x89PNG\r\n\x1a\n\x00", b"\x81\x8d", b"1\n00:00:09,000 --> 00:00:03,000\nOm.",
        b"1\n00:00:01,000 --> \nx", b"1\n99:99:99,000 --> 99:99:99,999\nx", b"1\n00:00:01,000 --> 00:00:02,000\n\n\n",
    ],
)  # fmt: skip
def test_a_broken_subrip_file_is_refused_with_one_sentence(data):
    with pytest.raises(ValidationError) as refused:
        from_file(data)
    assert len(refused.value.messages) == 1 and "Kies" in refused.value.messages[0]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("Hoi", "Regel 1"),
        ("0:01 goed\n0:99 fout", "Regel 2"),
        ("0:09-0:03 achteruit", "Regel 1"),
        ("0:09 eerst\n0:03 dan", "Regel 2"),
    ],
)
def test_a_line_that_makes_no_sense_is_named(lines, words):
    with pytest.raises(ValidationError, match=words):
        from_lines(lines)


@pytest.mark.parametrize(
    "data",
    [b"", b"Hoi", b"WEBVTT", b"\xff\xfe\x00W", b"WEBVTT\n\n00:05 --> 00:03\nOm.", b"1\n00:00:01,0 --> 00:00:02,0\nx"],
)
def test_what_are_no_captions_is_refused(data):
    with pytest.raises(ValidationError):
        from_vtt(data)


def test_what_people_type_cannot_break_out_of_the_file():
    cue = Cue(1, 2, "a --> b\n\n00:03.000 --> 00:04.000\n<i>&", "x --> y\n\nNOTE z")
    written = to_vtt([cue])
    assert written.count("-->") == 1 and "<i>" not in written
    assert from_vtt(written.encode()) == [Cue(1, 2, "a --> b 00:03.000 --> 00:04.000 <i>&", "x → y NOTE z")]


@hypothesis_settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_no_file_breaks_the_reader(data):
    for given_data in (data, b"WEBVTT\n\n" + data, b"1\n00:00:01,000 --> 00:00:02,000\n" + data):
        with contextlib.suppress(ValidationError):
            assert from_file(given_data)


def test_a_file_of_nothing_but_beginnings_is_read_in_no_time():
    begun = time.perf_counter()
    from_vtt(b"WEBVTT\n\n0:01 --> 0:02\n" + b"<" * 400_000)
    assert time.perf_counter() - begun < 5


def test_clock():
    assert [clock(0), clock(67), clock(3727), clock(67.5, exact=True)] == ["0:00", "1:07", "1:02:07", "1:07.5"]


@pytest.mark.django_db
class TestOnThePage:
    @pytest.fixture
    def vlog(self, share, niels):
        return share(niels, title="De wekker")

    def test_written_shown_served_and_found(self, vlog, niels, emma, client_of, django_capture_on_commit_callbacks):
        editor = f"{vlog.get_absolute_url()}captions/"
        with django_capture_on_commit_callbacks(execute=True):
            answer = client_of(niels).post(
                f"{editor}?language=nl", {"lines": "# Deel een\n0:01 Over kwartsglimmers gesproken"}
            )
        assert answer.status_code == 302
        page = client_of(emma).get(vlog.get_absolute_url()).content.decode()
        assert "Over kwartsglimmers gesproken" in page and "Deel een" in page and 'kind="captions" srclang="nl"' in page
        served = client_of(emma).get(f"{editor}nl.vtt")
        assert served["Content-Type"].startswith("text/vtt")
        assert "00:00:01.000 --> 00:00:08.000\nOver kwartsglimmers" in served.content.decode()
        call_command("search_index", "--rebuild", verbosity=0)
        assert "De wekker" in client_of(emma).get("/nl/search/?q=kwartsglimmers").content.decode()
        assert "0:01 Over kwartsglimmers" in client_of(niels).get(editor).content.decode()

    def test_found_when_written_later_and_not_when_taken_away(
        self, vlog, niels, client_of, django_capture_on_commit_callbacks
    ):
        call_command("search_index", "--rebuild", verbosity=0)
        search = "/nl/search/?q=kwartsglimmers"
        with django_capture_on_commit_callbacks(execute=True):
            services.captions_save(vlog=vlog, user=niels, language="nl", cues=from_lines("0:01 kwartsglimmers"))
        outbox.drain()
        assert "De wekker" in client_of(niels).get(search).content.decode()
        with django_capture_on_commit_callbacks(execute=True):
            services.captions_save(vlog=vlog, user=niels, language="nl", cues=[])
        outbox.drain()
        assert "De wekker" not in client_of(niels).get(search).content.decode()

    def test_a_file_replaces_the_lines_and_a_wrong_one_keeps_them(self, vlog, niels, client_of):
        editor = f"{vlog.get_absolute_url()}captions/"
        wrong = {"lines": "0:01 Getypt", "file": SimpleUploadedFile("film.vtt", b"geen ondertiteling")}
        answer = client_of(niels).post(editor, wrong)
        assert answer.status_code == 422 and "0:01 Getypt" in answer.content.decode()
        assert (
            client_of(niels).post(editor, {"lines": "", "file": SimpleUploadedFile("a.vtt", FILE)}).status_code == 302
        )
        assert vlog.captions.get().lines == from_vtt(FILE)

    def test_the_language_is_said_and_chosen_and_a_subrip_file_is_served_as_webvtt(self, vlog, niels, client_of):
        editor = f"{vlog.get_absolute_url()}captions/"
        answer = client_of(niels).post(f"{editor}?language=en", {"lines": "", "file": SimpleUploadedFile("a.srt", SRT)})
        assert answer.status_code == 302 and [kept.language for kept in vlog.captions.all()] == ["en"]
        served = client_of(niels).get(f"{editor}en.vtt").content.decode()
        assert served.startswith("WEBVTT\n\n00:00:12.000 --> 00:00:15.500\nTwaalf collega&amp;s")
        page = " ".join(client_of(niels).get(editor).content.decode().split())
        assert "Deze ondertiteling en dit bestand zijn voor: Nederlands" in page
        assert '?language=nl" aria-current="page"' in page and "2 regels" in page and "nog niets" in page
        wrong = {"lines": "0:01 Getypt", "file": SimpleUploadedFile("a.srt", b"1\nzonder tijd")}
        answer = client_of(niels).post(editor, wrong)
        page = answer.content.decode()
        assert answer.status_code == 422 and "0:01 Getypt" in page and "eindigt op .vtt of .srt" in page

    def test_the_author_hosts_and_editors_write_them_and_nobody_else(self, vlog, niels, emma, hanna, carmen, client_of):
        editor = f"{vlog.get_absolute_url()}captions/"
        for person, status in ((niels, 200), (hanna, 200), (carmen, 200), (emma, 403)):
            assert client_of(person).get(editor).status_code == status
        assert client_of(emma).post(editor, {"lines": "0:01 Van mij"}).status_code == 403
        assert not vlog.captions.exists()

    def test_captions_of_a_closed_vlog_are_not_there(self, share, emma, niels, hanna, team, client_of):
        vlog = share(emma, audience=team.token)
        services.captions_save(vlog=vlog, user=emma, language="nl", cues=from_lines("0:01 Geheim"))
        for address in ("captions/nl.vtt", "captions/", "status/"):
            assert client_of(emma).get(f"{vlog.get_absolute_url()}{address}").status_code == 200
            assert client_of(niels).get(f"{vlog.get_absolute_url()}{address}").status_code == 404
            assert client_of(hanna).get(f"{vlog.get_absolute_url()}{address}").status_code == 404
        assert client_of(emma).get(f"{vlog.get_absolute_url()}captions/en.vtt").status_code == 404
        assert client_of(emma).get(f"{vlog.get_absolute_url()}captions/?language=xx").status_code == 404

    def test_two_who_write_at_once_hear_of_each_other(self, vlog, niels, hanna, client_of):
        url, helper = f"{vlog.get_absolute_url()}captions/?language=nl", client_of(hanna)
        mine = {"lines": "0:01 eentje", "version": helper.get(url).context["form"]["version"].value()}
        services.captions_save(vlog=vlog, user=niels, language="nl", cues=from_lines("0:01 een\n0:03 twee uur werk"))
        refused = helper.post(url, mine)
        assert refused.status_code == 422 and "0:01 eentje" in refused.content.decode()
        assert "twee uur werk" in vlog.captions.get().words
        mine["version"] = refused.context["form"]["version"].value()
        assert helper.post(url, mine).status_code == 302 and vlog.captions.get().words == "eentje"

    def test_a_file_never_takes_the_place_of_typed_lines_without_a_word(self, vlog, niels, client_of):
        client, url = client_of(niels), f"/nl/community/vlogs/{vlog.pk}/captions/"
        typed = "0:01 Wat ik zelf typte."

        def send(**words):
            return client.post(url, words)

        def file():
            return SimpleUploadedFile("a.vtt", FILE, "text/vtt")

        asked = send(lines=typed, file=file())
        page = asked.content.decode()
        assert asked.status_code == 422 and not vlog.captions.exists()
        assert typed in page and "Je typte regels en koos een bestand." in page and 'name="which"' in page
        gone = send(lines=typed, which="file")
        assert gone.status_code == 422 and "Kies het bestand nog een keer" in gone.content.decode()
        assert typed in gone.content.decode()
        assert send(lines=typed, which="lines", file=file()).status_code == 302
        assert [cue["text"] for cue in vlog.captions.get().cues] == ["Wat ik zelf typte."]
        assert send(lines=typed, file=file()).status_code == 302, "these lines are kept: the file was chosen on purpose"
        assert [cue["text"] for cue in vlog.captions.get().cues][-1] == "De snelste."
        assert send(lines=typed, which="file", file=file()).status_code == 302
        assert len(vlog.captions.get().cues) == 2

    def test_the_two_ways_are_not_asked_about_before_they_meet(self, vlog, niels, client_of):
        client, url = client_of(niels), f"/nl/community/vlogs/{vlog.pk}/captions/"
        page = client.get(url).content.decode()
        assert 'name="which"' not in page and "Het komt in de plaats van alle regels hierboven." in page
        assert client.post(url, {"lines": "", "file": SimpleUploadedFile("a.vtt", FILE)}).status_code == 302


@pytest.mark.parametrize(("language", "words"), [("nl", "in het Engels"), ("en", "in Dutch")])
def test_a_language_is_named_in_the_language_of_the_sentence(client_of, niels, share, language, words):
    type(niels).objects.filter(pk=niels.pk).update(language=language)
    vlog, other = share(niels), {"nl": "en", "en": "nl"}[language]
    page = client_of(niels).get(f"/{language}/community/vlogs/{vlog.pk}/captions/?language={other}").content.decode()
    assert words in page.partition("st-form__actions")[2].partition("</button>")[0]
    assert ">Nederlands</span>" in page and ">English</span>" in page, "to choose from, each has its own name"


def test_the_title_is_read_before_what_is_said(client_of, niels, share):
    vlog = share(niels)
    services.captions_save(vlog=vlog, user=niels, language="nl", cues=from_lines("0:00 Hoi allemaal."))
    page = client_of(niels).get(vlog.get_absolute_url()).content.decode()
    assert page.index("<video") < page.index("<h1") < page.index('data-testid="transcript"')
    assert page.count("<h1") == 1
