"""The nouns of this room."""

from entities.models.change import ReferenceChange, ReferenceKind
from entities.models.chip import Chip
from entities.models.facts import Quality, StarterRecord
from entities.models.judgement import PartyJudgement, PartyJudgementKind
from entities.models.listing import Completeness, Listing, ListingKind, ListSnapshot
from entities.models.ownership import Ownership
from entities.models.party import Entity, EntityKind, Identifier, Name, NameKind
from entities.models.provider import CloudOffer, CloudProvider, ProviderType

__all__ = [
    "Chip",
    "CloudOffer",
    "CloudProvider",
    "Completeness",
    "Entity",
    "EntityKind",
    "Identifier",
    "ListSnapshot",
    "Listing",
    "ListingKind",
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
