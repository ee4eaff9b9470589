import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("entities", "0005_list_import"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="ExchangeRateEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("source", models.TextField(blank=True, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=1000, verbose_name="source address"),
                ),
                (
                    "quality",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("secondary_of_official", "secondary, cites an official source"),
                            ("secondary", "secondary"),
                            ("estimate", "estimate"),
                            ("unverified", "not verified"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=24,
                        verbose_name="quality",
                    ),
                ),
                ("unverified", models.TextField(blank=True, verbose_name="not verified")),
                ("starter_key", models.CharField(blank=True, max_length=120, null=True)),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                ("currency", models.CharField(max_length=3, verbose_name="currency")),
                ("day", models.DateField(verbose_name="day")),
                (
                    "per_usd",
                    models.DecimalField(
                        decimal_places=6, max_digits=16, verbose_name="units for one US dollar"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ExchangeRate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.TextField(blank=True, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=1000, verbose_name="source address"),
                ),
                (
                    "quality",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("secondary_of_official", "secondary, cites an official source"),
                            ("secondary", "secondary"),
                            ("estimate", "estimate"),
                            ("unverified", "not verified"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=24,
                        verbose_name="quality",
                    ),
                ),
                ("unverified", models.TextField(blank=True, verbose_name="not verified")),
                (
                    "starter_key",
                    models.CharField(blank=True, max_length=120, null=True, unique=True),
                ),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                ("currency", models.CharField(max_length=3, verbose_name="currency")),
                ("day", models.DateField(verbose_name="day")),
                (
                    "per_usd",
                    models.DecimalField(
                        decimal_places=6, max_digits=16, verbose_name="units for one US dollar"
                    ),
                ),
            ],
            options={
                "ordering": ["currency", "-day", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("currency", "day"),
                        name="entities_exchangerate_is_stated_once_a_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("per_usd__gt", 0)),
                        name="entities_exchangerate_is_positive",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("currency__regex", "^[A-Z]{3}$"),
                            models.Q(("currency", "USD"), _negated=True),
                        ),
                        name="entities_exchangerate_is_of_another_currency",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="exchangerate",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_exchangerateevent" ("currency", "day", "id", "per_usd", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "source", "source_url", "starter_digest", "starter_key", "unverified") VALUES (NEW."currency", NEW."day", NEW."id", NEW."per_usd", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quality", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."unverified"); RETURN NULL;',
                    hash="ca459ebc1a3c056a093705f49e9ab0cb91d1b093",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_868d9",
                    table="entities_exchangerate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="exchangerate",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "entities_exchangerateevent" ("currency", "day", "id", "per_usd", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "source", "source_url", "starter_digest", "starter_key", "unverified") VALUES (NEW."currency", NEW."day", NEW."id", NEW."per_usd", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quality", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."unverified"); RETURN NULL;',
                    hash="11f1f4078cf769728f475325352a9fd193cef5ba",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_30f83",
                    table="entities_exchangerate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="exchangerate",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_exchangerateevent" ("currency", "day", "id", "per_usd", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "source", "source_url", "starter_digest", "starter_key", "unverified") VALUES (OLD."currency", OLD."day", OLD."id", OLD."per_usd", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quality", OLD."source", OLD."source_url", OLD."starter_digest", OLD."starter_key", OLD."unverified"); RETURN NULL;',
                    hash="e2536891f65c09df92dcef4529448d72822fee1a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_13112",
                    table="entities_exchangerate",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="exchangerateevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="exchangerateevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="entities.exchangerate",
            ),
        ),
    ]
