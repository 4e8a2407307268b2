"""Private files: ranges as RFC 9110 has them, X-Accel in production, and nobody gets a file of a page they may not read."""

from __future__ import annotations

import io

import pytest
from django.contrib.auth.models import Group
from django.test import RequestFactory
from wagtail.models import Collection
from wagtail.models.media import CollectionViewRestriction

from cms.core.files import ranged_response, sendfile
from cms.core.models import IntranetDocument, IntranetImage
from tests.factories import make_news

DATA = bytes(range(256)) * 4


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "clip.bin"
    path.write_bytes(DATA)
    return path


def fetch(file, **headers):
    request = RequestFactory().get("/", headers=headers)
    response = ranged_response(request, file, "video/mp4")
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return response, body


@pytest.mark.parametrize(
    ("asked", "status", "span"),
    [
        ("", 200, (0, 1024)),
        ("bytes=0-9", 206, (0, 10)),
        ("bytes=1000-", 206, (1000, 1024)),
        ("bytes=-24", 206, (1000, 1024)),
        ("bytes=0-99999", 206, (0, 1024)),
        ("bytes=0-0", 206, (0, 1)),
        ("bytes=5-2", 200, (0, 1024)),
        ("bytes=0-1,5-6", 200, (0, 1024)),
        ("bytes=-", 200, (0, 1024)),
        ("words=0-1", 200, (0, 1024)),
        ("bytes=-99999", 206, (0, 1024)),
    ],
)
def test_ranges(file, asked, status, span):
    response, body = fetch(file, **({"Range": asked} if asked else {}))
    assert (response.status_code, body) == (status, DATA[slice(*span)])
    assert response["Accept-Ranges"] == "bytes"
    assert int(response["Content-Length"]) == len(body)


@pytest.mark.parametrize("asked", ["bytes=1024-", "bytes=5000-6000", "bytes=-0"])
def test_a_range_beyond_the_file_is_416(file, asked):
    response, _body = fetch(file, Range=asked)
    assert response.status_code == 416
    assert response["Content-Range"] == "bytes */1024"


def test_if_range_with_an_old_tag_gives_the_whole_file(file):
    tag = fetch(file)[0]["ETag"]
    assert fetch(file, Range="bytes=0-3", **{"If-Range": tag})[0].status_code == 206
    assert fetch(file, Range="bytes=0-3", **{"If-Range": '"old"'})[0].status_code == 200


def test_the_web_server_sends_the_bytes_in_production(settings, tmp_path):
    settings.X_ACCEL_PREFIX, settings.MEDIA_ROOT = "/protected/", str(tmp_path)
    (tmp_path / "a b.pdf").write_bytes(b"x")
    response = sendfile(RequestFactory().get("/"), tmp_path / "a b.pdf")
    assert response["X-Accel-Redirect"] == "/protected/a%20b.pdf"
    assert response.content == b""


def picture(**fields):
    from django.core.files.images import ImageFile
    from PIL import Image

    buffer = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(buffer, "PNG")
    return IntranetImage.objects.create(title="Foto", file=ImageFile(buffer, name="foto.png"), **fields)


def use(image, page):
    page.image = image
    page.save()


@pytest.mark.django_db
def test_image_of_a_closed_page_is_closed_with_its_renditions(site_tree, emma, niels, carmen, team, client_of):
    image = picture()
    use(image, make_news(site_tree, audience=team.token))
    for url in (f"/media/{image.file.name}", image.get_rendition("width-20").url):
        assert client_of(emma).get(url).status_code == 200
        assert client_of(niels).get(url).status_code == 404
        assert client_of(carmen).get(url).status_code == 200  # editors choose pictures
    from django.test import Client

    assert Client().get(f"/media/{image.file.name}").status_code == 302


@pytest.mark.django_db
def test_image_also_used_on_an_open_page_is_open(site_tree, niels, team, client_of):
    image = picture()
    use(image, make_news(site_tree, audience=team.token))
    assert client_of(niels).get(f"/media/{image.file.name}").status_code == 404
    use(image, make_news(site_tree, "Open"))
    assert client_of(niels).get(f"/media/{image.file.name}").status_code == 200


@pytest.mark.django_db
def test_unused_image_and_closed_collection(site_tree, emma, carmen, client_of):
    closed = Collection.get_first_root_node().add_child(name="Dicht")
    restriction = CollectionViewRestriction.objects.create(collection=closed, restriction_type="groups")
    restriction.groups.add(Group.objects.create(name="Raad"))
    unused, hidden = picture(), picture(collection=closed)
    use(hidden, make_news(site_tree))
    assert client_of(emma).get(f"/media/{unused.file.name}").status_code == 404
    assert client_of(carmen).get(f"/media/{unused.file.name}").status_code == 200
    for person in (emma, carmen):
        assert client_of(person).get(f"/media/{hidden.file.name}").status_code == 404


@pytest.mark.django_db
def test_document_of_a_closed_page(site_tree, emma, niels, team, client_of):
    from django.core.files.base import ContentFile

    document = IntranetDocument.objects.create(title="Poster", file=ContentFile(b"%PDF-1.4 poster", name="poster.pdf"))
    page = make_news(site_tree, audience=team.token)
    page.body = [("text", f'<p><a linktype="document" id="{document.pk}">Poster</a></p>')]
    page.save()
    response = client_of(emma).get(document.url, headers={"Range": "bytes=0-3"})
    assert (response.status_code, b"".join(response.streaming_content)) == (206, b"%PDF")
    assert client_of(niels).get(document.url).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path", ["../../etc/passwd", "%2e%2e/db.sqlite3", "documents/x.pdf", "nothing/here.png", "images"]
)
def test_other_paths_are_not_there(emma, client_of, path):
    assert client_of(emma).get(f"/media/{path}").status_code in (404, 301)
