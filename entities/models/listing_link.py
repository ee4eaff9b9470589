"""Which party an entry names: proposed by the matcher, decided by a person or a stated rule."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from entities.models.facts import known_word
from entities.models.listing import Listing
from entities.models.party import Entity


class LinkState(models.TextChoices):
    """What became of a link."""

    PROPOSED = "proposed", _("proposed")
    ACCEPTED = "accepted", _("accepted")
    REJECTED = "rejected", _("rejected")


class ListingLinkQuerySet(models.QuerySet["ListingLink"]):
    def open(self) -> Self:
        """Proposals that wait for a person, the likeliest first."""
        waiting = self.filter(state=LinkState.PROPOSED, listing__entity=None)
        return waiting.select_related("listing", "entity").order_by("-score", "pk")

    def decided(self) -> Self:
        """Links that were decided, the latest first."""
        done = self.exclude(state=LinkState.PROPOSED)
        return done.select_related("listing", "entity", "decided_by").order_by("-decided_at", "-pk")


@tracked()
class ListingLink(models.Model):
    """An entry and a party that it may name, with the sentences that speak for it.

    A rejected one stays, so that it is not proposed again. `rule` says by which rule a link was
    made without a person.
    """

    listing = models.ForeignKey(Listing, on_delete=models.CASCADE, related_name="links")
    entity = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="listing_links")
    state = models.CharField(max_length=10, choices=LinkState)
    score = models.DecimalField(max_digits=5, decimal_places=4)
    reasons = models.JSONField(_("reasons"), default=list)
    rule = models.CharField(_("made by rule"), max_length=120, blank=True)
    proposed_at = models.DateTimeField()
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    why = models.TextField(_("why"), blank=True)

    objects = ListingLinkQuerySet.as_manager()

    class Meta:
        ordering = ["-score", "pk"]
        constraints = [
            known_word("state", LinkState, "entities_listinglink_state_is_known"),
            models.UniqueConstraint(
                fields=["listing", "entity"], name="entities_listinglink_is_proposed_once"
            ),
            models.CheckConstraint(
                condition=~Q(state="accepted") | ~Q(rule="") | Q(decided_by__isnull=False),
                name="entities_listinglink_is_made_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(state="rejected") | Q(decided_by__isnull=False, why__gt=""),
                name="entities_listinglink_rejection_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.listing_id} may be {self.entity_id}"
