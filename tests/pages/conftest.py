"""A protocol that asks to be confirmed."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import make_protocol
from tests.pages.protocols import publish


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
