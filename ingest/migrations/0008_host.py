from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ingest", "0007_regrouping"),
    ]

    operations = [
        migrations.CreateModel(
            name="Host",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("origin", models.CharField(max_length=300, unique=True)),
                ("robots", models.TextField(blank=True, verbose_name="robots.txt")),
                (
                    "robots_at",
                    models.DateTimeField(
                        blank=True, null=True, verbose_name="robots.txt looked at"
                    ),
                ),
                ("next_turn_at", models.DateTimeField(blank=True, null=True)),
            ],
        ),
    ]
