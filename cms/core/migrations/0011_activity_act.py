"""All that one request of a person brought about carries one name."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("core", "0010_report")]

    operations = [
        migrations.AddField(
            model_name="activity",
            name="act",
            field=models.UUIDField(editable=False, null=True),
        ),
        migrations.AddIndex(
            model_name="activity",
            index=models.Index(condition=models.Q(("act__isnull", False)), fields=["act"], name="core_activity_act"),
        ),
    ]
