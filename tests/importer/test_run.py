"""Importing a folder, and importing it again."""

import json

import pytest
from wagtail.images import get_image_model
from wagtail.models import Page

from pages.importer import sentences
from pages.importer.models import ImportedDocument
from tests.importer.files import docx, paragraph, png, run

pytestmark = pytest.mark.django_db


def outcomes(report) -> dict[str, str]:
    return {file.path: file.outcome for file in report.files}


def page_of(path: str) -> Page:
    return ImportedDocument.objects.get(path=path).page.specific


def body_of(path: str) -> str:
    return json.dumps(list(page_of(path).body.get_prep_value()), ensure_ascii=False)


def test_documents_become_pages_with_links_and_pictures(documents, import_folder, emma):
    report = import_folder(documents, publish=True, user=emma)
    assert outcomes(report) == {
        "a-start.html": "created", "kapot.pdf": "failed", "kleding.docx": "created", "werk/verlof.md": "created",
    }  # fmt: skip
    start, leave = page_of("a-start.html"), page_of("werk/verlof.md")
    assert (start.title, start.live, start.owner, start.content_owner) == ("Begin hier", True, emma, emma)
    assert f'<a linktype=\\"page\\" id=\\"{leave.pk}\\">verlof</a>, niets en' in body_of("a-start.html")
    assert '<a href=\\"https://example.org/\\">buiten</a>' in body_of("a-start.html")
    assert f'id=\\"{start.pk}\\">het begin</a>' in body_of("werk/verlof.md")
    image = get_image_model().objects.get()
    assert f'"image": {image.pk}' in body_of("a-start.html") and "De tuin" in body_of("a-start.html")
    assert report.losses() == {"link_not_imported": 1}


def test_published_pages_can_be_read_and_drafts_cannot(documents, import_folder, client_of, emma):
    import_folder(documents, publish=True)
    page = page_of("werk/verlof.md")
    assert "Terug naar" in client_of(emma).get(page.url).content.decode()
    page.unpublish()
    assert client_of(emma).get(page.url).status_code == 404


def test_without_publish_everything_is_a_draft(documents, import_folder):
    import_folder(documents)
    assert not Page.objects.filter(pk__in=ImportedDocument.objects.values("page"), live=True).exists()
    assert page_of("a-start.html").get_latest_revision_as_object().body[0].block_type == "text"


def test_a_second_run_changes_nothing(documents, import_folder):
    import_folder(documents, publish=True)
    before = list(Page.objects.order_by("pk").values_list("pk", "latest_revision_id"))
    report = import_folder(documents, publish=True)
    assert set(outcomes(report).values()) == {"unchanged", "failed"}
    assert list(Page.objects.order_by("pk").values_list("pk", "latest_revision_id")) == before
    assert get_image_model().objects.count() == 1


def test_a_changed_file_becomes_a_new_version_of_the_same_page(documents, import_folder):
    import_folder(documents, publish=True)
    page, first = page_of("kleding.docx"), page_of("kleding.docx").latest_revision_id
    (documents / "kleding.docx").write_bytes(docx(paragraph(run("Dienstkleding"), "Titel") + paragraph(run("Blauw."))))
    report = import_folder(documents, publish=True)
    assert outcomes(report)["kleding.docx"] == "updated"
    again = page_of("kleding.docx")
    assert (again.pk, again.slug) == (page.pk, page.slug) and again.latest_revision_id != first
    assert "Blauw." in body_of("kleding.docx")


def test_a_changed_picture_counts_as_a_change(documents, import_folder):
    import_folder(documents, publish=True)
    (documents / "beeld" / "tuin.png").write_bytes(png(200, 100))
    assert outcomes(import_folder(documents, publish=True))["a-start.html"] == "updated"


def test_a_page_edited_by_hand_is_left_alone_without_update(documents, import_folder):
    import_folder(documents, publish=True)
    page = page_of("kleding.docx")
    page.title = "Kleding van De Linde"
    page.save_revision().publish()
    (documents / "kleding.docx").write_bytes(docx(paragraph(run("Dienstkleding"), "Titel") + paragraph(run("Blauw."))))
    report = import_folder(documents, publish=True)
    left = next(file for file in report.files if file.path == "kleding.docx")
    assert (left.outcome, left.sentence) == ("skipped", str(sentences.OUTCOMES["edited"]))
    assert page_of("kleding.docx").title == "Kleding van De Linde"
    assert outcomes(import_folder(documents, publish=True, update=True))["kleding.docx"] == "updated"
    assert page_of("kleding.docx").title == "Dienstkleding"


