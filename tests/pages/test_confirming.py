"""Read and understood: who is asked, who confirmed, and who may know."""

from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied
from django.utils.translation import override
from openpyxl import load_workbook

from cms.plugins.activities import Activity, Notification
from pages.models import Confirmation, ProtocolPage, ProtocolVersion
from pages.selectors import confirmations_for
from pages.services import protocol_confirm
from pages.services.protocols import VersionMoved, current_version
from tests.factories import make_protocol
from tests.pages.protocols import publish, waiting

pytestmark = pytest.mark.django_db


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
