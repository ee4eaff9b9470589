import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import ingest.models.capture


class Migration(migrations.Migration):
    dependencies = [
        ("ingest", "0009_seal"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="TimeStamp",
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
                ("authority", models.CharField(max_length=300, verbose_name="authority")),
                ("asked_at", models.DateTimeField()),
                ("response", models.BinaryField(blank=True, null=True)),
                ("stamped_at", models.DateTimeField(blank=True, null=True, verbose_name="stamped")),
            ],
            options={
                "ordering": ["-pk"],
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="capture",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="capture",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="capture",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="capture",
            name="expired_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="expired"),
        ),
        migrations.AddField(
            model_name="capture",
            name="feed",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="ingest.feed",
            ),
        ),
        migrations.AddField(
            model_name="capture",
            name="kind",
            field=models.CharField(
                choices=[("article", "article"), ("feed", "feed document")],
                default="article",
                max_length=8,
                verbose_name="kind",
            ),
        ),
        migrations.AddField(
            model_name="capture",
            name="payload_sha256",
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AddField(
            model_name="capture",
            name="record_id",
            field=models.UUIDField(blank=True, null=True, unique=True, verbose_name="record"),
        ),
        migrations.AddField(
            model_name="capture",
            name="record_sha256",
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AddField(
            model_name="capture",
            name="revisits",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="revisited_by",
                to="ingest.capture",
            ),
        ),
        migrations.AddField(
            model_name="captureevent",
            name="expired_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="expired"),
        ),
        migrations.AddField(
            model_name="captureevent",
            name="feed",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="ingest.feed",
            ),
        ),
        migrations.AddField(
            model_name="captureevent",
            name="kind",
            field=models.CharField(
                choices=[("article", "article"), ("feed", "feed document")],
                default="article",
                max_length=8,
                verbose_name="kind",
            ),
        ),
        migrations.AddField(
            model_name="captureevent",
            name="payload_sha256",
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AddField(
            model_name="captureevent",
            name="record_id",
            field=models.UUIDField(blank=True, null=True, verbose_name="record"),
        ),
        migrations.AddField(
            model_name="captureevent",
            name="record_sha256",
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AddField(
            model_name="captureevent",
            name="revisits",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="ingest.capture",
            ),
        ),
        migrations.AlterField(
            model_name="capture",
            name="body",
            field=models.FileField(
                max_length=200, storage=ingest.models.capture.archive, upload_to=""
            ),
        ),
        migrations.AlterField(
            model_name="captureevent",
            name="body",
            field=models.FileField(
                max_length=200, storage=ingest.models.capture.archive, upload_to=""
            ),
        ),
        migrations.AddIndex(
            model_name="capture",
            index=models.Index(fields=["sha256"], name="ingest_capture_digest"),
        ),
        migrations.AddIndex(
            model_name="capture",
            index=models.Index(
                condition=models.Q(("expired_at", None), ("kind", "feed")),
                fields=["feed", "-id"],
                name="ingest_capture_of_a_feed",
            ),
        ),
        migrations.AddIndex(
            model_name="capture",
            index=models.Index(
                condition=models.Q(("expired_at", None), ("kind", "feed")),
                fields=["captured_at"],
                name="ingest_capture_to_expire",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="capture",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "ingest_captureevent" ("body", "captured_at", "captured_by_id", "content_type", "expired_at", "feed_id", "id", "kind", "payload_sha256", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "record_sha256", "revisits_id", "sha256", "size", "url") VALUES (NEW."body", NEW."captured_at", NEW."captured_by_id", NEW."content_type", NEW."expired_at", NEW."feed_id", NEW."id", NEW."kind", NEW."payload_sha256", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."record_id", NEW."record_sha256", NEW."revisits_id", NEW."sha256", NEW."size", NEW."url"); RETURN NULL;',
                    hash="9ee61bd4bcae699d739c864488bb6a4faa433bb4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ba4fa",
                    table="ingest_capture",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="capture",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "ingest_captureevent" ("body", "captured_at", "captured_by_id", "content_type", "expired_at", "feed_id", "id", "kind", "payload_sha256", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "record_sha256", "revisits_id", "sha256", "size", "url") VALUES (NEW."body", NEW."captured_at", NEW."captured_by_id", NEW."content_type", NEW."expired_at", NEW."feed_id", NEW."id", NEW."kind", NEW."payload_sha256", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."record_id", NEW."record_sha256", NEW."revisits_id", NEW."sha256", NEW."size", NEW."url"); RETURN NULL;',
                    hash="12c705ce79088faa620e9b4dfe7f352084317935",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_46aba",
                    table="ingest_capture",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="capture",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "ingest_captureevent" ("body", "captured_at", "captured_by_id", "content_type", "expired_at", "feed_id", "id", "kind", "payload_sha256", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "record_sha256", "revisits_id", "sha256", "size", "url") VALUES (OLD."body", OLD."captured_at", OLD."captured_by_id", OLD."content_type", OLD."expired_at", OLD."feed_id", OLD."id", OLD."kind", OLD."payload_sha256", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."record_id", OLD."record_sha256", OLD."revisits_id", OLD."sha256", OLD."size", OLD."url"); RETURN NULL;',
                    hash="c9aff90a295b3b6e3f0f0908e075ca22070bfd14",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_47326",
                    table="ingest_capture",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="capture",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["article", "feed"])),
                name="ingest_capture_kind_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="capture",
            constraint=models.CheckConstraint(
                condition=models.Q(("expired_at", None), ("kind", "feed"), _connector="OR"),
                name="ingest_capture_of_an_article_never_expires",
            ),
        ),
        migrations.AddConstraint(
            model_name="capture",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("record_id", None), ("record_sha256", "")),
                    models.Q(("record_id__isnull", False), ("record_sha256__gt", "")),
                    _connector="OR",
                ),
                name="ingest_capture_record_has_a_digest",
            ),
        ),
        migrations.AddField(
            model_name="timestamp",
            name="seal",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="stamps", to="ingest.seal"
            ),
        ),
        migrations.AddIndex(
            model_name="timestamp",
            index=models.Index(
                condition=models.Q(("done_at", None)),
                fields=["id"],
                name="ingest_timestamp_unfinished",
            ),
        ),
        migrations.AddConstraint(
            model_name="timestamp",
            constraint=models.UniqueConstraint(
                fields=("seal", "authority"), name="ingest_timestamp_is_asked_for_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="timestamp",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("done_at", None),
                    models.Q(("response__isnull", False), ("stamped_at__isnull", False)),
                    _connector="OR",
                ),
                name="ingest_timestamp_that_is_done_is_there",
            ),
        ),
    ]
