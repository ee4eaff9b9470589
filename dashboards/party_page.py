"""What a party's page and its twins are made of, as of a day."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _

from cases.owning import Owning, owning
from dashboards.figures.listing_timeline import height_of as listings_height
from dashboards.figures.listing_timeline import listing_timeline
from dashboards.figures.ownership import height_of as ownership_height
from dashboards.figures.ownership import ownership
from dashboards.queries.listings import Standing, standings
from dashboards.queries.ownership import Group, group_of
from dashboards.words import share_words
from entities.models import Entity
from rules.findings import Outcome

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User

Figure = dict[str, Any]  # Any: a Plotly payload, validated by plotly in the tests

#: Where the slider begins when nothing on file is older.
_FIRST = date(2019, 1, 1)


@dataclass(frozen=True, slots=True)
class PartyPage:
    """A party on a day: its group, the test of ownership, its list entries."""

    party: Entity
    as_of: date
    today: date
    group: Group
    test: Owning
    entries: tuple[Standing, ...]
    unfolded: bool

    @property
    def standing(self) -> list[Standing]:
        """Entries in force on the day."""
        return [entry for entry in self.entries if entry.stood_on(self.as_of)]

    @property
    def lists(self) -> list[str]:
        """The lists it stands on that day, with the day it was put there."""
        words = [f"{entry.list} {entry.listed_on or ''}".strip() for entry in self.standing]
        return list(dict.fromkeys(words))

    @property
    def maybe_listed(self) -> bool:
        """Whether an entry may have stood, on a day nobody knows about."""
        return any(entry.stood_on(self.as_of) is None for entry in self.entries)

    @property
    def owned_by(self) -> str:
        """Who holds it, in a sentence."""
        ties = self.group.next_owners
        if not ties:
            return _("No owner is on file for that day.")
        held = [f"{tie.owner.label} ({share_words(tie.low, tie.high)})" for tie in ties[:3]]
        if len(ties) > 3:
            held.append(_("%(n)d more") % {"n": len(ties) - 3})
        return _("Held by %(owners)s.") % {"owners": ", ".join(held)}

    @property
    def finding(self) -> str:
        """What the test says, in a sentence."""
        return {
            Outcome.MET: _("Listed parties hold 50 percent or more"),
            Outcome.NOT_MET: _("Listed parties hold less than 50 percent"),
            Outcome.UNDETERMINED: _("Whether listed parties hold 50 percent is not known"),
        }[self.test.finding.outcome]

    @property
    def group_finding(self) -> str:
        """The head of the drawing."""
        units = {tie.asset.pk for tie in self.group.units}
        unknown = sum(not tie.share_known for tie in self.group.ties)
        if not self.group.ties:
            return _("No owner and no unit on file")
        return _("%(owners)d above, %(units)d below; %(unknown)d of %(ties)d shares unknown") % {
            "owners": len({tie.owner.pk for tie in self.group.owners}),
            "units": len(units),
            "unknown": unknown,
            "ties": len(self.group.ties),
        }

    @property
    def turns(self) -> list[date]:
        """Days on which something on file changes, for the marks of the slider."""
        days = {day for entry in self.entries for day in (entry.begun, entry.ended) if day}
        days |= self.group.turns
        for tie in self.group.ties:
            days |= {day for day in (tie.from_day, tie.to_day) if day}
        return sorted(day for day in days if day <= self.today)[-8:]

    @property
    def first_day(self) -> date:
        return min([_FIRST, *self.turns]) - timedelta(days=1)

    @property
    def begin_unknown(self) -> int:
        """Entries that do not say when they began."""
        return sum(entry.begins_open for entry in self.entries)

    @property
    def listings_label(self) -> str:
        """The finding of the time line."""
        return "; ".join(f"{entry.list}: {entry.stood_words}" for entry in self.entries)

    @property
    def ownership_figure(self) -> Figure:
        return self._ownership(narrow=False)

    @property
    def phone_ownership_figure(self) -> Figure:
        return self._ownership(narrow=True)

    @property
    def listings_figure(self) -> Figure:
        return self._listings(narrow=False)

    @property
    def phone_listings_figure(self) -> Figure:
        return self._listings(narrow=True)

    def _ownership(self, *, narrow: bool) -> Figure:
        here = reverse("entity", args=[self.party.public_id])
        day = f"?as_of={self.as_of}"
        return ownership(
            self.group,
            entity=reverse("entity", args=["ID"]) + day,
            more=f"{here}{day}&units=all",
            narrow=narrow,
        )

    @property
    def ownership_height(self) -> int:
        return ownership_height(self.group)

    def _listings(self, *, narrow: bool) -> Figure:
        return listing_timeline(self.entries, as_of=self.as_of, today=self.today, narrow=narrow)

    @property
    def listings_height(self) -> int:
        return listings_height(self.entries)


def party_page(
    party: Entity, user: "User | AnonymousUser", *, as_of: date, today: date, unfolded: bool
) -> PartyPage:
    """Everything about a party that depends on the day."""
    return PartyPage(
        party,
        as_of,
        today,
        group_of(party, user, as_of=as_of, unfolded=unfolded),
        owning(party, as_of=as_of, user=user),
        tuple(standings(party)),
        unfolded,
    )
