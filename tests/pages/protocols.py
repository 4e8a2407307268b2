"""What tests do with protocols."""

from io import BytesIO

from django.core.files.images import ImageFile
from django.utils.text import slugify
from PIL import Image

from cms.plugins.files import IntranetImage
from pages.models import ProtocolPage
from pages.selectors import unconfirmed_for
from pages.services import page_publish


def publish(page, **changes):
    page = ProtocolPage.objects.get(pk=page.pk)
    for name, value in changes.items():
        setattr(page, name, value)
    return page_publish(page=page)


def picture(title):
    buffer = BytesIO()
    Image.new("RGB", (60, 40), "teal").save(buffer, "PNG")
    return IntranetImage.objects.create(title=title, file=ImageFile(buffer, name=f"{slugify(title)}.png"))


def waiting(user, page):
    return page.pk in unconfirmed_for(user, page.locale_id).values_list("pk", flat=True)
