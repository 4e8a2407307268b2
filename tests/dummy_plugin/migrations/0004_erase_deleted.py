from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("dummy", "0003_newest_first")]
    operations = [
        migrations.AddIndex(
            model_name="note",
            index=models.Index(
                fields=["deleted_at"], condition=models.Q(("deleted_at__isnull", False)), name="dummy_note_gone"
            ),
        ),
    ]
