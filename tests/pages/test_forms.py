"""Forms: filling in, files, the inbox of the handlers, exports, and what is deleted."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from django.utils.translation import override
from openpyxl import load_workbook

from cms.plugins.activities import Activity, Notification
from cms.plugins.spreadsheets import spreadsheet
from pages.models import FormField, FormPage, FormSubmission, SubmissionFile
from pages.services import form_submit, page_publish, submission_update, submissions_purge
from pages.services.export import _shown
from pages.services.forms import working_days_after

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"


@pytest.fixture
def form(site_tree, team):
    page = FormPage(
        title="Incident melden", slug="incident", handlers=f"team:{team.pk}", response_days=2, locale=site_tree.nl.forms.locale,
        thanks="We bellen je.",
    )  # fmt: skip
    page.form_fields = [
        FormField(label="Wat gebeurde er", field_type="multiline", required=True, sort_order=1, locale=page.locale),
        FormField(label="Wanneer", field_type="date", required=False, sort_order=2, locale=page.locale),
        FormField(label="Foto", field_type="file", required=False, sort_order=3, locale=page.locale),
    ]
    return page_publish(page=site_tree.nl.forms.add_child(instance=page))


def send(client, **answers):
    return client.post("/nl/formulieren/incident/", {"wat_gebeurde_er": "Water op de gang", **answers})


def test_sending_leads_to_this_happens_now(form, niels, client_of):
    client = client_of(niels)
    answer = send(client, wanneer="2026-05-12")
    assert answer.status_code == 302
    submission = FormSubmission.objects.get()
    assert submission.user == niels and submission.form_data["wanneer"] == "2026-05-12"
    text = client.get(answer["Location"]).content.decode()
    assert (
        submission.reference in text and "Dit gebeurt er nu" in text and "We bellen je." in text and "Nachtzorg" in text
    )
    assert 'href="/nl/formulieren/mine/"' in text and "later terug onder Formulieren" in text


def test_an_empty_answer_comes_back_with_one_sentence_and_what_was_typed(form, niels, client_of):
    answer = client_of(niels).post("/nl/formulieren/incident/", {"wat_gebeurde_er": "", "wanneer": "12 mei"})
    text = answer.content.decode()
    assert answer.status_code == 422 and 'value="12 mei"' in text and "aria-invalid" in text
    assert ">2 dingen kloppen nog niet of ontbreken.<" in text
    empty = client_of(niels).post("/nl/formulieren/incident/", {"wat_gebeurde_er": ""}).content.decode()
    assert ">Er ontbreekt nog één ding.<" in empty and "kloppen" not in empty
    assert not FormSubmission.objects.exists()


def test_handlers_hear_of_it_and_nobody_else(form, emma, niels, hanna, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        form_submit(user=niels, page=form, answers={"wat_gebeurde_er": "x"})
    assert set(Notification.objects.values_list("recipient", flat=True)) == {emma.pk}


def test_files_are_private_to_sender_and_handlers(form, emma, niels, hanna, carmen, client_of, client):
    send(client_of(niels), foto=SimpleUploadedFile("foto.pdf", PDF))
    kept = SubmissionFile.objects.get()
    assert kept.content_type == "application/pdf" and "foto" not in kept.file.name
    address = f"/nl/formulieren/incident/files/{kept.pk}/"
    for allowed in (niels, emma):
        answer = client_of(allowed).get(address)
        assert answer.status_code == 200 and b"".join(answer.streaming_content) == PDF
        assert answer["Content-Disposition"].startswith("attachment") and "no-store" in answer["Cache-Control"]
    for denied in (hanna, carmen):
        assert client_of(denied).get(address).status_code == 404
        assert client_of(denied).get(f"/media/{kept.file.name}").status_code == 404
    assert client.get(address).status_code == 302


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("foto.png", b"MZ\x90\x00 a program"),
        ("foto.pdf", b"<html><script>alert(1)</script></html>"),
        ("foto.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"),
        ("foto.html", b"%PDF-1.4 with a wrong name"),
        ("foto.docx", b"PK\x03\x04 not really a zip"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused_with_a_sentence(form, niels, client_of, name, content):
    answer = send(client_of(niels), foto=SimpleUploadedFile(name, content))
    assert answer.status_code == 422 and "bestand" in answer.content.decode()
    assert not FormSubmission.objects.exists() and not SubmissionFile.objects.exists()


def test_the_inbox_is_for_handlers(form, emma, niels, carmen, admin, client_of):
    submission = form_submit(user=niels, page=form, answers={"wat_gebeurde_er": "Water op de gang"})
    addresses = ("inbox/", f"inbox/{submission.pk}/", "inbox/export/")
    for path in addresses:
        for allowed in (emma, admin):
            assert client_of(allowed).get(f"/nl/formulieren/incident/{path}").status_code == 200
        for denied in (niels, carmen):
            assert client_of(denied).get(f"/nl/formulieren/incident/{path}").status_code == 403
    assert client_of(emma).get("/nl/formulieren/inbox/").status_code == 200
    assert client_of(niels).get("/nl/formulieren/inbox/").status_code == 403


def test_an_editor_does_not_read_answers_in_the_wagtail_admin_either(form, niels, carmen, admin, client_of):
    form_submit(user=niels, page=form, answers={"wat_gebeurde_er": "Heel geheim"})
    address = f"/cms/forms/submissions/{form.pk}/"
    assert client_of(admin).get(address).status_code == 200
    refused = client_of(carmen).get(address)
    assert refused.status_code in (302, 403, 404) and "Heel geheim" not in refused.content.decode()


def test_handling_changes_status_and_tells_the_sender(form, emma, niels, client_of, django_capture_on_commit_callbacks):
    submission = form_submit(user=niels, page=form, answers={"wat_gebeurde_er": "Water"})
    with django_capture_on_commit_callbacks(execute=True):
        answer = client_of(emma).post(
            f"/nl/formulieren/incident/inbox/{submission.pk}/",
            {"status": "done", "assigned_to": emma.pk, "answer": "Het lek is dicht.", "note": "Kraan 3"},
        )
    assert answer.status_code == 302
    submission.refresh_from_db()
    assert (submission.status, submission.assigned_to) == ("done", emma) and submission.handled_at
    assert Notification.objects.filter(recipient=niels, type="pages.form_answer").count() == 1
    text = client_of(niels).get(submission.get_absolute_url()).content.decode()
    assert "Het lek is dicht." in text and "Kraan 3" not in text


def test_only_handlers_can_be_given_the_work(form, emma, hanna, niels, client_of):
    submission = form_submit(user=niels, page=form, answers={"wat_gebeurde_er": "Water"})
    answer = client_of(emma).post(
        f"/nl/formulieren/incident/inbox/{submission.pk}/", {"status": "busy", "assigned_to": hanna.pk}
    )
    assert answer.status_code == 422
    with pytest.raises(PermissionDenied):
        submission_update(by=hanna, submission=submission, status="done")


def test_what_i_sent_in_is_mine(form, emma, niels, hanna, client_of):
    submission = form_submit(user=niels, page=form, answers={"wat_gebeurde_er": "Water"})
    assert submission.reference in client_of(niels).get("/nl/formulieren/mine/").content.decode()
    assert submission.reference not in client_of(hanna).get("/nl/formulieren/mine/").content.decode()
    address = f"/nl/formulieren/incident/sent/{submission.reference}/"
    assert client_of(hanna).get(address).status_code == 404
    assert client_of(emma).get(address)["Location"].endswith(f"/inbox/{submission.pk}/")


def test_exports_hold_every_answer_and_run_no_formulas(form, emma, niels, client_of):
    form_submit(user=niels, page=form, answers={"wat_gebeurde_er": "=HYPERLINK(1)", "wanneer": date(2026, 5, 12)})
    table = client_of(emma).get("/nl/formulieren/incident/inbox/export/?format=csv").content.decode("utf-8-sig")
    assert "'=HYPERLINK(1)" in table and "2026-05-12" in table and "Niels Postma" in table
    book = load_workbook(BytesIO(client_of(emma).get("/nl/formulieren/incident/inbox/export/?format=xlsx").content))
    cells = [cell.value for row in book.active.iter_rows() for cell in row]
    assert "'=HYPERLINK(1)" in cells and "Wat gebeurde er" in cells


@pytest.mark.parametrize("words", ["\x01=1+1", "\x0b@SUM(A1)", "\x1f+1+cmd", "=1+1"])
def test_no_answer_becomes_a_formula(words):
    rows = [["Wat"], [words]]
    cell = load_workbook(BytesIO(spreadsheet(rows, name="x", kind="xlsx").content)).active["A2"]
    assert cell.data_type == "s" and cell.value.startswith("'")
    assert (
        spreadsheet(rows, name="x", kind="csv").content.decode("utf-8-sig").splitlines()[1].strip('"').startswith("'")
    )


def test_answers_to_questions_that_are_gone_stay_readable(form, emma, niels, client_of):
    submission = form_submit(
        user=niels, page=form, answers={"wat_gebeurde_er": "Water", "oude_vraag": "Nog steeds hier"}
    )
    text = client_of(emma).get(f"/nl/formulieren/incident/inbox/{submission.pk}/").content.decode()
    assert "Nog steeds hier" in text


def test_a_form_for_one_team_is_not_there_for_others(form, emma, niels, team, client_of):
    page = FormPage.objects.get(pk=form.pk)
    page.audience = f"team:{team.pk}"
    page_publish(page=page)
    assert send(client_of(niels)).status_code == 404
    assert send(client_of(emma)).status_code == 302


def test_too_many_forms_in_a_minute_are_stopped(form, niels, client_of):
    client = client_of(niels)
    codes = [send(client).status_code for _number in range(14)]
    assert codes.count(302) == 12 and codes[-1] == 429


def test_done_forms_are_deleted_with_their_files_after_their_time(form, niels, django_capture_on_commit_callbacks):
    upload = SimpleUploadedFile("foto.pdf", PDF)
    old = form_submit(user=niels, page=form, answers={"wat_gebeurde_er": "oud", "foto": upload})
    fresh = form_submit(user=niels, page=form, answers={"wat_gebeurde_er": "nieuw"})
    open_one = form_submit(user=niels, page=form, answers={"wat_gebeurde_er": "open"})
    kept = old.files.get().file
    long_ago = timezone.now() - timedelta(days=400)
    FormSubmission.objects.filter(pk=old.pk).update(submit_time=long_ago, status="done")
    FormSubmission.objects.filter(pk=open_one.pk).update(submit_time=long_ago)
    with django_capture_on_commit_callbacks(execute=True):
        assert submissions_purge() == 1
    assert set(FormSubmission.objects.all()) == {fresh, open_one}
    assert not kept.storage.exists(kept.name)


def test_promises_count_working_days():
    assert working_days_after(date(2026, 5, 8), 1) == date(2026, 5, 11), "Friday plus one is Monday"
    assert working_days_after(date(2026, 5, 11), 5) == date(2026, 5, 18)


def test_files_go_with_the_form_however_it_is_deleted(form, niels, django_capture_on_commit_callbacks):
    upload = SimpleUploadedFile("foto.pdf", PDF)
    kept = form_submit(user=niels, page=form, answers={"wat_gebeurde_er": "x", "foto": upload}).files.get().file
    with django_capture_on_commit_callbacks(execute=True):
        FormPage.objects.get(pk=form.pk).delete()
    assert not kept.storage.exists(kept.name)


def test_nothing_stays_on_disk_of_a_form_that_was_refused(form, niels):
    storage = SubmissionFile._meta.get_field("file").storage
    before = set(storage.listdir("forms")[0]) if storage.exists("forms") else set()
    files = {"foto": SimpleUploadedFile("foto.pdf", PDF), "nog_een": SimpleUploadedFile("x.pdf", b"<html>")}
    with pytest.raises(ValidationError):
        form_submit(user=niels, page=form, answers={"wat_gebeurde_er": "x", **files})
    for reference in set(storage.listdir("forms")[0]) - before:
        assert storage.listdir(f"forms/{reference}")[1] == []
    assert not FormSubmission.objects.exists()


def test_the_service_gives_work_to_handlers_only(form, emma, hanna, niels):
    submission = form_submit(user=niels, page=form, answers={"wat_gebeurde_er": "Water"})
    with pytest.raises(ValidationError):
        submission_update(by=emma, submission=submission, status="busy", assigned_to=hanna)
    submission_update(by=emma, submission=submission, status="busy", assigned_to=emma)


def test_a_line_about_a_form_says_and_leads_without_asking(form, emma, niels):
    submission = form_submit(user=niels, page=form, answers={"wat_gebeurde_er": "Water"})
    data = Activity.objects.get(type="pages.form_submitted").data
    assert data["title"] == str(submission) and data["url"] == submission.get_absolute_url()


def test_numbers_and_amounts_read_as_such():
    number, money = FormField(field_type="number"), FormField(field_type="money")
    with override("nl"):
        assert [_shown(number, value) for value in ("12.5", "12", "")] == ["12,50", "12", ""]
        assert [_shown(money, value) for value in ("12.50", "1250", "-5", "")] == [
            "€ 12,50",
            "€ 1.250,00",
            "−€ 5,00",
            "",
        ]
    with override("en"):
        assert _shown(money, "1250.50") == "€ 1,250.50"


def test_an_editor_cannot_open_what_came_in_to_themselves(form, emma, niels, carmen):
    def handlers_disabled(user):
        page = FormPage.objects.get(pk=form.pk)
        return FormPage.get_edit_handler().get_form_class()(instance=page, for_user=user).fields["handlers"].disabled

    assert not handlers_disabled(carmen)
    form_submit(user=niels, page=form, answers={"wat_gebeurde_er": "Water"})
    assert handlers_disabled(carmen) and not handlers_disabled(emma)
