import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ingest", "0008_host"),
    ]

    operations = [
        migrations.CreateModel(
            name="Seal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveBigIntegerField(unique=True, verbose_name="number")),
                (
                    "operator",
                    models.CharField(blank=True, max_length=150, verbose_name="captured by"),
                ),
                (
                    "digest",
                    models.CharField(max_length=64, unique=True, verbose_name="digest"),
                ),
                ("sealed_at", models.DateTimeField()),
                (
                    "capture",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="seal",
                        to="ingest.capture",
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)), name="ingest_seal_counts_from_one"
                    )
                ],
            },
        ),
    ]
