"""Something good that a colleague said becomes a draft page: only where one may add pages, and for the same readers."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from cms.plugins.access import is_visible
from cms.plugins.points import Material, PromoteTarget
from cms.plugins.registry import enabled

pytestmark = pytest.mark.django_db


@pytest.fixture
def target():
    return next(point for point in enabled(PromoteTarget) if point.key == "pages.standard")


@pytest.fixture
def material(team):
    return Material(
        title="Pleister onder een handschoen",
        body="<p>Ja, een <strong>blauwe</strong>.</p>",
        language="nl",
        audience=team.token,
    )


def test_an_editor_makes_a_draft_with_owner_and_review_date_and_an_employee_does_not(
    site_tree, target, material, carmen, emma, ed
):
    review = timezone.localdate() + timedelta(days=365)
    places = dict(target.places(carmen, "nl"))
    assert places == {str(site_tree.nl.section.pk): "Werken hier"}
    assert target.places(emma, "nl") == []
    page = target.create(carmen, material, str(site_tree.nl.section.pk), ed, review)
    assert (page.live, page.content_owner, page.review_on, page.audience) == (False, ed, review, material.audience)
    assert "blauwe" in str(page.body) and page.get_parent().pk == site_tree.nl.section.pk
    assert target.edit_url(page) == f"/cms/pages/{page.pk}/edit/"
    assert not is_visible(emma, page)  # a draft
    page.get_latest_revision().publish()
    page.refresh_from_db()
    assert is_visible(emma, page) and not is_visible(ed, page) and target.edit_url(page) == ""
    with pytest.raises(PermissionDenied):
        target.create(emma, material, str(site_tree.nl.section.pk), ed, review)


@pytest.mark.parametrize("place", ["", "x", "999999"])
def test_a_place_that_is_none_is_refused(site_tree, target, material, carmen, place):
    with pytest.raises(PermissionDenied):
        target.create(carmen, material, place, carmen, timezone.localdate())


def test_the_home_page_is_no_place_and_nothing_makes_no_page(site_tree, target, carmen, team):
    with pytest.raises(PermissionDenied):
        target.create(
            carmen,
            Material(title="x", body="<p>x</p>", language="nl", audience=team.token),
            str(site_tree.nl.home.pk),
            carmen,
            timezone.localdate(),
        )
    with pytest.raises(ValidationError):
        target.create(
            carmen,
            Material(title="x", body=" ", language="nl", audience=team.token),
            str(site_tree.nl.section.pk),
            carmen,
            timezone.localdate(),
        )
