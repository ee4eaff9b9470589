import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import entities.models.list_file


class Migration(migrations.Migration):
    dependencies = [
        ("entities", "0004_reference_change"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ListChange",
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
                            ("added", "added"),
                            ("changed", "changed"),
                            ("removed", "removed"),
                            ("returned", "back on the list"),
                            ("recognised", "known before, now from the list itself"),
                        ],
                        max_length=10,
                    ),
                ),
                ("fields", models.JSONField(blank=True, default=dict)),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="ListFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reader", models.CharField(max_length=20, verbose_name="kind of file")),
                ("origin", models.CharField(max_length=1000, verbose_name="where it came from")),
                ("sha256", models.CharField(max_length=64, unique=True)),
                ("size", models.PositiveBigIntegerField(verbose_name="bytes")),
                (
                    "body",
                    models.FileField(
                        max_length=200,
                        storage=entities.models.list_file.archive,
                        upload_to=entities.models.list_file.raw_path,
                    ),
                ),
                ("received_at", models.DateTimeField(verbose_name="received")),
                ("taken_on", models.DateField(verbose_name="as of")),
                (
                    "taken_basis",
                    models.CharField(blank=True, max_length=120, verbose_name="basis of that day"),
                ),
                (
                    "completeness",
                    models.CharField(
                        choices=[("complete", "complete"), ("partial", "partial")], max_length=8
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("held", "held: somebody has to look"),
                            ("applied", "applied"),
                            ("discarded", "discarded"),
                        ],
                        max_length=10,
                    ),
                ),
                ("entries", models.PositiveIntegerField(default=0, verbose_name="entries")),
                (
                    "counts",
                    models.JSONField(blank=True, default=dict, verbose_name="what it changed"),
                ),
                (
                    "remarks",
                    models.JSONField(blank=True, default=list, verbose_name="what was noticed"),
                ),
                (
                    "doubts",
                    models.JSONField(
                        blank=True, default=list, verbose_name="what speaks against it"
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("why", models.TextField(blank=True, verbose_name="why")),
            ],
            options={
                "ordering": ["-received_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="ListFileEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("reader", models.CharField(max_length=20, verbose_name="kind of file")),
                ("origin", models.CharField(max_length=1000, verbose_name="where it came from")),
                ("sha256", models.CharField(max_length=64)),
                ("size", models.PositiveBigIntegerField(verbose_name="bytes")),
                (
                    "body",
                    models.FileField(
                        max_length=200,
                        storage=entities.models.list_file.archive,
                        upload_to=entities.models.list_file.raw_path,
                    ),
                ),
                ("received_at", models.DateTimeField(verbose_name="received")),
                ("taken_on", models.DateField(verbose_name="as of")),
                (
                    "taken_basis",
                    models.CharField(blank=True, max_length=120, verbose_name="basis of that day"),
                ),
                (
                    "completeness",
                    models.CharField(
                        choices=[("complete", "complete"), ("partial", "partial")], max_length=8
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("held", "held: somebody has to look"),
                            ("applied", "applied"),
                            ("discarded", "discarded"),
                        ],
                        max_length=10,
                    ),
                ),
                ("entries", models.PositiveIntegerField(default=0, verbose_name="entries")),
                (
                    "counts",
                    models.JSONField(blank=True, default=dict, verbose_name="what it changed"),
                ),
                (
                    "remarks",
                    models.JSONField(blank=True, default=list, verbose_name="what was noticed"),
                ),
                (
                    "doubts",
                    models.JSONField(
                        blank=True, default=list, verbose_name="what speaks against it"
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("why", models.TextField(blank=True, verbose_name="why")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ListingLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "proposed"),
                            ("accepted", "accepted"),
                            ("rejected", "rejected"),
                        ],
                        max_length=10,
                    ),
                ),
                ("score", models.DecimalField(decimal_places=4, max_digits=5)),
                ("reasons", models.JSONField(default=list, verbose_name="reasons")),
                ("rule", models.CharField(blank=True, max_length=120, verbose_name="made by rule")),
                ("proposed_at", models.DateTimeField()),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("why", models.TextField(blank=True, verbose_name="why")),
            ],
            options={
                "ordering": ["-score", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ListingLinkEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "proposed"),
                            ("accepted", "accepted"),
                            ("rejected", "rejected"),
                        ],
                        max_length=10,
                    ),
                ),
                ("score", models.DecimalField(decimal_places=4, max_digits=5)),
                ("reasons", models.JSONField(default=list, verbose_name="reasons")),
                ("rule", models.CharField(blank=True, max_length=120, verbose_name="made by rule")),
                ("proposed_at", models.DateTimeField()),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("why", models.TextField(blank=True, verbose_name="why")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="listing",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="listing",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="listing",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="listsnapshot",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="listsnapshot",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="listsnapshot",
            name="delete_delete",
        ),
        migrations.RemoveField(
            model_name="listingevent",
            name="last_seen",
        ),
        migrations.RemoveField(
            model_name="listingevent",
            name="snapshot",
        ),
        migrations.AddField(
            model_name="listing",
            name="absent_on",
            field=models.DateField(blank=True, null=True, verbose_name="not in the snapshot of"),
        ),
        migrations.AddField(
            model_name="listing",
            name="date_note",
            field=models.TextField(blank=True, verbose_name="what is unclear about the days"),
        ),
        migrations.AddField(
            model_name="listing",
            name="identifiers",
            field=models.JSONField(blank=True, default=list, verbose_name="identifiers as printed"),
        ),
        migrations.AddField(
            model_name="listing",
            name="listed_by",
            field=models.DateField(blank=True, null=True, verbose_name="stood by"),
        ),
        migrations.AddField(
            model_name="listing",
            name="number",
            field=models.CharField(blank=True, max_length=40, verbose_name="number on the list"),
        ),
        migrations.AddField(
            model_name="listing",
            name="party_type",
            field=models.CharField(blank=True, max_length=40, verbose_name="type as printed"),
        ),
        migrations.AddField(
            model_name="listing",
            name="printed_end",
            field=models.CharField(blank=True, max_length=40, verbose_name="end as printed"),
        ),
        migrations.AddField(
            model_name="listing",
            name="printed_start",
            field=models.CharField(blank=True, max_length=40, verbose_name="start as printed"),
        ),
        migrations.AddField(
            model_name="listing",
            name="programs",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=120), blank=True, default=list, size=None
            ),
        ),
        migrations.AddField(
            model_name="listing",
            name="remarks",
            field=models.TextField(blank=True, verbose_name="remarks as printed"),
        ),
        migrations.AddField(
            model_name="listing",
            name="source_id",
            field=models.CharField(blank=True, max_length=80, verbose_name="id in the file"),
        ),
        migrations.AddField(
            model_name="listingevent",
            name="absent_on",
            field=models.DateField(blank=True, null=True, verbose_name="not in the snapshot of"),
        ),
        migrations.AddField(
            model_name="listingevent",
            name="date_note",
            field=models.TextField(blank=True, verbose_name="what is unclear about the days"),
        ),
        migrations.AddField(
            model_name="listingevent",
            name="identifiers",
            field=models.JSONField(blank=True, default=list, verbose_name="identifiers as printed"),
        ),
        migrations.AddField(
            model_name="listingevent",
            name="listed_by",
            field=models.DateField(blank=True, null=True, verbose_name="stood by"),
        ),
        migrations.AddField(
            model_name="listingevent",
            name="number",
            field=models.CharField(blank=True, max_length=40, verbose_name="number on the list"),
        ),
        migrations.AddField(
            model_name="listingevent",
            name="party_type",
            field=models.CharField(blank=True, max_length=40, verbose_name="type as printed"),
        ),
        migrations.AddField(
            model_name="listingevent",
            name="printed_end",
            field=models.CharField(blank=True, max_length=40, verbose_name="end as printed"),
        ),
        migrations.AddField(
            model_name="listingevent",
            name="printed_start",
            field=models.CharField(blank=True, max_length=40, verbose_name="start as printed"),
        ),
        migrations.AddField(
            model_name="listingevent",
            name="programs",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=120), blank=True, default=list, size=None
            ),
        ),
        migrations.AddField(
            model_name="listingevent",
            name="remarks",
            field=models.TextField(blank=True, verbose_name="remarks as printed"),
        ),
        migrations.AddField(
            model_name="listingevent",
            name="source_id",
            field=models.CharField(blank=True, max_length=80, verbose_name="id in the file"),
        ),
        migrations.AlterField(
            model_name="listing",
            name="citation",
            field=models.TextField(blank=True, verbose_name="citation"),
        ),
        migrations.AlterField(
            model_name="listingevent",
            name="citation",
            field=models.TextField(blank=True, verbose_name="citation"),
        ),
        migrations.AddIndex(
            model_name="listing",
            index=models.Index(fields=["control_list", "name"], name="entities_listing_by_name"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="listing",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_listingevent" ("absent_on", "addresses", "aliases", "citation", "control_list", "countries", "date_note", "delisted_on", "entity_id", "first_seen", "id", "identifiers", "kind", "licence_policy", "licence_requirement", "listed_basis", "listed_by", "listed_on", "matched_by", "name", "number", "party_type", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed_end", "printed_start", "programs", "quality", "remarks", "scope_text", "source", "source_id", "source_url", "starter_digest", "starter_key", "unverified") VALUES (NEW."absent_on", NEW."addresses", NEW."aliases", NEW."citation", NEW."control_list", NEW."countries", NEW."date_note", NEW."delisted_on", NEW."entity_id", NEW."first_seen", NEW."id", NEW."identifiers", NEW."kind", NEW."licence_policy", NEW."licence_requirement", NEW."listed_basis", NEW."listed_by", NEW."listed_on", NEW."matched_by", NEW."name", NEW."number", NEW."party_type", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."printed_end", NEW."printed_start", NEW."programs", NEW."quality", NEW."remarks", NEW."scope_text", NEW."source", NEW."source_id", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."unverified"); RETURN NULL;',
                    hash="c69079e24c8aba49234cb3db48389856c4aaa15d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6105c",
                    table="entities_listing",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="listing",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."absent_on" IS DISTINCT FROM (NEW."absent_on") OR OLD."addresses" IS DISTINCT FROM (NEW."addresses") OR OLD."aliases" IS DISTINCT FROM (NEW."aliases") OR OLD."citation" IS DISTINCT FROM (NEW."citation") OR OLD."control_list" IS DISTINCT FROM (NEW."control_list") OR OLD."countries" IS DISTINCT FROM (NEW."countries") OR OLD."date_note" IS DISTINCT FROM (NEW."date_note") OR OLD."delisted_on" IS DISTINCT FROM (NEW."delisted_on") OR OLD."entity_id" IS DISTINCT FROM (NEW."entity_id") OR OLD."first_seen" IS DISTINCT FROM (NEW."first_seen") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."identifiers" IS DISTINCT FROM (NEW."identifiers") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."licence_policy" IS DISTINCT FROM (NEW."licence_policy") OR OLD."licence_requirement" IS DISTINCT FROM (NEW."licence_requirement") OR OLD."listed_basis" IS DISTINCT FROM (NEW."listed_basis") OR OLD."listed_by" IS DISTINCT FROM (NEW."listed_by") OR OLD."listed_on" IS DISTINCT FROM (NEW."listed_on") OR OLD."matched_by" IS DISTINCT FROM (NEW."matched_by") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."party_type" IS DISTINCT FROM (NEW."party_type") OR OLD."printed_end" IS DISTINCT FROM (NEW."printed_end") OR OLD."printed_start" IS DISTINCT FROM (NEW."printed_start") OR OLD."programs" IS DISTINCT FROM (NEW."programs") OR OLD."quality" IS DISTINCT FROM (NEW."quality") OR OLD."remarks" IS DISTINCT FROM (NEW."remarks") OR OLD."scope_text" IS DISTINCT FROM (NEW."scope_text") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."source_url" IS DISTINCT FROM (NEW."source_url") OR OLD."starter_digest" IS DISTINCT FROM (NEW."starter_digest") OR OLD."starter_key" IS DISTINCT FROM (NEW."starter_key") OR OLD."unverified" IS DISTINCT FROM (NEW."unverified"))',
                    func='INSERT INTO "entities_listingevent" ("absent_on", "addresses", "aliases", "citation", "control_list", "countries", "date_note", "delisted_on", "entity_id", "first_seen", "id", "identifiers", "kind", "licence_policy", "licence_requirement", "listed_basis", "listed_by", "listed_on", "matched_by", "name", "number", "party_type", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed_end", "printed_start", "programs", "quality", "remarks", "scope_text", "source", "source_id", "source_url", "starter_digest", "starter_key", "unverified") VALUES (NEW."absent_on", NEW."addresses", NEW."aliases", NEW."citation", NEW."control_list", NEW."countries", NEW."date_note", NEW."delisted_on", NEW."entity_id", NEW."first_seen", NEW."id", NEW."identifiers", NEW."kind", NEW."licence_policy", NEW."licence_requirement", NEW."listed_basis", NEW."listed_by", NEW."listed_on", NEW."matched_by", NEW."name", NEW."number", NEW."party_type", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."printed_end", NEW."printed_start", NEW."programs", NEW."quality", NEW."remarks", NEW."scope_text", NEW."source", NEW."source_id", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."unverified"); RETURN NULL;',
                    hash="21161bf6da209a3c0903d8d2417c123b0c17a02f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2b77e",
                    table="entities_listing",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="listing",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_listingevent" ("absent_on", "addresses", "aliases", "citation", "control_list", "countries", "date_note", "delisted_on", "entity_id", "first_seen", "id", "identifiers", "kind", "licence_policy", "licence_requirement", "listed_basis", "listed_by", "listed_on", "matched_by", "name", "number", "party_type", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed_end", "printed_start", "programs", "quality", "remarks", "scope_text", "source", "source_id", "source_url", "starter_digest", "starter_key", "unverified") VALUES (OLD."absent_on", OLD."addresses", OLD."aliases", OLD."citation", OLD."control_list", OLD."countries", OLD."date_note", OLD."delisted_on", OLD."entity_id", OLD."first_seen", OLD."id", OLD."identifiers", OLD."kind", OLD."licence_policy", OLD."licence_requirement", OLD."listed_basis", OLD."listed_by", OLD."listed_on", OLD."matched_by", OLD."name", OLD."number", OLD."party_type", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."printed_end", OLD."printed_start", OLD."programs", OLD."quality", OLD."remarks", OLD."scope_text", OLD."source", OLD."source_id", OLD."source_url", OLD."starter_digest", OLD."starter_key", OLD."unverified"); RETURN NULL;',
                    hash="2299575075a4f4798fb04a3794ac84cb30e3bd04",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d210d",
                    table="entities_listing",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="listsnapshot",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_listsnapshotevent" ("completeness", "control_list", "file_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "sha256", "source", "source_url", "starter_digest", "starter_key", "taken_on", "unverified") VALUES (NEW."completeness", NEW."control_list", NEW."file_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quality", NEW."sha256", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."taken_on", NEW."unverified"); RETURN NULL;',
                    hash="31767ece1154f2ddc9be0b48d87c667c5ff2c5a4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e53df",
                    table="entities_listsnapshot",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="listsnapshot",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "entities_listsnapshotevent" ("completeness", "control_list", "file_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "sha256", "source", "source_url", "starter_digest", "starter_key", "taken_on", "unverified") VALUES (NEW."completeness", NEW."control_list", NEW."file_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quality", NEW."sha256", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."taken_on", NEW."unverified"); RETURN NULL;',
                    hash="0f3ca58e38a7e6727078062fbad0aa6fb47ef912",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c03b8",
                    table="entities_listsnapshot",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="listsnapshot",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_listsnapshotevent" ("completeness", "control_list", "file_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "sha256", "source", "source_url", "starter_digest", "starter_key", "taken_on", "unverified") VALUES (OLD."completeness", OLD."control_list", OLD."file_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quality", OLD."sha256", OLD."source", OLD."source_url", OLD."starter_digest", OLD."starter_key", OLD."taken_on", OLD."unverified"); RETURN NULL;',
                    hash="1648dee946361784792cf2cf3f7e04de94917a8a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_10547",
                    table="entities_listsnapshot",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="listing",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("absent_on", None),
                    ("last_seen", None),
                    ("last_seen__lte", models.F("absent_on")),
                    _connector="OR",
                ),
                name="entities_listing_absent_after_seen",
            ),
        ),
        migrations.AddField(
            model_name="listchange",
            name="listing",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="changes",
                to="entities.listing",
            ),
        ),
        migrations.AddField(
            model_name="listchange",
            name="snapshot",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="changes",
                to="entities.listsnapshot",
            ),
        ),
        migrations.AddField(
            model_name="listfile",
            name="by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="listfile",
            name="decided_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="listsnapshot",
            name="file",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="snapshots",
                to="entities.listfile",
            ),
        ),
        migrations.AddField(
            model_name="listsnapshotevent",
            name="file",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="entities.listfile",
            ),
        ),
        migrations.AddField(
            model_name="listfileevent",
            name="by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="listfileevent",
            name="decided_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="listfileevent",
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
            model_name="listfileevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="entities.listfile",
            ),
        ),
        migrations.AddField(
            model_name="listinglink",
            name="decided_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="listinglink",
            name="entity",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="listing_links",
                to="entities.entity",
            ),
        ),
        migrations.AddField(
            model_name="listinglink",
            name="listing",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="links",
                to="entities.listing",
            ),
        ),
        migrations.AddField(
            model_name="listinglinkevent",
            name="decided_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="listinglinkevent",
            name="entity",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="entities.entity",
            ),
        ),
        migrations.AddField(
            model_name="listinglinkevent",
            name="listing",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="entities.listing",
            ),
        ),
        migrations.AddField(
            model_name="listinglinkevent",
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
            model_name="listinglinkevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="entities.listinglink",
            ),
        ),
        migrations.AddConstraint(
            model_name="listchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind__in", ["added", "changed", "removed", "returned", "recognised"])
                ),
                name="entities_listchange_kind_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="listchange",
            constraint=models.UniqueConstraint(
                fields=("snapshot", "listing"), name="entities_listchange_is_said_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="listchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "changed"), _negated=True),
                    models.Q(("fields", {}), _negated=True),
                    _connector="OR",
                ),
                name="entities_listchange_names_the_fields",
            ),
        ),
        migrations.AddConstraint(
            model_name="listfile",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["held", "applied", "discarded"])),
                name="entities_listfile_state_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="listfile",
            constraint=models.CheckConstraint(
                condition=models.Q(("completeness__in", ["complete", "partial"])),
                name="entities_listfile_says_if_complete",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="listfile",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_listfileevent" ("body", "by_id", "completeness", "counts", "decided_at", "decided_by_id", "doubts", "entries", "id", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reader", "received_at", "remarks", "sha256", "size", "state", "taken_basis", "taken_on", "why") VALUES (NEW."body", NEW."by_id", NEW."completeness", NEW."counts", NEW."decided_at", NEW."decided_by_id", NEW."doubts", NEW."entries", NEW."id", NEW."origin", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reader", NEW."received_at", NEW."remarks", NEW."sha256", NEW."size", NEW."state", NEW."taken_basis", NEW."taken_on", NEW."why"); RETURN NULL;',
                    hash="a040d85a297a0f530fb9924d5f76caef117109ec",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c28fd",
                    table="entities_listfile",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="listfile",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "entities_listfileevent" ("body", "by_id", "completeness", "counts", "decided_at", "decided_by_id", "doubts", "entries", "id", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reader", "received_at", "remarks", "sha256", "size", "state", "taken_basis", "taken_on", "why") VALUES (NEW."body", NEW."by_id", NEW."completeness", NEW."counts", NEW."decided_at", NEW."decided_by_id", NEW."doubts", NEW."entries", NEW."id", NEW."origin", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reader", NEW."received_at", NEW."remarks", NEW."sha256", NEW."size", NEW."state", NEW."taken_basis", NEW."taken_on", NEW."why"); RETURN NULL;',
                    hash="0f0bc5058b8bad4f6e91282afd4680e56c6551eb",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5d3fe",
                    table="entities_listfile",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="listfile",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_listfileevent" ("body", "by_id", "completeness", "counts", "decided_at", "decided_by_id", "doubts", "entries", "id", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reader", "received_at", "remarks", "sha256", "size", "state", "taken_basis", "taken_on", "why") VALUES (OLD."body", OLD."by_id", OLD."completeness", OLD."counts", OLD."decided_at", OLD."decided_by_id", OLD."doubts", OLD."entries", OLD."id", OLD."origin", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reader", OLD."received_at", OLD."remarks", OLD."sha256", OLD."size", OLD."state", OLD."taken_basis", OLD."taken_on", OLD."why"); RETURN NULL;',
                    hash="8ee4bfce28116d97b6cb896f066d006e09292737",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b62ef",
                    table="entities_listfile",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="listinglink",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["proposed", "accepted", "rejected"])),
                name="entities_listinglink_state_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="listinglink",
            constraint=models.UniqueConstraint(
                fields=("listing", "entity"), name="entities_listinglink_is_proposed_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="listinglink",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "accepted"), _negated=True),
                    models.Q(("rule", ""), _negated=True),
                    ("decided_by__isnull", False),
                    _connector="OR",
                ),
                name="entities_listinglink_is_made_by_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="listinglink",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "rejected"), _negated=True),
                    models.Q(("decided_by__isnull", False), ("why__gt", "")),
                    _connector="OR",
                ),
                name="entities_listinglink_rejection_says_why",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="listinglink",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_listinglinkevent" ("decided_at", "decided_by_id", "entity_id", "id", "listing_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "reasons", "rule", "score", "state", "why") VALUES (NEW."decided_at", NEW."decided_by_id", NEW."entity_id", NEW."id", NEW."listing_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposed_at", NEW."reasons", NEW."rule", NEW."score", NEW."state", NEW."why"); RETURN NULL;',
                    hash="90c8797d3f25de5f9e51df2ad40e3b462d17c916",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_31a23",
                    table="entities_listinglink",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="listinglink",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "entities_listinglinkevent" ("decided_at", "decided_by_id", "entity_id", "id", "listing_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "reasons", "rule", "score", "state", "why") VALUES (NEW."decided_at", NEW."decided_by_id", NEW."entity_id", NEW."id", NEW."listing_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposed_at", NEW."reasons", NEW."rule", NEW."score", NEW."state", NEW."why"); RETURN NULL;',
                    hash="d30b3405b4e1f8fc1c3572a735c44ea3f6e8189a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_45dc4",
                    table="entities_listinglink",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="listinglink",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_listinglinkevent" ("decided_at", "decided_by_id", "entity_id", "id", "listing_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "reasons", "rule", "score", "state", "why") VALUES (OLD."decided_at", OLD."decided_by_id", OLD."entity_id", OLD."id", OLD."listing_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposed_at", OLD."reasons", OLD."rule", OLD."score", OLD."state", OLD."why"); RETURN NULL;',
                    hash="b98ab74f700b36c8268e998b697a3030244fea4a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3bba1",
                    table="entities_listinglink",
                    when="AFTER",
                ),
            ),
        ),
    ]
