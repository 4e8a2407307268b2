"""Signing in with a username or a mail address, in any letter case."""

from django.contrib.auth import get_user_model

from cms.core.reader import OneQueryReader


class NameOrMailBackend(OneQueryReader):
    """As Django's: an unknown name takes as long as a wrong password, and an inactive person is refused."""

    def authenticate(self, request, username=None, password=None, **kwargs):
        if not username or password is None:
            return None
        user = user_called(username)
        if user is None:
            get_user_model()().set_password(password)
            return None
        if user.check_password(password) and self.user_can_authenticate(user):
            return user
        return None


def user_called(name: str):
    """The person with this username, or with this mail address when exactly one person has it."""
    people = get_user_model().objects.all()
    user = people.filter(username__iexact=name).first()
    if user is None and "@" in name:
        found = list(people.filter(email__iexact=name, is_active=True)[:2])
        user = found[0] if len(found) == 1 else None
    return user