def test_a_page_removed_by_hand_stays_away_without_update(documents, import_folder):
    import_folder(documents, publish=True)
    page_of("kleding.docx").delete()
    report = import_folder(documents, publish=True)
    assert outcomes(report)["kleding.docx"] == "skipped"
    assert outcomes(import_folder(documents, publish=True, update=True))["kleding.docx"] == "created"


def test_a_trial_writes_nothing(documents, import_folder):
    report = import_folder(documents, dry_run=True)
    assert outcomes(report)["kleding.docx"] == "created" and report.losses() == {"link_not_imported": 1}
    assert not ImportedDocument.objects.exists() and not get_image_model().objects.exists()


def test_protocols_go_into_the_overview_and_two_jobs_give_the_same(documents, import_folder, site_tree):
    report = import_folder(documents, target=site_tree.nl.protocols, type="protocol", publish=True, jobs=2)
    assert [file.path for file in report.files] == ["a-start.html", "kapot.pdf", "kleding.docx", "werk/verlof.md"]
    assert page_of("kleding.docx").specific_class.__name__ == "ProtocolPage"


def test_a_file_that_is_gone_is_mentioned_and_its_page_stays(documents, import_folder):
    import_folder(documents, publish=True)
    (documents / "kleding.docx").unlink()
    report = import_folder(documents, publish=True)
    assert report.gone == ["kleding.docx"] and page_of("kleding.docx").live


def test_an_imported_picture_is_private(documents, import_folder, client_of, emma, client):
    import_folder(documents, publish=True)
    address = get_image_model().objects.get().get_rendition("width-100").url
    assert client_of(emma).get(address).status_code == 200
    assert client.get(address).status_code in (302, 404)


def test_scripts_in_a_document_do_not_reach_the_page(documents, import_folder, client_of, emma):
    (documents / "kwaad.html").write_text(
        "<h1>Kwaad<img src=x onerror=alert(1)></h1><p onclick=alert(2)>Tekst<a href='javascript:alert(3)'>x</a>"
        "<a href='data:text/html,<script>alert(4)</script>'>y</a></p><table><tr><th>a<th>b<tr><td><script>alert(5)"
        "</script>c<td>d</table><iframe src=//x></iframe>"
    )
    import_folder(documents, publish=True)
    page = page_of("kwaad.html")
    shown = client_of(emma).get(page.url).content.decode()
    assert "alert(" not in shown and "Tekst" in shown


def test_one_page_that_cannot_be_saved_does_not_stop_the_others(documents, import_folder, monkeypatch):
    from django.core.exceptions import ValidationError

    from pages.importer import pages as writer

    real = writer.page_from_blocks

    def fails_once(**values):
        if values["title"] == "Dienstkleding":
            raise ValidationError("Dat kan niet.")
        return real(**values)

    monkeypatch.setattr(writer, "page_from_blocks", fails_once)
    report = import_folder(documents, publish=True)
    failed = next(file for file in report.files if file.path == "kleding.docx")
    assert failed.outcome == "failed" and "Dat kan niet." in failed.sentence
    assert outcomes(report)["werk/verlof.md"] == "created"


def test_an_imported_document_is_found_by_a_word_inside_it(
    documents, import_folder, client_of, emma, settings, tmp_path
):
    from tests.search.tools import site_index

    (documents / "ketel.docx").write_bytes(
        docx(paragraph(run("Storing"), "Titel") + paragraph(run("Bel de kachelsmid.")))
    )
    import_folder(documents, publish=True)
    site_index(settings, tmp_path / "search")
    answer = client_of(emma).get("/nl/search/", {"q": "kachelsmid"}).content.decode()
    assert page_of("ketel.docx").url in answer


def test_links_inside_a_document_lead_to_the_heading_on_the_page(documents, import_folder, client_of, emma):
    (documents / "lang.html").write_text(
        "<h1>Lang</h1><p>Ga naar <a href='#d2'>deel twee</a> of <a href='#weg'>nergens</a>.</p><h2 id=d2>Deel twee</h2><p>Hier.</p>"
    )
    import_folder(documents, publish=True)
    shown = client_of(emma).get(page_of("lang.html").url).content.decode()
    anchor = page_of("lang.html").body[1].id
    assert f'href="#{anchor}"' in shown and f'id="{anchor}"' in shown
    assert "nergens</a>" not in shown


def test_an_import_sends_no_messages_unless_asked(documents, import_folder, site_tree, emma):
    from cms.plugins.activities import Activity

    import_folder(documents, target=site_tree.nl.news, type="news", publish=True)
    quiet = Activity.objects.filter(type="pages.news_published", fanned_out_at__isnull=True)
    notified = emma.notifications.count() if hasattr(emma, "notifications") else 0
    assert notified == 0 and not quiet.exists()
