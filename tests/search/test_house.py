"""Search in the house as it is: pages, files, people, and what happens to them when access changes."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction, ReferenceIndex

from cms.plugins.access import tokens_for, visible_ids
from community.comments.services import comment_post
from search import indexing, outbox
from search.engines import get_engine
from search.extraction import service
from search.models import OutboxEntry
from tests.factories import make_news, make_protocol
from tests.search.tools import plan, reindex

pytestmark = pytest.mark.django_db
API = "/nl/search/api"


@pytest.fixture
def found(client_of):
    def ask(user, words, **query):
        answer = client_of(user).get(API, {"q": words, **query}).json()
        return {row["title"] for part in ("tasks", "people", "results") for row in answer[part]}

    return ask


@pytest.fixture
def searchable(index_site, django_capture_on_commit_callbacks):
    """Run a change and what follows its commit, on a site with an index."""
    index_site()

    def run(change):
        with django_capture_on_commit_callbacks(execute=True):
            result = change()
        outbox.drain()
        return result

    return run


def test_a_published_page_is_found_and_a_withdrawn_one_is_not(site_tree, searchable, found, emma):
    page = searchable(lambda: make_news(site_tree, "De binnentuin is open"))
    assert found(emma, "binnentuin") == {"De binnentuin is open"}
    searchable(page.unpublish)
    assert found(emma, "binnentuin") == set()
    searchable(lambda: page.save_revision().publish())
    searchable(page.delete)
    assert (
        found(emma, "binnentuin") == set()
        and get_engine().search(plan("binnentuin", sources=("pages.news",))).total == 0
    )


def test_comments_leave_the_index_with_their_page_and_come_back_with_it(site_tree, searchable, emma):
    def indexed() -> int:
        return get_engine().search(plan("kaneelstok", sources=("comments",))).total

    page = searchable(lambda: make_news(site_tree, "De binnentuin is open"))
    searchable(lambda: comment_post(author=emma, target=page, text="Kaneelstok"))
    assert indexed() == 1
    searchable(page.unpublish)
    assert indexed() == 0
    searchable(lambda: page.save_revision().publish())
    assert indexed() == 1
    type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    reindex()
    assert indexed() == 0


def test_files_of_all_kinds_of_pages_in_one_batch_are_read_again(site_tree, emma):
    pages = {"pages.news": make_news(site_tree, "Nieuws"), "pages.protocol": make_protocol(site_tree, "Protocol")}
    used = {key: upload(f"{number}.txt") for number, key in enumerate(pages)}
    for key, page in pages.items():
        refer(page, used[key])
    batch = indexing.read({key: [str(page.pk)] for key, page in pages.items()})
    assert sorted(batch.hanging["documents"]) == sorted(str(document.pk) for document in used.values())


def test_a_process_that_dies_where_it_notes_the_files_of_a_page_leaves_the_page_waiting(
    site_tree, index_site, monkeypatch
):
    index_site()
    page = make_news(site_tree, "De binnentuin is open")
    refer(page, upload())
    OutboxEntry.objects.all().delete()
    with outbox.held_back():
        outbox.record("pages.news", [page.pk])

    class Killed(BaseException):
        pass

    def killed(_source: str, _ids: object) -> None:
        raise Killed

    monkeypatch.setattr(outbox, "record", killed)
    with pytest.raises(Killed):
        outbox.drain()
    assert OutboxEntry.objects.get().object_id == str(page.pk)


def test_a_restriction_reaches_the_index_of_the_whole_subtree(site_tree, searchable, found, emma):
    searchable(lambda: make_news(site_tree, "De binnentuin is open"))
    before = get_engine().search(plan("binnentuin", sources=("pages.news",))).total

    def restrict():
        PageViewRestriction.objects.create(page=site_tree.nl.news, restriction_type=PageViewRestriction.GROUPS)

    searchable(restrict)
    after = get_engine().search(plan("binnentuin", sources=("pages.news",))).total
    assert (before, after) == (1, 0)
    assert found(emma, "binnentuin") == set()


def test_a_page_of_a_team_is_for_the_team_by_hits_and_counts(
    site_tree, searchable, found, emma, niels, team, client_of
):
    searchable(lambda: make_news(site_tree, "Zilvervos in de nacht", audience=f"team:{team.pk}"))
    assert found(emma, "zilvervos") == {"Zilvervos in de nacht"} and found(niels, "zilvervos") == set()
    assert client_of(niels).get(API, {"q": "zilvervos"}).json()["total"] == 0
    assert client_of(niels).get("/nl/search/suggest", {"q": "zilv"}).json() == []


def test_membership_works_at_once(site_tree, searchable, found, niels, team):
    from community.people.models import Membership

    searchable(lambda: make_news(site_tree, "Zilvervos in de nacht", audience=f"team:{team.pk}"))
    assert found(niels, "zilvervos") == set()
    Membership.objects.create(team=team, user=niels)
    assert found(niels, "zilvervos") == {"Zilvervos in de nacht"}


def test_moving_a_page_changes_the_addresses_below_it(site_tree, searchable, client_of, emma):
    searchable(lambda: make_news(site_tree, "De binnentuin is open"))

    def move():
        site_tree.nl.news.slug = "berichten"
        site_tree.nl.news.save_revision().publish()

    searchable(move)
    hit = client_of(emma).get(API, {"q": "binnentuin"}).json()["results"][0]
    assert "/berichten/" in hit["url"]


def upload(name: str = "kaart.txt", text: bytes = b"Bel de achterwacht bij Zwanenzang", **fields: object):
    document = get_document_model().objects.create(title="Zakkaart", file=ContentFile(text, name), **fields)
    service.read_document(document.pk)
    return document


def attach(page, document) -> None:
    """What publishing a page with this file in its text does to Wagtail's reference index."""
    page.intro = f'<a linktype="document" id="{document.pk}">kaart</a>'
    page.save()
    if not ReferenceIndex.get_references_to(document).exists():
        refer(page, document)
        outbox.record("documents", [document.pk])


