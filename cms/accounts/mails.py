"""The mail with which somebody chooses a new password."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _

from cms.core.organisation import organisation
from cms.core.tasks import background

from .backends import user_called


@background(queue_name="mail")
def send_password_link(name: str) -> None:
    """Mail a link to whoever has this name or address; to nobody when there is nobody. Takes a name, so that asking is always the same."""
    user = user_called(name)
    if user is None or not user.is_active or not user.email or not user.has_usable_password():
        return
    _send(get_user_model().objects.get(pk=user.pk))


def _send(user) -> None:
    uid = urlsafe_base64_encode(force_bytes(user.pk))
    with translation.override(user.language):
        path = reverse("password_choose", args=[uid, default_token_generator.make_token(user)])
        org = organisation()
        context = {"user": user, "org": org, "link": settings.BASE_URL.rstrip("/") + path}
        send_mail(
            _("Choose a new password for %(persona)s") % {"persona": org.persona},
            render_to_string("accounts/mail_password.txt", context),
            None,
            [user.email],
        )
