"""Writing with others: who sees the draft, who chooses whom, and which series they are offered."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from cms.core.bell import card_page
from cms.plugins.activities import Activity, Notification
from community.blogs import services
from community.blogs.models import BlogPost

from .conftest import form_of

pytestmark = pytest.mark.django_db
URL = "/nl/community/blogs/"


def test_coauthors_see_and_change_within_the_audience(site_tree, team, emma, ed, niels, client_of, written):
    post = written(emma, co_authors=[ed])
    assert Activity.objects.get(type="blogs.coauthor_added").data["person"] == ed.pk
    together = client_of(ed)
    assert together.get(f"{URL}{post.pk}/").status_code == 200
    assert together.post(f"{URL}{post.pk}/edit/", form_of(post, title="Van ons", draft="1")).status_code == 302
    post.refresh_from_db()
    assert post.title == "Van ons" and post.author == emma and list(post.co_authors.all()) == [ed]
    assert client_of(niels).get(f"{URL}{post.pk}/").status_code == 404
    assert "Het halfuur" not in client_of(niels).get(f"{URL}by/ed/").content.decode()
    BlogPost.objects.filter(pk=post.pk).update(audience=team.token)
    assert together.get(f"{URL}{post.pk}/").status_code == 404
    with pytest.raises(ValidationError):
        post.refresh_from_db()
        services.post_write(post=post, user=emma, publish=True)


def test_only_the_author_chooses_coauthors_and_only_from_the_audience(team, emma, ed, niels, written):
    from django.core.exceptions import PermissionDenied

    post = written(emma, co_authors=[ed])
    with pytest.raises(PermissionDenied):
        services.coauthors_set(post=post, user=ed, people=[ed, niels])
    closed = written(emma, audience=team.token)
    with pytest.raises(ValidationError):
        services.coauthors_set(post=closed, user=emma, people=[niels])


def test_a_writer_who_is_named_on_what_stands_there_is_asked_nothing(
    site_tree, emma, ed, niels, written, django_capture_on_commit_callbacks
):
    post = written(emma, publish=True)
    with django_capture_on_commit_callbacks(execute=True):
        services.post_write(post=post, user=emma, co_authors=[ed], publish=True)
        services.post_write(post=BlogPost(title="Nog niet", body="<p>x</p>"), user=emma, co_authors=[niels])
    told = {row.recipient: row.type for row in Notification.objects.filter(type__startswith="blogs.coauthor")}
    assert told == {ed: "blogs.coauthor_shared", niels: "blogs.coauthor"}
    with override("nl"):
        [card] = card_page(ed)[0]
        assert "heeft je als schrijver bij ‘Het halfuur’ gezet. Collega’s kunnen het al lezen." in card.text


def test_who_is_asked_again_hears_it_again(emma, niels, written, django_capture_on_commit_callbacks):
    post = written(emma)
    for people in ([niels], [], [niels], [niels]):
        with django_capture_on_commit_callbacks(execute=True):
            services.post_write(post=post, user=emma, co_authors=people)
    assert Notification.objects.filter(recipient=niels, type="blogs.coauthor").count() == 2


def test_a_name_that_two_have_lets_neither_of_them_in(site_tree, emma, make_user, client_of):
    for username in ("jan1", "jan2"):
        make_user(username, display_name="Jan de Vries")
    refused = client_of(emma).post(f"{URL}new/", form_of(draft="1", together="Jan de Vries"))
    assert refused.status_code == 422 and "Jan de Vries" in str(refused.context["form"].errors["together"])
    client_of(emma).post(f"{URL}new/", form_of(draft="1", together="@jan2"))
    assert [person.username for person in BlogPost.objects.get().co_authors.all()] == ["jan2"]


def test_a_co_author_is_offered_the_series_they_may_see(site_tree, team, emma, niels, client_of, written):
    written(emma, title="Dicht", audience=team.token, series="Reorganisatie nachtzorg", publish=True)
    written(emma, title="Open", series="Uit het halfuur", publish=True)
    post = written(emma, series="Nog niets van te lezen", co_authors=[niels])
    page = client_of(niels).get(f"{URL}{post.pk}/edit/").content.decode()
    assert "Uit het halfuur" in page and "Nog niets van te lezen" in page and "Reorganisatie" not in page
    assert "Reorganisatie" in client_of(emma).get(f"{URL}{post.pk}/edit/").content.decode()
