"""Writing about one's own account."""

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from .photo import prepared_photo

PREFERENCES = frozenset({"language", "theme", "pronouns"})


def _only_self(actor, user) -> None:
    if actor.pk != user.pk or not actor.is_active:
        raise PermissionDenied(_("You can only change your own account."))


@transaction.atomic
def preferences_set(*, actor, user, **values: str):
    """Language, theme and pronouns of one's own account; what is not given stays."""
    _only_self(actor, user)
    unknown = set(values) - PREFERENCES
    if unknown:
        raise ValueError(f"Not a preference: {', '.join(sorted(unknown))}")
    for field, value in values.items():
        setattr(user, field, value)
    user.full_clean(
        exclude=[f.name for f in user._meta.fields if f.name not in PREFERENCES], validate_constraints=False
    )
    user.save(update_fields=[*values])
    return user


@transaction.atomic
def photo_set(*, actor, user, upload):
    """Replace the photo. The old file goes when the change is committed."""
    _only_self(actor, user)
    ready = prepared_photo(upload)
    before = user.photo.name
    user.photo.save(ready.name, ready, save=False)
    user.save(update_fields=["photo"])
    _forget_file(user, before)
    return user


@transaction.atomic
def photo_remove(*, actor, user):
    _only_self(actor, user)
    before = user.photo.name
    user.photo = ""
    user.save(update_fields=["photo"])
    _forget_file(user, before)
    return user


def _forget_file(user, name: str) -> None:
    if name:
        storage = user._meta.get_field("photo").storage
        transaction.on_commit(lambda: storage.delete(name), robust=True)


def first_language_set(*, user, language: str):
    """At the first sign-in the language somebody signs in with becomes theirs; later only their own choice counts."""
    known = {code for code, _name in user._meta.get_field("language").choices}
    if user.last_login is None and language in known and user.language != language:
        get_user_model().objects.filter(pk=user.pk).update(language=language)
        user.language = language
    return user
