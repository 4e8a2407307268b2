"""Protocols: versions, read and understood, reminders, printing, who confirmed."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.images import ImageFile
from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import override
from openpyxl import load_workbook
from PIL import Image

from cms.plugins.activities import Activity, Notification
from cms.plugins.files import IntranetImage
from pages.blocks import raw
from pages.models import Confirmation, ProtocolPage, ProtocolVersion
from pages.selectors import confirmations_for, unconfirmed_for
from pages.services import page_publish, protocol_confirm, review_reminders_send
from pages.services.protocols import VersionMoved, current_version
from tests.factories import make_protocol

pytestmark = pytest.mark.django_db


@pytest.fixture
def protocol(site_tree, ed):
    page = make_protocol(
        site_tree,
        slug="handhygiene",
        number="IP-004",
        version="1.0",
        needs_confirmation=True,
        content_owner=ed,
        review_on=timezone.localdate() + timedelta(days=400),
        live=False,
    )
    return publish(page)


def publish(page, **changes):
    page = ProtocolPage.objects.get(pk=page.pk)
    for name, value in changes.items():
        setattr(page, name, value)
    return page_publish(page=page)


def picture(title):
    buffer = BytesIO()
    Image.new("RGB", (60, 40), "teal").save(buffer, "PNG")
    return IntranetImage.objects.create(title=title, file=ImageFile(buffer, name=f"{slugify(title)}.png"))


def waiting(user, page):
    return page.pk in unconfirmed_for(user, page.locale_id).values_list("pk", flat=True)


def test_the_first_version_asks_everybody_who_may_read_it(protocol, emma, niels):
    assert current_version(protocol).number == 1
    assert waiting(emma, protocol) and waiting(niels, protocol)


def test_confirming_is_once_and_for_one_person(protocol, emma, niels):
    first = protocol_confirm(user=emma, page=protocol, number=1)
    again = protocol_confirm(user=emma, page=protocol, number=1)
    assert first == again and Confirmation.objects.count() == 1
    assert not waiting(emma, protocol) and waiting(niels, protocol)


def test_a_small_change_asks_nobody_again_and_a_material_one_everybody(protocol, emma):
    protocol_confirm(user=emma, page=protocol, number=1)
    publish(protocol, version="1.1", change_note="Een tikfout.")
    assert not waiting(emma, protocol)
    page = publish(protocol, version="2.0", material_change=True, change_note="30 seconden in plaats van 20.")
    assert waiting(emma, page) and current_version(page).number == 3
    assert page.material_change is False


def test_republishing_the_same_version_changes_nothing(protocol, emma):
    protocol_confirm(user=emma, page=protocol, number=1)
    publish(protocol, title="Handhygiëne!")
    assert ProtocolVersion.objects.count() == 1 and not waiting(emma, protocol)


def test_a_forgotten_tick_can_be_set_later_for_the_same_version(protocol, emma):
    protocol_confirm(user=emma, page=protocol, number=1)
    publish(protocol, version="2.0")
    assert not waiting(emma, protocol)
    publish(protocol, material_change=True)
    assert waiting(emma, protocol)


def test_a_confirmation_counts_in_every_language(protocol, site_tree, emma):
    english = make_protocol(
        site_tree, "Hand hygiene", language="en", slug="hand-hygiene", version="1.0", needs_confirmation=True, live=False,
        translation_key=protocol.translation_key,
    )  # fmt: skip
    english = publish(english)
    assert current_version(english).number == 1
    protocol_confirm(user=emma, page=english, number=1)
    assert not waiting(emma, protocol) and not waiting(emma, english)
    publish(protocol, version="2.0", material_change=True)
    publish(english, version="2.0", material_change=True)
    assert current_version(english).number == 2, "both languages share the version"


def test_a_small_change_keeps_the_question_open(protocol, emma, client_of):
    """The text is later than the version people confirm: that is not behind."""
    page = publish(protocol, version="1.1", change_note="Een tikfout.")
    address = "/nl/protocollen/handhygiene/"
    shown = client_of(emma).get(address).content.decode()
    assert 'data-testid="confirm"' in shown and "newer-version" not in shown
    client_of(emma).post(f"{address}confirm/", {"number": "1"})
    assert Confirmation.objects.filter(user=emma, number=1).exists() and not waiting(emma, page)


def test_a_translation_that_is_behind_asks_nobody_and_says_where_the_new_text_is(protocol, site_tree, emma, client_of):
    english = make_protocol(
        site_tree, "Hand hygiene", language="en", slug="hand-hygiene", version="1.0", needs_confirmation=True, live=False,
        translation_key=protocol.translation_key,
    )  # fmt: skip
    english = publish(english)
    publish(protocol, version="2.0", material_change=True)
    shown = client_of(emma).get(english.get_url()).content.decode()
    assert "newer-version" in shown and "/nl/protocollen/handhygiene/" in shown and 'data-testid="confirm"' not in shown
    with pytest.raises(VersionMoved):
        protocol_confirm(user=emma, page=english, number=current_version(english).number)
    assert protocol_confirm(user=emma, page=ProtocolPage.objects.get(pk=protocol.pk), number=2)


def test_confirming_an_older_version_than_the_one_on_the_page_is_refused(protocol, emma):
    publish(protocol, version="2.0", material_change=True)
    with pytest.raises(VersionMoved):
        protocol_confirm(user=emma, page=protocol, number=1)
    assert not Confirmation.objects.exists()


def test_who_may_not_see_a_protocol_cannot_confirm_it(protocol, emma, niels, team):
    page = publish(protocol, audience=f"team:{team.pk}")
    assert protocol_confirm(user=emma, page=page, number=1)
    with pytest.raises(PermissionDenied):
        protocol_confirm(user=niels, page=page, number=1)
    assert not waiting(niels, page)


def test_the_button_on_the_page(protocol, emma, client_of):
    client = client_of(emma)
    with override("en"):
        answer = client.get("/nl/protocollen/handhygiene/")
        assert "Ik heb het gelezen" in answer.content.decode()
        assert client.post("/nl/protocollen/handhygiene/confirm/", {"number": "1"}).status_code == 302
    assert Confirmation.objects.filter(user=emma).count() == 1
    assert client.get("/nl/protocollen/handhygiene/confirm/").status_code == 302, "a reload of the address does nothing"
    assert "Ik heb het gelezen" not in client.get("/nl/protocollen/handhygiene/").content.decode()


@pytest.mark.parametrize("number", ["", "x", "99999999999999", "-1", "2"])
def test_a_made_up_number_confirms_nothing(protocol, emma, client_of, number):
    answer = client_of(emma).post("/nl/protocollen/handhygiene/confirm/", {"number": number})
    assert answer.status_code == 302 and not Confirmation.objects.exists()


def test_a_material_change_tells_the_readers(protocol, emma, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        publish(protocol, version="2.0", material_change=True)
    assert Activity.objects.filter(type="pages.protocol_changed").count() == 1
    assert Notification.objects.filter(type="pages.protocol", recipient=emma).count() == 1


def test_who_confirmed_is_for_owner_deputy_and_editors(protocol, emma, niels, ed, carmen, client_of):
    protocol_confirm(user=emma, page=protocol, number=1)
    address = "/nl/protocollen/handhygiene/confirmations/"
    assert client_of(niels).get(address).status_code == 403
    for allowed in (ed, carmen):
        answer = client_of(allowed).get(address)
        assert answer.status_code == 200 and "Emma de Wit" in answer.content.decode()
    only_not_yet = client_of(ed).get(address + "?show=no").content.decode()
    assert "Niels Postma" in only_not_yet and "Emma de Wit</td>" not in only_not_yet


def test_the_export_says_who_has_and_who_has_not(protocol, emma, niels, ed, client_of):
    protocol_confirm(user=emma, page=protocol, number=1)
    address = "/nl/protocollen/handhygiene/confirmations/"
    table = client_of(ed).get(address + "?format=csv").content.decode("utf-8-sig")
    rows = {line.split(";")[0]: line.split(";") for line in table.splitlines()}
    assert rows["Emma de Wit"][5] == "ja" and rows["Niels Postma"][5] == "nee"
    book = load_workbook(BytesIO(client_of(ed).get(address + "?format=xlsx").content))
    names = [row[0].value for row in book.active.iter_rows()]
    assert {"Emma de Wit", "Niels Postma"} <= set(names)


def test_a_team_protocol_asks_the_team_only(protocol, emma, niels, team):
    page = publish(protocol, audience=f"team:{team.pk}")
    assert set(confirmations_for(page, current_version(page))) == {emma}


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
