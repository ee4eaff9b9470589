"""What an incident's file leans on: parties, chips, outlets, and the parties it describes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from entities.actions.starter.keeping import Report, keep
from entities.actions.starter.ownership import stake
from entities.actions.starter.providers import offer, provider
from entities.actions.starter.shared import StarterParties, starter_chips, unidentified
from entities.models import Chip, CloudOffer, CloudProvider, Entity, Ownership
from entities.starter.row import StarterRow
from ingest.models import Outlet


def _outlets() -> dict[str, Outlet]:
    rows = Outlet.objects.filter(starter_key__startswith="outlet.")
    return {str(row.starter_key).removeprefix("outlet."): row for row in rows}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Rows that stand here, by the keys in the files."""

    parties: StarterParties = field(default_factory=StarterParties)
    chips: Mapping[str, Chip] = field(default_factory=starter_chips)
    outlets: Mapping[str, Outlet] = field(default_factory=_outlets)
    described: Mapping[str, Entity | None] = field(default_factory=dict)

    def with_described(self, described: Mapping[str, Entity | None]) -> "Surroundings":
        """The same, for an incident that describes these parties."""
        return replace(self, described=described)

    def party(self, row: StarterRow, field_name: str) -> Entity | None:
        """The party at one end of a step, or nothing where it was deleted here."""
        key = row.text(field_name, required=True)
        if key in self.described:
            return self.described[key]
        return self.parties.named(row, field_name)

    def chip(self, row: StarterRow) -> Chip | None:
        """The chip a row names, if it names one."""
        return row.known("chip", self.chips.__getitem__) if row.text("chip") else None


def keep_described(
    incident: StarterRow, key: str, chips: Mapping[str, Chip], *, report: Report, now: datetime
) -> dict[str, Entity | None]:
    """Store the parties that an incident only describes, as providers too where they rent out."""
    rows = incident.named_rows("unidentified")
    lessors = {name: found for name, row in rows.items() if (found := row.row("provider"))}
    wanted = [unidentified(row, f"{key}.{name}") for name, row in rows.items()]
    standing, _ = keep(Entity, wanted, report=report, now=now)
    for row in rows.values():
        row.done()
    described = {name: standing.get(f"{key}.{name}") for name in rows}
    hosts, _ = keep(
        CloudProvider,
        [
            provider(row, f"provider.{key}.{name}", entity)
            for name, row in lessors.items()
            if (entity := described[name])
        ],
        report=report,
        now=now,
    )
    _keep_offers(incident, key, hosts, chips, report=report, now=now)
    return described


def _keep_offers(
    incident: StarterRow,
    key: str,
    hosts: Mapping[str, CloudProvider],
    chips: Mapping[str, Chip],
    *,
    report: Report,
    now: datetime,
) -> None:
    wanted = []
    for row in incident.rows("offers"):
        by = hosts.get(f"provider.{key}.{row.text('unidentified', required=True)}")
        if by is not None:
            wanted.append(offer(row, by, chips, incident=key))
    keep(CloudOffer, wanted, report=report, now=now)


def keep_stakes(
    incident: StarterRow, key: str, around: Surroundings, *, report: Report, now: datetime
) -> None:
    """Store who is said to own a party that this incident describes."""
    wanted = []
    for row in incident.rows("stakes"):
        owner, asset = around.party(row, "owner"), around.party(row, "asset")
        if owner and asset:
            ends = f"{row.text('owner')}.{row.text('asset')}"
            wanted.append(stake(row, f"ownership.{key}.{ends}", owner, asset))
    keep(Ownership, wanted, report=report, now=now)
