"""What a stored article can be found by, without looking at all the others."""

from django.db import models

from ingest.models.article import ArticleVersion


class ReportKey(models.Model):
    """One rare key of one version, by its number; see `ingest.reading.candidates`.

    Written with the fingerprint, never edited. The key is the index: the few nearest in time are
    found as fast among millions as among thousands. The database checks no reference here, for
    checking would cost more than writing.
    """

    pk = models.CompositePrimaryKey("key", "day", "version")
    key = models.BigIntegerField()
    day = models.DateField()  # of publication, else of storing
    version = models.ForeignKey(
        ArticleVersion,
        on_delete=models.CASCADE,
        related_name="report_keys",
        db_constraint=False,
    )

    class Meta:
        ordering = ["key", "day", "version"]

    def __str__(self) -> str:
        return f"{self.key:x}"
