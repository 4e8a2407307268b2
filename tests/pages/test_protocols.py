"""Protocols: versions, reminders, printing, the overview."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone

from cms.plugins.activities import Notification
from pages.blocks import raw
from pages.models import ProtocolPage, ProtocolVersion
from pages.services import page_publish, protocol_confirm, review_reminders_send
from tests.factories import make_protocol
from tests.pages.protocols import picture, publish

pytestmark = pytest.mark.django_db


def test_the_printed_sheet_carries_a_stamp_and_a_code(protocol, emma, client_of):
    sheet = client_of(emma).get("/nl/protocollen/handhygiene/print/").content.decode()
    assert "Geldig op" in sheet and "Emma de Wit" in sheet
    assert 'src="data:image/svg+xml' in sheet and "onclick" not in sheet


def test_the_picture_of_an_earlier_version_stays_for_who_may_read_the_protocol(
    protocol, site_tree, emma, hanna, client_of, django_capture_on_commit_callbacks
):
    image, gone = picture("Kraan"), picture("Nooit gebruikt")
    with django_capture_on_commit_callbacks(execute=True):
        publish(protocol, version="2.0", body=raw.stream("oud", [raw.image(image.pk, "Een kraan")]))
        page = publish(protocol, version="3.0", body=raw.stream("nieuw", [raw.text("<p>Zonder foto.</p>")]))
    address, other = image.get_rendition("fill-20x20").url, gone.get_rendition("fill-20x20").url
    assert client_of(emma).get(address).status_code == 200
    assert client_of(emma).get(other).status_code == 404
    with django_capture_on_commit_callbacks(execute=True):
        page.audience = f"user:{hanna.pk}"
        page.save()
    assert client_of(emma).get(address).status_code == 404
    assert client_of(hanna).get(address).status_code == 200


def test_earlier_versions_can_be_read_and_say_so(protocol, emma, client_of):
    publish(protocol, title="Handen wassen", version="2.0", material_change=True)
    client = client_of(emma)
    assert "versions/1/" in client.get("/nl/protocollen/handhygiene/").content.decode()
    old = client.get("/nl/protocollen/handhygiene/versions/1/").content.decode()
    assert "Handhygi" in old and "Werk er niet meer mee" in old
    assert client.get("/nl/protocollen/handhygiene/versions/9/").status_code == 404


def test_everything_below_a_hidden_protocol_is_hidden_too(protocol, niels, ed, team, client_of):
    publish(protocol, audience=f"team:{team.pk}")
    for below in ("", "print/", "versions/1/", "confirmations/"):
        assert client_of(niels).get(f"/nl/protocollen/handhygiene/{below}").status_code == 404
    assert client_of(niels).post("/nl/protocollen/handhygiene/confirm/", {"number": "1"}).status_code == 404


@pytest.mark.parametrize(
    ("days", "state", "key"),
    [(-1, "valid", "overdue"), (10, "valid", "soon"), (200, "valid", "valid"), (200, "withdrawn", "withdrawn")],
)
def test_the_badge_says_where_it_stands(days, state, key):
    page = ProtocolPage(review_on=timezone.localdate() + timedelta(days=days), state=state)
    assert page.badge["key"] == key


def test_owner_and_deputy_are_reminded_once_per_date(protocol, ed, emma, django_capture_on_commit_callbacks):
    publish(protocol, review_on=timezone.localdate() + timedelta(days=20), deputy=emma)
    for _again in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            review_reminders_send()
    assert Notification.objects.filter(type="pages.review_soon").count() == 2
    assert set(Notification.objects.values_list("recipient", flat=True)) == {ed.pk, emma.pk}
    publish(
        protocol,
        review_on=timezone.localdate() - timedelta(days=1),
        valid_from=timezone.localdate() - timedelta(days=400),
    )
    with django_capture_on_commit_callbacks(execute=True):
        review_reminders_send()
    assert Notification.objects.filter(type="pages.review_overdue").count() == 2


def test_the_overview_narrows_by_department_state_and_words(site_tree, protocol, emma, client_of):
    overdue = make_protocol(
        site_tree, "Brand", slug="brand", number="BHV-1", review_on=timezone.localdate() - timedelta(days=3)
    )
    make_protocol(site_tree, "Oud spul", slug="oud", state="withdrawn")
    client = client_of(emma)

    def titles(query):
        page = client.get(f"/nl/protocollen/{query}")
        return {row.title for row in page.context_data["protocols"]}

    assert titles("") == {"Handhygiëne", "Brand"}
    assert titles("?state=overdue") == {overdue.title}
    assert titles("?state=withdrawn") == {"Oud spul"}
    assert titles("?state=confirm") == {"Handhygiëne"}
    assert titles("?q=ip-004") == {"Handhygiëne"}
    assert titles("?q=xyzzy") == set()
    assert titles("?state=nonsense&after=garbage&department=nonsense") == {"Handhygiëne", "Brand"}


def test_tidying_up_revisions_keeps_what_people_confirmed(protocol, emma, client_of):
    protocol_confirm(user=emma, page=protocol, number=1)
    publish(protocol, title="Handen wassen", version="2.0", material_change=True)
    with pytest.raises(ProtectedError), transaction.atomic():
        ProtocolVersion.objects.get(number=1).revision.delete()
    assert client_of(emma).get("/nl/protocollen/handhygiene/versions/1/").status_code == 200
    ProtocolPage.objects.get(pk=protocol.pk).delete()


def test_publishing_and_what_follows_from_it_are_one(protocol, monkeypatch):
    def fails(**_kwargs):
        raise RuntimeError

    monkeypatch.setattr("pages.signals.protocol_published", fails)
    page = ProtocolPage.objects.get(pk=protocol.pk)
    page.title = "Half"
    revision = page.save_revision()
    with pytest.raises(RuntimeError):
        revision.publish()
    assert ProtocolPage.objects.get(pk=protocol.pk).title != "Half"


def test_a_top_task_to_a_closed_protocol_is_gone_at_once(protocol, niels, team, client_of):
    from toptasks.models import TopTask

    TopTask.objects.create(title="Handen wassen", page=protocol, locale=protocol.locale)
    assert "Handen wassen" in client_of(niels).get("/nl/").content.decode()
    publish(protocol, audience=f"team:{team.pk}")
    assert "Handen wassen" not in client_of(niels).get("/nl/").content.decode()


@pytest.mark.parametrize(("language", "asks", "thanks"), [
    ("nl", "Gelezen en begrepen?", "Je bevestigde versie"), ("en", "Read and understood?", "You confirmed version"),
])  # fmt: skip
def test_who_confirmed_lands_at_the_slab(protocol, site_tree, emma, client_of, language, asks, thanks):
    if language == "en":
        twin = make_protocol(
            site_tree, "Hand hygiene", language="en", slug="hand-hygiene", version="1.0", needs_confirmation=True,
            live=False, translation_key=protocol.translation_key,
        )  # fmt: skip
        page = page_publish(page=ProtocolPage.objects.get(pk=twin.pk))
    else:
        page = protocol
    client = client_of(emma)
    text = client.get(page.get_url()).content.decode()
    assert text.count(' id="confirm"') == 1 and 'id="confirm" tabindex="-1"' in text and asks in text
    answer = client.post(f"{page.get_url()}confirm/", {"number": "1"})
    assert answer.status_code == 302 and answer["Location"] == f"{page.get_url()}#confirm"
    assert thanks in client.get(page.get_url()).content.decode()


def test_an_attachment_in_another_language_says_so(site_tree, emma, client_of):
    from django.core.files.base import ContentFile

    from cms.plugins.files import IntranetDocument

    documents = [
        IntranetDocument.objects.create(title=title, language=language, file=ContentFile(b"%PDF-1.4", name=f"{n}.pdf"))
        for n, (title, language) in enumerate((("Poster", "nl"), ("Leaflet", "en"), ("Lijst", "")))
    ]
    page = make_protocol(site_tree, slug="bijlagen")
    page.body = [("attachments", {"title": "Bijlagen", "documents": [{"document": d, "title": ""} for d in documents]})]
    page.save()
    text = client_of(emma).get(page.get_url()).content.decode()
    assert text.count("in het Engels") == 1 and "in het Nederlands" not in text
    assert text.index("Leaflet") < text.index("in het Engels") < text.index("Lijst")
    assert 'hreflang="en"' in text[text.index("Poster") : text.index("Leaflet")]
