"""The grounds of the leak walk and of the role matrix: everything planted, and everything planted and closed."""

from __future__ import annotations

from unittest.mock import patch

from django.contrib.auth.models import Group
from django.core import mail
from django.core.management import call_command
from django.test import TestCase

from tests.contracts.plants import Ground, Planted, plant_all
from tests.factories import UserFactory, make_site_tree, make_team

NO_LIMIT = "cms.core.ratelimit.is_ratelimited"


def make_planted() -> Planted:
    """Everything is planted and indexed; some of it is still open to everybody."""
    mail.outbox.clear()
    with patch(NO_LIMIT, lambda *args, **kwargs: False):
        found = plant_all(_ground(), TestCase.captureOnCommitCallbacks)
        call_command("search_index", "--rebuild", verbosity=0)
    found.mails = list(mail.outbox)
    return found


def make_closed() -> Planted:
    """Everything that was planted is closed, and the house has heard of it where it can."""
    planted = make_planted()
    with TestCase.captureOnCommitCallbacks(execute=True):
        planted.close()
    return planted


def _ground() -> Ground:
    """Emma is in the team; Niels, and Hanna who moderates, are not."""
    tree = make_site_tree()
    emma, niels = _person("emma", "Emma de Wit"), _person("niels", "Niels Postma")
    hanna, carmen = _person("hanna", "Hanna Bakker", "Hosts"), _person("carmen", "Carmen Ruiz", "Editors")
    team = make_team("night-care", name_nl="Nachtzorg", name_en="Night care", members=[emma])
    return Ground(tree, team, emma, carmen, (niels, hanna))


def _person(username: str, name: str, *groups: str) -> object:
    user = UserFactory(username=username, display_name=name)
    user.groups.add(*Group.objects.filter(name__in=groups))
    user.refresh_from_db()
    return user
