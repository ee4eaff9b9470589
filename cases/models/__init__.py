"""The nouns of this room."""

from cases.models.evidence import Correction, Evidence, ReplyState, RightOfReply, SeenAs
from cases.models.incident import Hop, Incident, Overlap, OverlapKind
from cases.models.lead import Judgement, Lead, LeadClaim, LeadField, LeadState, Verdict

__all__ = [
    "Correction",
    "Evidence",
    "Hop",
    "Incident",
    "Judgement",
    "Lead",
    "LeadClaim",
    "LeadField",
    "LeadState",
    "Overlap",
    "OverlapKind",
    "ReplyState",
    "RightOfReply",
    "SeenAs",
    "Verdict",
]
