"""Gives the notifications that are there the name of their bundle: kind and thing; of a comment the page its address starts with."""

from django.db import migrations

BATCH = 2000


def bundle(apps, schema_editor):
    Notification = apps.get_model("core", "Notification")
    rows = Notification.objects.filter(bundle="").select_related("activity").order_by("pk")
    last = 0
    while batch := list(rows.filter(pk__gt=last)[:BATCH]):
        for row in batch:
            activity = row.activity
            address, _comment, _number = str(activity.data.get("url") or "").partition("?comment=")
            about = address if _comment else f"{activity.target_type_id}:{activity.target_id}"
            row.bundle = f"{row.type}:{about}"[-140:]
        Notification.objects.bulk_update(batch, ["bundle"])
        last = batch[-1].pk


class Migration(migrations.Migration):
    dependencies = [("core", "0003_notification_bundle")]
    operations = [migrations.RunPython(bundle, migrations.RunPython.noop)]
