import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import accounts.triggers
import entities.models.list_file


class Migration(migrations.Migration):
    replaces = [("config", "0001_heartbeat"), ("config", "0002_list_orders")]

    initial = True

    dependencies = [
        ("entities", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Heartbeat",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100, unique=True)),
                ("seen_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="ListSchedule",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reader", models.CharField(max_length=20, unique=True, verbose_name="list")),
                (
                    "hours",
                    models.PositiveSmallIntegerField(
                        default=24, verbose_name="every so many hours"
                    ),
                ),
                ("is_on", models.BooleanField(default=False, verbose_name="switched on")),
                (
                    "asked_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="last ordered"),
                ),
            ],
            options={
                "ordering": ["reader"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("hours__gte", 1), ("hours__lte", 720)),
                        name="config_listschedule_hours_are_sensible",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ListOrder",
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
                ("reader", models.CharField(max_length=20, verbose_name="list")),
                ("place", models.CharField(max_length=1000, verbose_name="address or name")),
                (
                    "upload",
                    models.FileField(
                        blank=True,
                        max_length=200,
                        storage=entities.models.list_file.archive,
                        upload_to="",
                    ),
                ),
                ("day", models.DateField(blank=True, null=True, verbose_name="as of")),
                (
                    "completeness",
                    models.CharField(
                        blank=True,
                        choices=[("complete", "complete"), ("partial", "partial")],
                        max_length=8,
                    ),
                ),
                ("asked_at", models.DateTimeField()),
                (
                    "decision",
                    models.CharField(
                        blank=True,
                        choices=[("apply", "apply as it is"), ("partial", "apply as a part")],
                        max_length=8,
                    ),
                ),
                ("why", models.TextField(blank=True, verbose_name="why")),
                ("step", models.CharField(blank=True, max_length=20, verbose_name="step")),
                ("reached", models.PositiveIntegerField(default=0)),
                ("goal", models.PositiveIntegerField(default=0)),
                ("outcome", models.TextField(blank=True, verbose_name="what came of it")),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="orders",
                        to="entities.listfile",
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="ListOrderEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("reader", models.CharField(max_length=20, verbose_name="list")),
                ("place", models.CharField(max_length=1000, verbose_name="address or name")),
                (
                    "upload",
                    models.FileField(
                        blank=True,
                        max_length=200,
                        storage=entities.models.list_file.archive,
                        upload_to="",
                    ),
                ),
                ("day", models.DateField(blank=True, null=True, verbose_name="as of")),
                (
                    "completeness",
                    models.CharField(
                        blank=True,
                        choices=[("complete", "complete"), ("partial", "partial")],
                        max_length=8,
                    ),
                ),
                ("asked_at", models.DateTimeField()),
                (
                    "decision",
                    models.CharField(
                        blank=True,
                        choices=[("apply", "apply as it is"), ("partial", "apply as a part")],
                        max_length=8,
                    ),
                ),
                ("why", models.TextField(blank=True, verbose_name="why")),
                ("outcome", models.TextField(blank=True, verbose_name="what came of it")),
                (
                    "by",
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
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="entities.listfile",
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
                        to="config.listorder",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ListScheduleEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("reader", models.CharField(max_length=20, verbose_name="list")),
                (
                    "hours",
                    models.PositiveSmallIntegerField(
                        default=24, verbose_name="every so many hours"
                    ),
                ),
                ("is_on", models.BooleanField(default=False, verbose_name="switched on")),
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
                        to="config.listschedule",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        accounts.triggers.AddTriggers(
            model_name="listschedule",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "config_listscheduleevent" ("hours", "id", "is_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reader") VALUES (NEW."hours", NEW."id", NEW."is_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reader"); RETURN NULL;',
                        hash="7ff7c7d64de190377e8b5d334365079a4446c5d7",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_8acce",
                        table="config_listschedule",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."hours" IS DISTINCT FROM (NEW."hours") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_on" IS DISTINCT FROM (NEW."is_on") OR OLD."reader" IS DISTINCT FROM (NEW."reader"))',
                        func='INSERT INTO "config_listscheduleevent" ("hours", "id", "is_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reader") VALUES (NEW."hours", NEW."id", NEW."is_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reader"); RETURN NULL;',
                        hash="d14522852ee7f42c049e35162f334e20eae8af4d",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_02dab",
                        table="config_listschedule",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "config_listscheduleevent" ("hours", "id", "is_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reader") VALUES (OLD."hours", OLD."id", OLD."is_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reader"); RETURN NULL;',
                        hash="36f89450dfa7f9123b0d72e433da547a629b9a0c",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_8a13f",
                        table="config_listschedule",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="listorder",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "config_listorderevent" ("asked_at", "by_id", "completeness", "day", "decision", "file_id", "id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "reader", "upload", "why") VALUES (NEW."asked_at", NEW."by_id", NEW."completeness", NEW."day", NEW."decision", NEW."file_id", NEW."id", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."reader", NEW."upload", NEW."why"); RETURN NULL;',
                        hash="3ac64cad9271ee52c4870958eac40635b0c54d2f",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_b1814",
                        table="config_listorder",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."asked_at" IS DISTINCT FROM (NEW."asked_at") OR OLD."by_id" IS DISTINCT FROM (NEW."by_id") OR OLD."completeness" IS DISTINCT FROM (NEW."completeness") OR OLD."day" IS DISTINCT FROM (NEW."day") OR OLD."decision" IS DISTINCT FROM (NEW."decision") OR OLD."file_id" IS DISTINCT FROM (NEW."file_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."place" IS DISTINCT FROM (NEW."place") OR OLD."reader" IS DISTINCT FROM (NEW."reader") OR OLD."upload" IS DISTINCT FROM (NEW."upload") OR OLD."why" IS DISTINCT FROM (NEW."why"))',
                        func='INSERT INTO "config_listorderevent" ("asked_at", "by_id", "completeness", "day", "decision", "file_id", "id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "reader", "upload", "why") VALUES (NEW."asked_at", NEW."by_id", NEW."completeness", NEW."day", NEW."decision", NEW."file_id", NEW."id", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."reader", NEW."upload", NEW."why"); RETURN NULL;',
                        hash="c97a90bbde39dcbdbb497ee0b9758dff1987ae0a",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_869ae",
                        table="config_listorder",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "config_listorderevent" ("asked_at", "by_id", "completeness", "day", "decision", "file_id", "id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "reader", "upload", "why") VALUES (OLD."asked_at", OLD."by_id", OLD."completeness", OLD."day", OLD."decision", OLD."file_id", OLD."id", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."reader", OLD."upload", OLD."why"); RETURN NULL;',
                        hash="8b839b1956aaf959df7069a6f5606bc363790cbe",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_d0216",
                        table="config_listorder",
                        when="AFTER",
                    ),
                ),
            ],
        ),
    ]
