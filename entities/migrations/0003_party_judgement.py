import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("entities", "0002_entity_usual_roles"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="PartyJudgement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("merge", "merged"),
                            ("resolve", "identified"),
                            ("split", "split"),
                        ],
                        max_length=8,
                    ),
                ),
                ("why", models.TextField(verbose_name="why")),
                ("moved", models.JSONField(default=dict, verbose_name="rows that moved")),
                ("made", models.JSONField(default=dict, verbose_name="rows that were made")),
                (
                    "removed",
                    models.JSONField(default=list, verbose_name="rows that were taken away"),
                ),
                ("at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="party_judgements",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="judgements_received",
                        to="entities.entity",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="judgements",
                        to="entities.entity",
                    ),
                ),
                (
                    "undone_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="PartyJudgementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("merge", "merged"),
                            ("resolve", "identified"),
                            ("split", "split"),
                        ],
                        max_length=8,
                    ),
                ),
                ("why", models.TextField(verbose_name="why")),
                ("moved", models.JSONField(default=dict, verbose_name="rows that moved")),
                ("made", models.JSONField(default=dict, verbose_name="rows that were made")),
                (
                    "removed",
                    models.JSONField(default=list, verbose_name="rows that were taken away"),
                ),
                ("at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="entities.entity",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="entities.entity",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="entities.partyjudgement",
                    ),
                ),
                (
                    "undone_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="partyjudgement",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["merge", "resolve", "split"])),
                name="entities_judgement_kind_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="partyjudgement",
            constraint=models.CheckConstraint(
                condition=models.Q(("party", models.F("other")), _negated=True),
                name="entities_judgement_is_of_two_parties",
            ),
        ),
        migrations.AddConstraint(
            model_name="partyjudgement",
            constraint=models.CheckConstraint(
                condition=models.Q(("why__gt", "")), name="entities_judgement_says_why"
            ),
        ),
        migrations.AddConstraint(
            model_name="partyjudgement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("undone_at", None), ("undone_by", None)),
                    models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                    _connector="OR",
                ),
                name="entities_judgement_undone_has_who_and_when",
            ),
        ),
        migrations.AddConstraint(
            model_name="partyjudgement",
            constraint=models.UniqueConstraint(
                condition=models.Q(("undone_at", None), models.Q(("kind", "split"), _negated=True)),
                fields=("party",),
                name="entities_judgement_party_is_merged_once",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="partyjudgement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_partyjudgementevent" ("at", "by_id", "id", "kind", "made", "moved", "other_id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed", "undone_at", "undone_by_id", "why") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."kind", NEW."made", NEW."moved", NEW."other_id", NEW."party_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."removed", NEW."undone_at", NEW."undone_by_id", NEW."why"); RETURN NULL;',
                    hash="47c9a58449fb7d95702c6ac5b27767cb5dbdc362",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_57d94",
                    table="entities_partyjudgement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="partyjudgement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "entities_partyjudgementevent" ("at", "by_id", "id", "kind", "made", "moved", "other_id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed", "undone_at", "undone_by_id", "why") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."kind", NEW."made", NEW."moved", NEW."other_id", NEW."party_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."removed", NEW."undone_at", NEW."undone_by_id", NEW."why"); RETURN NULL;',
                    hash="3b48fd93eac63d69bec56b184cd558c9fd23148d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_33541",
                    table="entities_partyjudgement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="partyjudgement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_partyjudgementevent" ("at", "by_id", "id", "kind", "made", "moved", "other_id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed", "undone_at", "undone_by_id", "why") VALUES (OLD."at", OLD."by_id", OLD."id", OLD."kind", OLD."made", OLD."moved", OLD."other_id", OLD."party_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."removed", OLD."undone_at", OLD."undone_by_id", OLD."why"); RETURN NULL;',
                    hash="23b6f4a0964fcc7ea1a7e939623c22ddcff41aac",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_54487",
                    table="entities_partyjudgement",
                    when="AFTER",
                ),
            ),
        ),
    ]
