"""Put the stakes of a file into the database: all that was planned, or nothing."""

from collections.abc import Collection
from dataclasses import dataclass

import pghistory
from django.db import connection, transaction
from django.utils.translation import gettext as _

from accounts.models import User
from entities.actions.changes import touch
from entities.exchange.plan import Line, Plan, Step, plan
from entities.exchange.said import Contents, PartySaid
from entities.models import Entity, Identifier, Name, NameKind, Ownership, Quality, ReferenceKind

#: One import at a time: two that plan at once would both add the same stake.
_LOCK = 0x0B0D5
_BATCH = 1_000


class PlanMoved(Exception):
    """What is on file changed since the plan was shown."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that stakes come from: its name, the digest of its bytes, and what it is."""

    name: str
    sha256: str
    kind: str

    @property
    def source(self) -> str:
        """What stands as source of a stake that names none."""
        return f"{self.name} ({self.kind})"

    def note(self, place: str) -> str:
        return f"{self.name}, {place}; SHA-256 {self.sha256}"


def take_ownership(
    contents: Contents,
    origin: Origin,
    *,
    by: User | None,
    wanted: Collection[PartySaid] = (),
    mark: str | None = None,
) -> Plan:
    """Add and correct stakes as planned. A second time it changes nothing.

    Raises PlanMoved where `mark` is not that of the plan any more.
    """
    with transaction.atomic(), pghistory.context(by=by.pk if by else None, why=origin.source):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        planned = plan(contents, source=origin.source, wanted=wanted)
        if mark is not None and mark != planned.mark:
            raise PlanMoved(
                _("What is on file changed since this was shown. Look again and apply it then.")
            )
        made = _make_parties(planned, origin)
        new = [_stake(line, made, origin) for line in planned.of(Step.ADD)]
        Ownership.objects.bulk_create(new, batch_size=_BATCH)
        for line in planned.of(Step.CHANGE):
            _correct(line, origin)
        kinds = [ReferenceKind.PARTY] if made else []
        kinds += [ReferenceKind.OWNERSHIP] if planned.changes_something else []
        if kinds:
            touch(*kinds)
    return planned


def _make_parties(planned: Plan, origin: Origin) -> dict[PartySaid, Entity]:
    needed = [said for line in planned.of(Step.ADD) for said in line.new_parties]
    made = {}
    for said in dict.fromkeys(needed):
        sourced = {"source": origin.source}
        entity = Entity.objects.create(
            kind=said.kind, name=said.name, country=said.country, **sourced
        )
        Name.objects.create(entity=entity, text=said.name, kind=NameKind.LEGAL, **sourced)
        Identifier.objects.bulk_create(
            Identifier(entity=entity, scheme=scheme, value=value, **sourced)
            for scheme, value in said.identifiers
        )
        made[said] = entity
    return made


def _stake(line: Line, made: dict[PartySaid, Entity], origin: Origin) -> Ownership:
    said = line.said
    return Ownership(
        owner=line.owner or made[said.owner],
        asset=line.asset or made[said.asset],
        share_low=said.low,
        share_high=said.high,
        from_day=said.from_day,
        to_day=said.to_day,
        precision=said.precision,
        direct=said.direct,
        relation=said.relation,
        source=said.source,
        source_url=said.source_url,
        note=origin.note(said.place),
    )


def _correct(line: Line, origin: Origin) -> None:
    assert line.stake is not None
    stake, said = line.stake, line.said
    stake.share_low, stake.share_high = said.low, said.high
    stake.from_day, stake.to_day = said.from_day, said.to_day
    stake.precision, stake.as_written = said.precision, ""
    stake.relation = said.relation or stake.relation
    stake.source, stake.source_url = said.source, said.source_url
    stake.quality, stake.unverified = Quality.UNKNOWN, ""
    stake.note = "\n".join(filter(None, (stake.note, origin.note(said.place))))
    stake.save()
