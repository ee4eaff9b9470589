"""The nouns of this room."""

from entities.models.change import ReferenceChange, ReferenceKind
from entities.models.chip import Chip
from entities.models.facts import Quality, StarterRecord
from entities.models.judgement import PartyJudgement, PartyJudgementKind
from entities.models.list_file import ChangeKind, FileState, ListChange, ListFile
from entities.models.listing import Completeness, Listing, ListingKind, ListSnapshot
from entities.models.listing_link import LinkState, ListingLink
from entities.models.ownership import Ownership
from entities.models.party import Entity, EntityKind, Identifier, Name, NameKind
from entities.models.provider import CloudOffer, CloudProvider, ProviderType
from entities.models.rate import ExchangeRate

__all__ = [
    "ChangeKind",
    "Chip",
    "CloudOffer",
    "CloudProvider",
    "Completeness",
    "Entity",
    "EntityKind",
    "ExchangeRate",
    "FileState",
    "Identifier",
    "LinkState",
    "ListChange",
    "ListFile",
    "ListSnapshot",
    "Listing",
    "ListingKind",
    "ListingLink",
    "Name",
    "NameKind",
    "Ownership",
    "PartyJudgement",
    "PartyJudgementKind",
    "ProviderType",
    "Quality",
    "ReferenceChange",
    "ReferenceKind",
    "StarterRecord",
]
