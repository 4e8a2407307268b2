from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from community.expertise import services
from community.expertise.models import ExpertisePage, Section

URL = "/nl/community/expertise/"


@pytest.fixture(autouse=True)
def media_folder(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path / "media")


@pytest.fixture(autouse=True)
def no_double_clicks(monkeypatch):
    """Tests are quicker than people; the one about a double click asks for the real window."""
    monkeypatch.setattr("community.expertise.services.pages.DOUBLE_CLICK", timedelta(0))


def section_on(page: ExpertisePage, user: Any, title: str, body: str, kind: str = "text") -> Section:
    """A section that stands on the page."""
    section = services.section_begin(page=page, user=user, title=title, kind=kind)
    return services.section_save(section=section, user=user, title=title, body=body)


@pytest.fixture
def kept(site_tree):
    """`kept(ed, title="…", audience="…", is_wiki=True)` → a shared page with an introduction, key points and a section."""

    def make(keeper: Any, *, title: str = "Handhygiëne", publish: bool = True, **how: Any) -> ExpertisePage:
        page = services.page_begin(user=keeper, title=title, language="nl", **how)
        section_on(page, keeper, "Inleiding", "<p>Alles over handen.</p>", "intro")
        section_on(
            page,
            keeper,
            "Dit moet je weten",
            "<h2>Handen eerst</h2><p>Dertig tellen.</p><h2>Ringen af</h2><p>Altijd.</p>",
            "points",
        )
        section_on(page, keeper, "Zeep of alcohol", "<p>Handalcohol is bijna altijd goed.</p>")
        return services.page_publish(page=page, user=keeper) if publish else page

    return make


def text_of_page(page: ExpertisePage) -> Section:
    return Section.objects.select_related("page__locale").get(page=page, kind="text")
