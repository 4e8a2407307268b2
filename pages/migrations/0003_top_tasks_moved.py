"""Top tasks live in an app of their own. Their table goes along with its rows; nothing is copied."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("pages", "0002_imported_documents")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.AlterModelTable("toptask", "toptasks_toptask")],
            state_operations=[migrations.DeleteModel("TopTask")],
        )
    ]
