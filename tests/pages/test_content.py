"""Pages made from code, blocks, and translations with wagtail-localize."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.contrib.typed_table_block.blocks import TypedTable
from wagtail.models import Locale, Page, PageViewRestriction
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from pages.blocks import BODY, raw
from pages.models import NewsPage, ProtocolPage, StandardPage
from pages.search import body_of, page_document
from pages.services import page_from_blocks, page_publish
from pages.services.content import set_body
from tests.factories import make_news

pytestmark = pytest.mark.django_db

BLOCKS = [
    raw.heading("Handen wassen"),
    raw.text('<p>Lees <a href="https://example.org/">dit</a>.</p><ul><li>een</li></ul>'),
    raw.steps([raw.step("Sieraden af", "<p>Ook je ring.</p>", "Let op vuil")]),
    raw.table(
        ["Dienst", "Uur"], [["<p>Vroeg <a href='https://example.org/x'>rooster</a></p>", "<p>7,5</p>"]], "Diensten"
    ),
    raw.quote("Fijn zo.", "Wim"),
    raw.note("<p>Bel 2200.</p>", "danger"),
    raw.questions([("Mag dat?", "<p>Ja.</p>")]),
]


def make(site_tree, **changes):
    given = {
        "parent": site_tree.nl.section, "type": "standard", "title": "Uitleg", "slug": "uitleg", "language": "nl",
        "blocks": BLOCKS, "source_key": "map/uitleg.docx", "publish": True,
    }  # fmt: skip
    return page_from_blocks(**(given | changes))


def test_a_page_is_made_once_and_then_updated(site_tree):
    page, outcome = make(site_tree)
    assert outcome == "created" and page.live
    assert make(site_tree)[1] == "unchanged"
    again, outcome = make(site_tree, blocks=[*BLOCKS, raw.text("<p>Meer.</p>")])
    assert (outcome, again.pk) == ("updated", page.pk)
    assert StandardPage.objects.count() == 1


def test_a_draft_stays_a_draft(site_tree, emma, client_of):
    page, _outcome = make(site_tree, publish=False)
    assert not page.live
    assert client_of(emma).get("/nl/werken-hier/uitleg/").status_code == 404
    assert make(site_tree, publish=False)[1] == "unchanged"
    assert make(site_tree, publish=True)[0].live


def test_every_block_is_rendered_and_found(site_tree, emma, client_of):
    page, _outcome = make(site_tree)
    text = client_of(emma).get("/nl/werken-hier/uitleg/").content.decode()
    for word in (
        "Handen wassen",
        "Sieraden af",
        "Let op vuil",
        "Diensten",
        "rooster",
        "Fijn zo.",
        "Bel 2200",
        "Mag dat?",
    ):
        assert word in text and word in body_of(page)


@pytest.mark.parametrize("changes", [{"type": "protocol"}, {"type": "nonsense"}, {"language": "en"}])
def test_what_does_not_fit_is_refused(site_tree, changes):
    with pytest.raises(ValidationError):
        make(site_tree, **changes)


def test_two_files_with_one_title_get_two_addresses(site_tree):
    one, _outcome = make(site_tree)
    two, _outcome = make(site_tree, source_key="map/ander.docx")
    assert one.slug != two.slug


def test_protocols_can_be_imported(site_tree):
    page, _outcome = make(site_tree, type="protocol", parent=site_tree.nl.protocols, fields={"number": "IP-1"})
    assert isinstance(page, ProtocolPage) and page.versions.count() == 1


@pytest.mark.parametrize("block", [block for _name, block in BODY], ids=[name for name, _block in BODY])
def test_blocks_have_an_icon_a_description_and_an_example(block):
    assert block.meta.icon not in ("", "placeholder") and block.meta.description and block.meta.template
    if block.__class__.__name__ != "VideoWithTextBlock":
        value = block.get_preview_value()
        assert value is not None and block.render(value) is not None


def test_search_documents_follow_state_and_access(site_tree, team):
    page = make_news(site_tree, audience=f"team:{team.pk}")
    document = page_document(NewsPage.objects.get(pk=page.pk), "news")
    assert document.audience == f"team:{team.pk}" and document.url == "/nl/nieuws/de-binnentuin-is-open/"
    Page.objects.filter(pk=page.pk).update(live=False)
    assert page_document(NewsPage.objects.get(pk=page.pk), "news") is None


def test_translating_in_the_editor_keeps_blocks_tables_and_versions(
    site_tree, admin, django_capture_on_commit_callbacks
):
    page, _outcome = make(site_tree, type="protocol", parent=site_tree.nl.protocols, fields={"version": "2.0"})
    english = Locale.objects.get(language_code="en")
    with django_capture_on_commit_callbacks(execute=True):
        source, _created = TranslationSource.update_or_create_from_instance(page)
        translation = Translation.objects.create(source=source, target_locale=english)
        words = {"Uitleg": "Explanation", "Handen wassen": "Washing hands", "Dienst": "Shift", "Diensten": "Shifts"}
        for segment in source.stringsegment_set.select_related("string", "context"):
            if segment.string.data in words:
                StringTranslation.objects.create(
                    translation_of=segment.string, locale=english, context=segment.context, data=words[segment.string.data],
                    translation_type="manual",
                )  # fmt: skip
        translation.save_target(user=admin, publish=True)
    target = ProtocolPage.objects.get(locale=english, translation_key=page.translation_key)
    assert target.live and target.title == "Explanation" and target.version == "2.0"
    table = next(block.value for block in target.body if block.block_type == "table")
    assert isinstance(table, TypedTable) and table.columns[0]["heading"] == "Shift" and table.caption == "Shifts"
    assert 'href="https://example.org/x"' in table.row_data[0]["values"][0].source
    assert target.versions.get().number == page.versions.get().number


def test_a_restriction_put_on_the_source_later_closes_the_translation(
    site_tree, emma, client_of, django_capture_on_commit_callbacks
):
    page = make_news(site_tree, slug="tuin")
    twin = make_news(site_tree, "Garden", slug="garden", language="en", translation_key=page.translation_key)
    client = client_of(emma)
    assert client.get("/en/news/garden/").status_code == 200
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="groups")
    assert client.get("/en/news/garden/").status_code == 404
    restriction.delete()
    assert client.get(twin.get_url()).status_code == 200


def test_set_body_gives_the_same_ids_every_time(site_tree):
    one, two = StandardPage(), StandardPage()
    set_body(one, BLOCKS, key="k")
    set_body(two, BLOCKS, key="k")
    assert [block.id for block in one.body] == [block.id for block in two.body]


def test_publishing_from_code_leaves_a_revision(site_tree, carmen):
    page = make_news(site_tree, live=False)
    page = page_publish(page=NewsPage.objects.get(pk=page.pk), user=carmen)
    assert page.live and page.latest_revision.user == carmen
