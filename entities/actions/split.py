"""Take a party out of another that was two all along, and take that back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import pghistory
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from entities.actions.carrying import (
    CannotJudgeParty,
    Moved,
    carry,
    carry_back,
    locked,
    refuse_built_upon,
    said,
    unmake,
)
from entities.actions.changes import touch
from entities.actions.merge import CHANGED
from entities.hanging import hanging_on
from entities.models import (
    Entity,
    ListingLink,
    Name,
    NameKind,
    PartyJudgement,
    PartyJudgementKind,
    Quality,
)

#: Under a column such as "entities.name.entity": the keys of the rows that go.
Chosen = Mapping[str, Sequence[int]]


@dataclass(frozen=True, slots=True)
class NewParty:
    """The party that is taken out."""

    name: str
    kind: str
    country: str = ""
    source: str = ""
    source_url: str = ""


def split(
    party: Entity, new: NewParty, chosen: Chosen, *, why: str, by: User, now: datetime
) -> PartyJudgement:
    """Give the chosen rows to a party of their own. Raises CannotJudgeParty."""
    with transaction.atomic(), pghistory.context(by=by.pk, why=said(why)):
        (party,) = locked(party)
        _refuse_split(party, new, chosen)
        other = Entity.objects.create(
            kind=new.kind,
            name=new.name,
            country=new.country,
            source=new.source,
            source_url=new.source_url,
            quality=Quality.UNVERIFIED,
        )
        moved: Moved = {}
        chosen = _with_links(chosen)
        for hanging in hanging_on(party):
            keys = set(chosen.get(hanging.key, ()))
            rows = [row for row in hanging.rows if row.pk in keys]
            moved |= carry(hanging.column, rows, source=party.pk, target=other.pk)
        judgement = PartyJudgement.objects.create(
            kind=PartyJudgementKind.SPLIT,
            party=party,
            other=other,
            why=said(why),
            moved=moved,
            made=_name_it(other, new),
            by=by,
            at=now,
        )
        touch(*CHANGED)
    return judgement


def undo_split(judgement: PartyJudgement, *, by: User, now: datetime) -> None:
    """Put a party back into the one it was taken out of; its id leads there.

    Raises CannotJudgeParty where it has got things of its own since.
    """
    with transaction.atomic(), pghistory.context(by=by.pk, why="undo"):
        locked(judgement.party, judgement.other)
        judgement = PartyJudgement.objects.select_related("party", "other").get(pk=judgement.pk)
        refuse_built_upon(judgement)
        _refuse_grown(judgement)
        unmake(judgement.made)
        carry_back(judgement.moved)
        Entity.objects.filter(pk=judgement.other_id).update(merged_into=judgement.party)
        judgement.undone_by, judgement.undone_at = by, now
        judgement.save(update_fields=["undone_by", "undone_at"])
        touch(*CHANGED)


def _with_links(chosen: Chosen) -> Chosen:
    """What was decided about whom an entry names goes with the entry."""
    listings = chosen.get("entities.listing.entity", ())
    links = ListingLink.objects.filter(listing__in=listings).values_list("pk", flat=True)
    return {**chosen, "entities.listinglink.entity": list(links)}


def _refuse_split(party: Entity, new: NewParty, chosen: Chosen) -> None:
    if party.merged_into is not None:
        raise CannotJudgeParty(
            _("%(party)s was merged into %(other)s. Undo that instead of splitting it.")
            % {"party": party.public_id, "other": party.merged_into.public_id}
        )
    if not party.is_identified:
        raise CannotJudgeParty(
            _("%(party)s is not identified; there is nothing to split by name.")
            % {"party": party.public_id}
        )
    if new.name == party.name:
        raise CannotJudgeParty(
            _("“%(name)s” is the name %(party)s keeps. Give the other party another one.")
            % {"name": new.name, "party": party.public_id}
        )
    if not any(chosen.values()):
        raise CannotJudgeParty(_("Choose what goes to the new party."))
    shown_under = party.names.filter(pk__in=chosen.get("entities.name.entity", ()))
    if shown_under.filter(text=party.name).exists():
        raise CannotJudgeParty(
            _("%(party)s is shown under “%(name)s” and keeps that name.")
            % {"party": party.public_id, "name": party.name}
        )


def _refuse_grown(judgement: PartyJudgement) -> None:
    """Raises CannotJudgeParty where the new party has more than it was given."""
    given = {key: set(what["rows"]) for key, what in judgement.moved.items()}
    given.setdefault("entities.name.entity", set()).update(judgement.made.get("entities.name", []))
    for hanging in hanging_on(judgement.other):
        own = [row for row in hanging.rows if row.pk not in given.get(hanging.key, set())]
        if own:
            raise CannotJudgeParty(
                _("%(other)s has got “%(row)s” since. Merge it into %(party)s instead.")
                % {
                    "other": judgement.other.public_id,
                    "row": own[0],
                    "party": judgement.party.public_id,
                }
            )


def _name_it(other: Entity, new: NewParty) -> dict[str, list[int]]:
    if other.names.filter(text=new.name).exists():
        return {}
    name = Name.objects.create(
        entity=other,
        text=new.name,
        kind=NameKind.TRADE,
        source=new.source,
        source_url=new.source_url,
        quality=Quality.UNVERIFIED,
    )
    return {"entities.name": [name.pk]}
