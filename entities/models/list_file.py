"""Control list files as they came, and what each changed."""

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from entities.models.facts import known_word
from entities.models.listing import Completeness, Listing, ListSnapshot


class FileState(models.TextChoices):
    """How far a list file has come."""

    HELD = "held", _("held: somebody has to look")
    APPLIED = "applied", _("applied")
    DISCARDED = "discarded", _("discarded")


def archive() -> Storage:
    """Where what came from outside is kept: under the home, or where the operator says."""
    return storages["archive"]


def raw_path(kept: "ListFile", name: str) -> str:
    """Raw files lie by their digest."""
    return f"lists/{kept.sha256[:2]}/{kept.sha256}"


@tracked()
class ListFile(models.Model):
    """One file of control lists, kept as it came. `sha256` is over its bytes, packed or not.

    `counts` holds, under each list, how many entries the file has and what it changed;
    `doubts` the sentences for which a person was asked.
    """

    reader = models.CharField(_("kind of file"), max_length=20)
    origin = models.CharField(_("where it came from"), max_length=1000)
    sha256 = models.CharField(max_length=64, unique=True)
    size = models.PositiveBigIntegerField(_("bytes"))
    body = models.FileField(upload_to=raw_path, storage=archive, max_length=200)
    received_at = models.DateTimeField(_("received"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    taken_on = models.DateField(_("as of"))
    taken_basis = models.CharField(_("basis of that day"), max_length=120, blank=True)
    completeness = models.CharField(max_length=8, choices=Completeness)
    state = models.CharField(max_length=10, choices=FileState)
    entries = models.PositiveIntegerField(_("entries"), default=0)
    counts = models.JSONField(_("what it changed"), default=dict, blank=True)
    remarks = models.JSONField(_("what was noticed"), default=list, blank=True)
    doubts = models.JSONField(_("what speaks against it"), default=list, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    why = models.TextField(_("why"), blank=True)

    class Meta:
        ordering = ["-received_at", "-pk"]
        constraints = [
            known_word("state", FileState, "entities_listfile_state_is_known"),
            known_word("completeness", Completeness, "entities_listfile_says_if_complete"),
        ]

    def __str__(self) -> str:
        return f"{self.reader} {self.taken_on} {self.sha256[:12]}"

    @property
    def short(self) -> str:
        """The digest as addresses carry it."""
        return self.sha256[:16]


class ChangeKind(models.TextChoices):
    """What a snapshot did to an entry."""

    ADDED = "added", _("added")
    CHANGED = "changed", _("changed")
    REMOVED = "removed", _("removed")
    RETURNED = "returned", _("back on the list")
    RECOGNISED = "recognised", _("known before, now from the list itself")


class ListChange(models.Model):
    """What one snapshot said of one entry that the lists before did not.

    `fields` holds, under each field that changed, what was and what is. Rows are only added.
    """

    snapshot = models.ForeignKey(ListSnapshot, on_delete=models.CASCADE, related_name="changes")
    listing = models.ForeignKey(Listing, on_delete=models.CASCADE, related_name="changes")
    kind = models.CharField(max_length=10, choices=ChangeKind)
    fields = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            known_word("kind", ChangeKind, "entities_listchange_kind_is_known"),
            models.UniqueConstraint(
                fields=["snapshot", "listing"], name="entities_listchange_is_said_once"
            ),
            models.CheckConstraint(
                condition=~Q(kind="changed") | ~Q(fields={}),
                name="entities_listchange_names_the_fields",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.listing_id}"
