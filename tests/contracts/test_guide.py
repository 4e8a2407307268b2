"""The plugin of three files in the guide, written as it stands there, does what the guide promises."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from tests.contracts.test_docs import GUIDE, plugin_files
from tests.support import database

pytestmark = [pytest.mark.slow, pytest.mark.sqlite_only]

ROOT = Path(settings.BASE_DIR)
STORY = """
import re
import django; django.setup()
from django.apps import apps
from django.core.management import call_command
from django.test import Client
from django.test.utils import setup_test_environment

call_command("makemigrations", "tips", verbosity=0)
call_command("migrate", verbosity=0)
setup_test_environment()

from cms.plugins.access import EVERYONE
from cms.plugins.testkit import UserFactory, wagtail_roots
from cms.core.models import Activity
from community.comments.models import Reaction
from tips.models import Tip

wagtail_roots()
emma, niels = UserFactory(username="emma"), UserFactory(username="niels")

def browser(person):
    client = Client(headers={"accept-language": "nl"})
    client.force_login(person)
    return client

def words(response, status=200):
    assert response.status_code == status, (response.status_code, response.content[:400])
    return response.content.decode()

mine, other = browser(emma), browser(niels)
tip = {"title": "Sokken zonder naden", "body": "<p>Ze schuren <b>niet</b>.</p><script>x</script>", "audience": EVERYONE,
       "language": "nl", "allow_comments": "on"}

# the list, empty; the composer; a mistake keeps what was typed
assert "/nl/community/tips/new/" in words(mine.get("/nl/community/tips/"))
assert "Sokken zonder naden" not in words(mine.get("/nl/community/tips/new/"))
assert "schuren" in words(mine.post("/nl/community/tips/new/", {**tip, "title": ""}), 422)

# shared, by a double click; the detail; the list
address = mine.post("/nl/community/tips/new/", tip).url
assert mine.post("/nl/community/tips/new/", tip).url == address and Tip.objects.count() == 1
page = words(other.get(address))
assert "Sokken zonder naden" in page and "<b>niet</b>" in page and "<script>x" not in page
assert "Sokken zonder naden" in words(other.get("/nl/community/tips/"))
assert Activity.objects.filter(type="tips.tip_shared").count() == 1

# a comment and a reaction, with the forms that stand on the page
comment = re.search(r'action="([^"]*/comments/on/tips.tip/[0-9]+/)"', page).group(1)
words(other.post(comment, {"text": "Dat wist ik niet"}), 302)
assert "Dat wist ik niet" in words(mine.get(address))
choice = re.search(r'name="reaction" value="([^":]+)', page).group(1)
words(other.post(f"{comment}react/", {"reaction": choice}), 302)
assert Reaction.objects.count() == 1

# search
call_command("search_index", "--rebuild", verbosity=0)
assert "Sokken zonder" in re.sub("<[^>]+>", "", words(other.get("/nl/search/?q=schuren")))

# for oneself alone: by no door for anybody else
Tip.objects.update(audience=f"user:{emma.pk}")
assert "Sokken zonder naden" in words(mine.get(address))
for door in ("/nl/community/tips/", "/nl/search/?q=schuren"):
    assert "Sokken" not in words(other.get(door)), door
assert other.get(address).status_code == 404

# taken away and put back; written by nobody else; off
pk = Tip.objects.get().pk
assert other.post(f"{address}delete/").status_code in (403, 404)
mine.post(f"{address}delete/")
assert mine.get(address).status_code == 410
mine.post(f"{address}undo/")
assert mine.get(address).status_code == 200
call_command("plugin", "disable", "tips", verbosity=0)
assert mine.get(address).status_code == 404 and mine.get("/nl/community/tips/").status_code == 404
print("all is as the guide says")
"""


def test_a_plugin_of_three_files_has_a_list_a_page_a_composer_and_all_that_belongs_to_it(tmp_path, db):
    files = plugin_files(GUIDE.read_text(), "tips")
    assert len(files) == 3
    assert len([line for text in files.values() for line in text.splitlines() if line.strip()]) <= 50
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(content)
    (tmp_path / "tips" / "__init__.py").touch()
    environment = {
        **os.environ, "STAMTAFEL_PLUGINS": "tips", "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)]),
        "DJANGO_SETTINGS_MODULE": "cms.settings.test", "VAR_DIR": str(tmp_path / "var"),
        "DATABASE_URL": f"sqlite:///{database.migrated_copy(tmp_path / 'tips.sqlite3')}",
    }  # fmt: skip

    told = subprocess.run(
        [sys.executable, "-c", STORY], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )

    assert told.returncode == 0, told.stderr[-3000:]
    assert "all is as the guide says" in told.stdout
