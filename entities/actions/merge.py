"""Make two parties one, and take that back.

What is known about the party moves to the other: names, identifiers, stakes, list entries, the
provider and its offers. What reports say stays with the party as reported, which is read as the
other from then on; so an unidentified party keeps the words a source described it by. Both ids
lead to the other. No machine does any of this.
"""

from datetime import datetime

import pghistory
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from accounts.models import User
from entities.actions.carrying import (
    CannotJudgeParty,
    Moved,
    bring_back,
    carry,
    carry_back,
    locked,
    refuse_built_upon,
    said,
    take_away,
    unmake,
)
from entities.actions.changes import touch
from entities.hanging import between, facts, hanging_on
from entities.models import (
    CloudOffer,
    CloudProvider,
    Entity,
    EntityKind,
    Name,
    NameKind,
    Ownership,
    PartyJudgement,
    PartyJudgementKind,
    ReferenceKind,
)

#: What of the reference facts a judgement about parties may change.
CHANGED = (ReferenceKind.PARTY, ReferenceKind.OWNERSHIP, ReferenceKind.LISTING)


def merge(
    party: Entity,
    other: Entity,
    *,
    why: str,
    by: User,
    now: datetime,
    without_stakes_between: bool = False,
) -> PartyJudgement:
    """Merge a named party into another. Raises CannotJudgeParty.

    A stake of one in the other would make a party own itself: it is taken away only where
    `without_stakes_between` says so, and comes back when the merge is undone.
    """
    if not party.is_identified:
        raise CannotJudgeParty(
            _("%(party)s is not identified. Resolve it instead: its description is kept.")
            % {"party": party.public_id}
        )
    kind = PartyJudgementKind.MERGE
    return join(kind, party, other, why=why, by=by, now=now, without=without_stakes_between)


def join(
    kind: PartyJudgementKind,
    party: Entity,
    other: Entity,
    *,
    why: str,
    by: User,
    now: datetime,
    without: bool = False,
) -> PartyJudgement:
    """Let a party stand as another. Raises CannotJudgeParty."""
    with transaction.atomic(), pghistory.context(by=by.pk, why=said(why)):
        party, other = locked(party, other)
        refuse_join(party, other, without_stakes_between=without)
        twice = [mine for mine, _theirs in stakes_said_twice(party, other)]
        joining = [row for row in between(party, other) if isinstance(row, Ownership)]
        removed = take_away({row.pk: row for row in [*joining, *twice]}.values())
        made = _keep_the_name(party, other)
        moved = _carry_all(party, other)
        party.merged_into = other
        party.save(update_fields=["merged_into"])
        judgement = PartyJudgement.objects.create(
            kind=kind,
            party=party,
            other=other,
            why=said(why),
            moved=moved,
            made=made,
            removed=removed,
            by=by,
            at=now,
        )
        touch(*CHANGED)
    return judgement


def undo_join(judgement: PartyJudgement, *, by: User, now: datetime) -> None:
    """Let the party stand for itself again, with all it had. Raises CannotJudgeParty."""
    with transaction.atomic(), pghistory.context(by=by.pk, why="undo"):
        locked(judgement.party, judgement.other)
        judgement = PartyJudgement.objects.select_related("party", "other").get(pk=judgement.pk)
        refuse_built_upon(judgement)
        Entity.objects.filter(pk=judgement.party_id).update(merged_into=None)
        unmake(judgement.made)
        carry_back(judgement.moved)
        bring_back(judgement.removed)
        judgement.undone_by, judgement.undone_at = by, now
        judgement.save(update_fields=["undone_by", "undone_at"])
        touch(*CHANGED)


