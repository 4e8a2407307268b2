"""Whoever had an account before this plugin was installed gets an empty profile. Undoing it leaves nothing: the table goes."""

from django.conf import settings
from django.db import migrations


def make_profiles(apps, schema_editor):
    user = apps.get_model(settings.AUTH_USER_MODEL)
    profile = apps.get_model("people", "Profile")
    there = set(profile.objects.values_list("user_id", flat=True))
    missing = [
        profile(user_id=pk, search_text=f"{name} {username}".lower())
        for pk, name, username in user.objects.values_list("pk", "display_name", "username")
        if pk not in there
    ]
    profile.objects.bulk_create(missing, batch_size=1000)


class Migration(migrations.Migration):
    dependencies = [("people", "0001_people")]
    operations = [migrations.RunPython(make_profiles, migrations.RunPython.noop)]
