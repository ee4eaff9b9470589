import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ingest", "0004_item_key"),
    ]

    operations = [
        migrations.CreateModel(
            name="SecondReading",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0, verbose_name="attempts")),
                ("retry_at", models.DateTimeField(blank=True, null=True, verbose_name="next try")),
                ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="done")),
                ("failure", models.TextField(blank=True, verbose_name="what went wrong")),
                ("parked_at", models.DateTimeField(blank=True, null=True, verbose_name="parked")),
                ("model", models.CharField(blank=True, max_length=200, verbose_name="model")),
                ("refused", models.BooleanField(default=False, verbose_name="would not read it")),
                (
                    "dropped",
                    models.JSONField(blank=True, default=dict, verbose_name="dropped, by reason"),
                ),
                (
                    "version",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="second_reading",
                        to="ingest.articleversion",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="SecondProposal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("quote", models.TextField(verbose_name="quote")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("access", "access"),
                            ("price", "price"),
                            ("quantity", "quantity"),
                            ("denial", "denial"),
                            ("no_comment", "no comment"),
                            ("general_statement", "general statement"),
                            ("legal_opinion", "legal opinion"),
                            ("official", "official"),
                            ("context", "context"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "stance",
                    models.CharField(
                        choices=[
                            ("asserts", "asserts"),
                            ("denies", "denies"),
                            ("concedes", "concedes"),
                            ("neither", "neither"),
                        ],
                        max_length=10,
                    ),
                ),
                ("pathway", models.CharField(blank=True, max_length=32)),
                ("user", models.CharField(blank=True, max_length=200, verbose_name="who uses")),
                (
                    "provider",
                    models.CharField(blank=True, max_length=200, verbose_name="who sells or hosts"),
                ),
                ("chip", models.CharField(blank=True, max_length=200, verbose_name="chip")),
                (
                    "speaker",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="speaker, as written"
                    ),
                ),
                (
                    "reading",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="proposals",
                        to="ingest.secondreading",
                    ),
                ),
            ],
            options={
                "ordering": ["start", "pk"],
            },
        ),
        migrations.AddIndex(
            model_name="secondreading",
            index=models.Index(
                condition=models.Q(("done_at", None)),
                fields=["id"],
                name="ingest_second_unfinished",
            ),
        ),
        migrations.AddConstraint(
            model_name="secondproposal",
            constraint=models.CheckConstraint(
                condition=models.Q(("start__lt", models.F("end"))),
                name="ingest_secondproposal_span_is_half_open",
            ),
        ),
    ]
