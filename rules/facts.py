"""What a case file knows about one act. None means not known, and is never read as "no"."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from rules.acts import Act
from rules.codes import Pathway
from rules.pathways import judged_act


class ListingKind(StrEnum):
    """What an entry of a control list names."""

    PARTY = "party"
    ADDRESS = "address"


class Confidence(StrEnum):
    """How sure the facts are, in fixed words; as_given where nobody graded them."""

    CONFIRMED = "confirmed"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    DOUBTFUL = "doubtful"
    AS_GIVEN = "as_given"


class EndUse(StrEnum):
    """Uses that are controlled whatever the item. 15 CFR part 744."""

    WEAPONS_OF_MASS_DESTRUCTION = "weapons_of_mass_destruction"
    MILITARY = "military"
    MILITARY_INTELLIGENCE = "military_intelligence"
    SUPERCOMPUTER = "supercomputer"


@dataclass(frozen=True, slots=True)
class Listing:
    """An entry that a person matched to a party. `listed_on` None: the day is not known.

    `every_item`: the entry asks a licence for all items subject to the regulations; False or None
    where it names some only, or has not been read.
    """

    control_list: str
    listed_on: date | None
    delisted_on: date | None = None
    citation: str = ""
    every_item: bool | None = True
    footnotes: tuple[int, ...] = ()
    kind: ListingKind = ListingKind.PARTY


@dataclass(frozen=True, slots=True)
class Party:
    """A party to the act.

    `country`: where it is organised; `headquarters`, `parent_headquarters`: of itself and of its
    ultimate parent. `listings`: () after a look that found none, None where nobody looked;
    `listed_units`: names of units of its group that are listed, a red flag and nothing more.
    """

    name: str
    key: str = ""
    country: str | None = None
    headquarters: str | None = None
    parent_headquarters: str | None = None
    listings: tuple[Listing, ...] | None = None
    listed_units: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()  # ids of the letter rules it is known to have received

    @property
    def id(self) -> str:
        """What stakes call it."""
        return self.key or self.name


@dataclass(frozen=True, slots=True)
class Stake:
    """Who owns how much of whom, in percent. Both bounds None: the share is not known."""

    owner: str
    asset: str
    low: Decimal | None = None
    high: Decimal | None = None
    from_day: date | None = None
    to_day: date | None = None  # exclusive
    owner_name: str = ""
    owner_listings: tuple[Listing, ...] | None = None
    owner_headquarters: str | None = None

    def __post_init__(self) -> None:
        low, high = self.bounds
        if not 0 <= low <= high <= 100:
            raise ValueError(
                f"Share of {self.owner} in {self.asset} must run from low to high within"
                f" 0 and 100, not {self.low} to {self.high}."
            )

    @property
    def bounds(self) -> tuple[Decimal, Decimal]:
        """Smallest and largest share; an open bound is as wide as can be."""
        low = Decimal(0) if self.low is None else self.low
        return low, Decimal(100) if self.high is None else self.high

    def held_on(self, day: date) -> bool:
        begun = self.from_day is None or self.from_day <= day
        return begun and (self.to_day is None or day < self.to_day)


@dataclass(frozen=True, slots=True)
class Chip:
    """One variant. tpp: dense TOPS times bit length; density: tpp per mm²; bandwidths GB/s."""

    name: str
    slug: str = ""
    family: str = ""
    vendor: str = ""
    designer_country: str | None = None
    in_catalogue: bool = True
    tpp: Decimal | None = None
    performance_density: Decimal | None = None
    link_bandwidth: Decimal | None = None
    memory_bandwidth: Decimal | None = None
    data_centre: bool | None = None
    is_memory: bool = False  # high-bandwidth memory sold by itself
    memory_density: Decimal | None = None  # GB/s per mm², of such memory


@dataclass(frozen=True, slots=True)
class Die:
    """What a foundry or packager knows of a logic die made to order."""

    nanometres: Decimal | None = None
    transistors: Decimal | None = None  # billions
    designer_authorised: bool | None = None
    packaged_by_trusted: bool | None = None  # by the foundry outside Macau and D:5, or approved


@dataclass(frozen=True, slots=True)
class Facts:
    """One act, as far as known. `destination`: where the chips go, or stand when rented.

    `parties` holds everybody beside the recipient whom the act is for: who stands behind a front,
    consignees on the way. `fully_owned` names parties all of whose owners are recorded.
    `route`: countries the goods pass, the first being where they leave.
    """

    pathway: Pathway
    recipient: Party
    destination: str | None = None
    chip: Chip | None = None
    seller: Party | None = None
    parties: tuple[Party, ...] = ()
    stakes: tuple[Stake, ...] = ()
    fully_owned: frozenset[str] = frozenset()
    route: tuple[str, ...] | None = None
    die: Die | None = None
    act: Act | None = None
    end_uses: frozenset[EndUse] = frozenset()
    end_uses_ruled_out: frozenset[EndUse] = frozenset()
    knowledge: bool | None = None
    licence: bool | None = None
    confidence: Confidence = Confidence.AS_GIVEN
    judged: Act = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        origin = self.route[0] if self.route else None
        act = self.act or judged_act(self.pathway, origin=origin, destination=self.destination)
        object.__setattr__(self, "judged", act)

    @property
    def everybody(self) -> tuple[Party, ...]:
        """All whom a list or an ownership test looks at: not the seller."""
        return (self.recipient, *self.parties)
