"""Pictures, documents and films that only a closed page uses, and files in a closed collection."""

from __future__ import annotations

import io
from typing import Any

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from PIL import Image
from wagtail.models import Collection
from wagtail.models.media import CollectionViewRestriction

from tests.contracts.plants import Ground, Planted, plant
from tests.factories import make_news


def picture(planted: Planted, reader: str = "insider") -> Any:
    """A picture with one size made of it. Its address is closed; editors alone read its title and file name."""
    from cms.core.models import IntranetImage

    buffer = io.BytesIO()
    Image.new("RGB", (60, 40), "teal").save(buffer, "PNG")
    name = planted.word("foto", reader=reader)
    image = IntranetImage.objects.create(title=name, file=ImageFile(buffer, name=f"{name}.png"))
    for stored in (image.file.name, image.get_rendition("fill-20x20").file.name):
        planted.urls.add(f"/media/{stored}")
        planted.fill("media", path=stored)
    return image


def document(planted: Planted, reader: str = "insider", *, name: str = "", **fields: Any) -> Any:
    """A text file; what it says is a word of its own, and so are its title and its name unless `name` is given."""
    from cms.core.models import IntranetDocument

    content = ContentFile(planted.word("bijlagetekst", reader=reader).encode())
    content.name = f"{name or planted.word('bestand', reader=reader)}.txt"
    title = name or planted.word("bijlage", reader=reader)
    made = IntranetDocument.objects.create(title=title, file=content, **fields)
    planted.urls.add(made.url)
    planted.fill("wagtaildocs_serve", _0=made.pk, _1=made.filename)
    planted.fill("media", path=made.file.name)
    return made


def body_with(document: Any, word: str) -> list[tuple[str, Any]]:
    return [("text", f'<p>{word} <a linktype="document" id="{document.pk}">{word}</a></p>')]


@plant
def files_of_a_closed_page(ground: Ground, planted: Planted) -> None:
    """A picture, a document and a film with captions and a transcript, used by a news item for one team."""
    from cms.core.models import IntranetMedia

    captions = f"WEBVTT\n\n00:00.000 --> 00:02.000\n{planted.word('ondertitel')}\n"
    film = IntranetMedia.objects.create(
        title=planted.word("film"),
        type="video",
        duration=2,
        file=ContentFile(planted.word("beeld").encode(), name=f"{planted.word('opname')}.mp4"),
        captions=ContentFile(captions.encode(), name=f"{planted.word('ondertiteling')}.vtt"),
        transcript=planted.word("uitgeschreven"),
    )
    image, attached = picture(planted), document(planted)
    page = make_news(
        ground.tree,
        planted.word("reportage"),
        slug=planted.word("verslag"),
        audience=ground.team.token,
        image=image,
        image_alt=planted.word("alt"),
        body=[
            *body_with(attached, planted.word("anker")),
            ("video", {"video": film, "caption": planted.word("bijschrift"), "transcript": ""}),
        ],
    )
    planted.page(page)
    for file in (film.file, film.captions):
        planted.urls.add(f"/media/{file.name}")
        planted.fill("media", path=file.name)


@plant
def files_in_closed_collections(ground: Ground, planted: Planted) -> None:
    """Documents that an open page links to by name, in a collection for one group and in one behind a password."""
    board = Group.objects.get(name="Board")
    for kind, reader in ((CollectionViewRestriction.GROUPS, "insider"), (CollectionViewRestriction.PASSWORD, "nobody")):
        place = Collection.get_first_root_node().add_child(name=planted.word("verzameling", reader="nobody"))
        restriction = CollectionViewRestriction.objects.create(
            collection=place, restriction_type=kind, password="open-sesam" if reader == "nobody" else ""
        )
        if reader == "insider":
            restriction.groups.add(board)
        kept = document(planted, reader, name=f"bijlage-{reader}", collection=place)
        make_news(ground.tree, "Open met bijlage", body=body_with(kept, "Lees de bijlage."))
        planted.fill("wagtaildocs_authenticate_with_password", restriction_id=restriction.pk)
