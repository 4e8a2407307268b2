"""Run in a process of its own by the backup test: `fill` makes an intranet, `look` tells as JSON what a reader finds in one,
`manage` does some commands of `manage.py`. `serve` does any of these for one house after another, each in a fork of a process
in which everything is imported and nothing was done yet."""

from __future__ import annotations

import io
import json
import os
import sys
import tempfile
import traceback
from contextlib import redirect_stderr
from pathlib import Path

import django

WORD = "zilvervisjes"


def fill() -> None:
    from django.contrib.auth.models import Group
    from django.core.files.base import ContentFile
    from django.core.files.images import ImageFile
    from PIL import Image
    from wagtail.documents import get_document_model
    from wagtail.images import get_image_model

    from cms.plugins.testkit import UserFactory
    from community.comments.services import comment_post
    from tests.factories import make_news, make_site_tree, make_team

    tree = make_site_tree()
    emma = UserFactory(username="emma", display_name="Emma de Wit")
    carmen = UserFactory(username="carmen", display_name="Carmen Ruiz")
    carmen.groups.add(Group.objects.get(name="Editors"))
    UserFactory(username="niels", display_name="Niels Postma")
    team = make_team("night-care", name_nl="Nachtzorg", members=[emma])
    picture = io.BytesIO()
    Image.new("RGB", (40, 30), "#1f5c4d").save(picture, "PNG")
    image = get_image_model()(title="De tuin", description="Een groene tuin", file=ImageFile(picture, name="tuin.png"))
    image.save()
    document = get_document_model()(title="Folder")
    document.file.save("folder.txt", ContentFile(b"A leaflet."))
    news = make_news(tree, "De binnentuin is open", image=image, intro=f"Let op de {WORD}.")
    news.body = [("text", f'<p>Lees de <a linktype="document" id="{document.pk}">folder</a>.</p>')]
    news.save_revision().publish()
    make_news(tree, "Alleen voor de nacht", audience=f"team:{team.pk}")
    comment_post(author=emma, target=news, text="Wat een mooie tuin.")


def look() -> None:
    from django.contrib.auth import get_user_model
    from django.test import Client
    from wagtail.documents import get_document_model
    from wagtail.images import get_image_model

    from pages.models import NewsPage

    image, document = get_image_model().objects.get(), get_document_model().objects.get()
    found = {"people": sorted(get_user_model().objects.values_list("username", flat=True))}
    for name in ("emma", "niels"):
        client = Client()
        client.force_login(get_user_model().objects.get(username=name))
        pages = {page.title: client.get(page.get_url()) for page in NewsPage.objects.all()}
        answer = client.get(document.url)
        found[name] = {
            "pages": {title: response.status_code for title, response in pages.items()},
            "comment": "Wat een mooie tuin." in pages["De binnentuin is open"].content.decode(),
            "image": client.get(image.file.url).status_code,
            "document": b"".join(answer.streaming_content).decode()
            if answer.status_code == 200
            else answer.status_code,
            "found": "De binnentuin is open" in client.get("/nl/search/", {"q": WORD}).content.decode(),
        }
    print(json.dumps(found))  # noqa: T201


def manage() -> None:
    """One after the other, as `manage.py` does each: tells as JSON what it exits with, and what it says on stderr."""
    from django.core.management import execute_from_command_line

    found = []
    for command in json.loads(sys.argv[2]):
        code, said = 0, io.StringIO()
        with redirect_stderr(said):
            try:
                execute_from_command_line(["manage.py", *command])
            except SystemExit as end:
                code = end.code
        found.append((code, said.getvalue()))
    print(json.dumps(found))  # noqa: T201


def serve() -> None:
    """Of each line that comes in (`environment`, `database` and `command`, as JSON) one goes out: `code`, `stdout`, `stderr`."""
    from django.urls import get_resolver

    assert get_resolver().url_patterns, "all views are imported now"
    for line in sys.stdin:
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            child = os.fork()
            if child == 0:
                os.dup2(out.fileno(), 1)
                os.dup2(err.fileno(), 2)
                _do(**json.loads(line))
            code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            out.seek(0)
            err.seek(0)
            print(json.dumps({"code": code, "stdout": out.read().decode(), "stderr": err.read().decode()}), flush=True)  # noqa: T201


def _do(environment: dict[str, str], database: str, command: list[str]) -> None:
    """In the fork: move into this house, do it, and end."""
    from django.conf import settings
    from django.db import connections

    code = 1
    try:
        os.environ.update(environment)
        settings.DATABASES["default"]["NAME"] = connections["default"].settings_dict["NAME"] = database
        for folder in ("MEDIA_ROOT", "SEARCH_INDEX_DIR"):
            setattr(settings, folder, Path(environment[folder]))
        sys.argv = ["house", *command]
        STEPS[command[0]]()
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


STEPS = {"fill": fill, "look": look, "manage": manage, "serve": serve}

if __name__ == "__main__":
    django.setup()
    STEPS[sys.argv[1]]()
