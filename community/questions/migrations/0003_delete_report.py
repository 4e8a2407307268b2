from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("questions", "0002_reports_of_the_house"),
    ]

    operations = [migrations.DeleteModel(name="Report")]