def refer(page, document) -> None:
    """The page uses the file, by Wagtail's reference index."""
    ReferenceIndex.objects.create(
        base_content_type=ContentType.objects.get_for_model(Page), content_type=ContentType.objects.get_for_model(type(page)),
        object_id=str(page.pk), to_content_type=ContentType.objects.get_for_model(document), to_object_id=str(document.pk),
        model_path="intro", content_path="intro", content_path_hash="0" * 8 + "-0000-0000-0000-" + "0" * 12,
    )  # fmt: skip


def test_a_file_is_found_by_a_word_inside_it_by_readers_of_its_page(site_tree, searchable, found, emma, niels, team):
    document = searchable(upload)
    assert found(emma, "zwanenzang") == set()
    page = searchable(lambda: make_news(site_tree, "Over de kaart", audience=f"team:{team.pk}"))
    searchable(lambda: attach(page, document))
    assert found(emma, "zwanenzang") == {"Zakkaart"}
    assert found(niels, "zwanenzang") == set()
    assert get_engine().search(plan("zwanenzang", *tokens_for(niels), sources=("documents",))).total == 0
    page.refresh_from_db()
    page.audience = "everyone"
    searchable(lambda: attach(page, document))
    assert found(niels, "zwanenzang") == {"Zakkaart"}


def test_a_file_in_a_closed_collection_is_not_found(site_tree, searchable, found, emma):
    closed = Collection.get_first_root_node().add_child(name="Bestuur")
    restriction = CollectionViewRestriction.objects.create(collection=closed, restriction_type="groups")
    assert restriction.pk
    document = searchable(lambda: upload(collection=closed))
    page = searchable(lambda: make_news(site_tree, "Over de kaart"))
    searchable(lambda: attach(page, document))
    assert found(emma, "zwanenzang") == set()
    assert get_engine().search(plan("zwanenzang", sources=("documents",))).total == 0


def test_what_the_engine_lets_through_the_database_lets_through(site_tree, searchable, emma, niels, team, client_of):
    """Counts come from the engine: they may never exceed what the reader may see."""
    for number, audience in enumerate(["everyone", f"team:{team.pk}", "user:0", f"user:{niels.pk}"]):
        searchable(
            lambda number=number, audience=audience: make_news(site_tree, f"Zilvervos {number}", audience=audience)
        )
    from pages.models import NewsPage

    for reader in (emma, niels):
        allowed = visible_ids(
            reader, NewsPage, NewsPage.objects.filter(title__startswith="Zilvervos").values_list("pk", flat=True)
        )
        assert client_of(reader).get(API, {"q": "zilvervos"}).json()["total"] == len(allowed)


def test_both_languages_and_the_task_first(site_tree, searchable, client_of, emma):
    searchable(lambda: make_protocol(site_tree, "Handhygiëne"))
    searchable(lambda: make_protocol(site_tree, "Hand hygiene", language="en"))
    dutch = client_of(emma).get(API, {"q": "handhygiene"}).json()["results"]
    english = client_of(emma).get("/en/search/api", {"q": "hand hygiene"}).json()["results"]
    assert [row["language"] for row in dutch] == ["nl", "en"]
    assert [row["language"] for row in english] == ["en", "nl"]


def test_command_builds_then_catches_up(settings, tmp_path: Path, site_tree):
    settings.SEARCH_INDEX_DIR = tmp_path / "new"
    upload()
    out = StringIO()
    call_command("search_index", stdout=out)
    assert "documents indexed" in out.getvalue() and not OutboxEntry.objects.exists()
    make_news(site_tree, "De binnentuin is open")
    again = StringIO()
    call_command("search_index", "--if-missing", stdout=again)
    assert again.getvalue() == "" and OutboxEntry.objects.exists()
    call_command("search_index", stdout=again)
    assert "changes taken in" in again.getvalue() and not OutboxEntry.objects.exists()
    call_command("search_index", "--rebuild", stdout=again)
    assert get_engine().exists()
