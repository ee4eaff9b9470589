"""The nouns of this room."""

from cases.models.assessment import Assessing, Assessment, Decision, FactSet, Inputs
from cases.models.evidence import Correction, Evidence, ReplyState, RightOfReply, SeenAs
from cases.models.incident import Hop, Incident, Overlap, OverlapKind
from cases.models.lead import Judgement, Lead, LeadClaim, LeadField, LeadState, Verdict
from cases.models.reform import SavedReform
from cases.models.settlement import RuleSettlement

__all__ = [
    "Assessing",
    "Assessment",
    "Correction",
    "Decision",
    "Evidence",
    "FactSet",
    "Hop",
    "Incident",
    "Inputs",
    "Judgement",
    "Lead",
    "LeadClaim",
    "LeadField",
    "LeadState",
    "Overlap",
    "OverlapKind",
    "ReplyState",
    "RightOfReply",
    "RuleSettlement",
    "SavedReform",
    "SeenAs",
    "Verdict",
]