def refuse_join(party: Entity, other: Entity, *, without_stakes_between: bool) -> None:
    """Raises CannotJudgeParty with what stands against making two parties one."""
    ids = {"party": party.public_id, "other": other.public_id}
    if party == other:
        raise CannotJudgeParty(_("%(party)s cannot be merged into itself.") % ids)
    for one in (party, other):
        if one.merged_into is not None:
            raise CannotJudgeParty(
                _("%(party)s was merged into %(other)s already. Take that one, or undo it first.")
                % {"party": one.public_id, "other": one.merged_into.public_id}
            )
    if not other.is_identified:
        raise CannotJudgeParty(
            _("%(other)s is not identified: only a named party can stand for another.") % ids
        )
    _refuse_person(party, other)
    rows = list(between(party, other))
    steps = [row for row in rows if not isinstance(row, Ownership)]
    if steps:
        raise CannotJudgeParty(
            _(
                "“%(step)s” would join %(other)s to itself. A report holds the two apart; "
                "correct that incident first, or leave both parties as they are."
            )
            % {**ids, "step": steps[0]}
        )
    if rows and not without_stakes_between:
        raise CannotJudgeParty(
            _(
                "%(other)s would own itself: the stake “%(stake)s” is on file. Tick that the "
                "stakes between the two are taken away; undoing the merge brings them back."
            )
            % {**ids, "stake": rows[0]}
        )


def stakes_said_twice(party: Entity, other: Entity) -> list[tuple[Ownership, Ownership]]:
    """Stakes of the party that the other has too, at the same time, each with that of the other.

    Both together would count twice; the other's stands.
    """
    found = []
    for near, far in (("asset", "owner"), ("owner", "asset")):
        theirs = Ownership.objects.filter(**{near: other})
        for mine in Ownership.objects.filter(**{near: party}).order_by("pk"):
            same = theirs.filter(_at_once(mine), **{far: getattr(mine, far)})
            if twin := same.order_by("pk").first():
                found.append((mine, twin))
    return found


def _at_once(stake: Ownership) -> Q:
    """Stakes whose period meets that of this one; an open end meets everything."""
    before = Q(from_day=None) | Q(from_day__lt=stake.to_day) if stake.to_day else Q()
    after = Q(to_day=None) | Q(to_day__gt=stake.from_day) if stake.from_day else Q()
    return before & after


def _refuse_person(party: Entity, other: Entity) -> None:
    named_as_person = party.kind == EntityKind.PERSON
    person = other.kind == EntityKind.PERSON
    if named_as_person == person or (person and not party.is_identified):
        return
    one, two = (party, other) if named_as_person else (other, party)
    raise CannotJudgeParty(
        _(
            "%(person)s is a person and %(other)s is not. Record that the person owns it, or "
            "correct what kind of party one of them is."
        )
        % {"person": one.public_id, "other": two.public_id}
    )


def _keep_the_name(party: Entity, other: Entity) -> dict[str, list[int]]:
    """The name a party was shown under becomes a name of the other, with its source."""
    if not party.is_identified or party.name == other.name:
        return {}
    if Name.objects.filter(entity__in=[party, other], text=party.name).exists():
        return {}
    name = Name.objects.create(
        entity=other,
        text=party.name,
        kind=NameKind.TRADE,
        source=party.source,
        source_url=party.source_url,
        quality=party.quality,
        unverified=party.unverified,
    )
    return {"entities.name": [name.pk]}


def _carry_all(party: Entity, other: Entity) -> Moved:
    moved: Moved = {}
    for hanging in hanging_on(party, within=facts()):
        moved |= carry(hanging.column, hanging.rows, source=party.pk, target=other.pk)
    moved |= _carry_offers(party, other)
    merged = Entity._meta.get_field("merged_into")
    assert isinstance(merged, models.ForeignKey)
    earlier = list(party.merged_from.order_by("pk"))
    moved |= carry(merged, earlier, source=party.pk, target=other.pk)
    return moved


def _carry_offers(party: Entity, other: Entity) -> Moved:
    """Where both rent out computing time, the offers go to the other's provider."""
    rows = {row.entity_id: row for row in CloudProvider.objects.filter(entity__in=[party, other])}
    if len(rows) < 2:
        return {}
    source, target = rows[party.pk], rows[other.pk]
    column = CloudOffer._meta.get_field("provider")
    offers = source.offers.order_by("pk")
    return carry(column, offers, source=source.pk, target=target.pk)
