"""The folded name beside each profile, filled for the people who are there."""

import unicodedata

from django.db import migrations, models


def fill(apps, schema_editor):
    profiles = apps.get_model("people", "Profile")
    changed = []
    for profile in profiles.objects.select_related("user").iterator(1000):
        plain = unicodedata.normalize("NFKD", f"{profile.user.display_name} {profile.user.username}".lower())
        profile.name_text = "".join(sign for sign in plain if not unicodedata.combining(sign))[:300]
        changed.append(profile)
    profiles.objects.bulk_update(changed, ["name_text"], batch_size=500)


class Migration(migrations.Migration):
    dependencies = [("people", "0002_profiles_for_everybody")]
    operations = [
        migrations.AddField(
            model_name="profile",
            name="name_text",
            field=models.CharField(blank=True, editable=False, max_length=300),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
