"""The rules in force here: as they come with the product, and as questions were settled since."""

from functools import lru_cache

from cases.models import Inputs, RuleSettlement
from entities.actions.changes import reference_version
from entities.models import ReferenceKind
from rules.edits import Settle
from rules.loading import load_regime
from rules.regime import Regime

#: The rules that incidents are assessed by.
ASSESSED_BY = "us"
#: What else an assessment rests on.
_REFERENCES = (
    ReferenceKind.LISTING,
    ReferenceKind.OWNERSHIP,
    ReferenceKind.PARTY,
    ReferenceKind.CHIP,
)


def regime_in_force(code: str = ASSESSED_BY) -> Regime:
    """The regime everybody uses: all settlements that stand are applied to it, in order.

    Raises RegimeError for a regime nobody knows.
    """
    settled = RuleSettlement.objects.standing().filter(regime=code)
    return _settled(code, tuple(map(edit_of, settled)))


def current_inputs() -> Inputs:
    """What an assessment made now rests on beside its incident."""
    return Inputs(reference_version(_REFERENCES), regime_in_force().version)


def edit_of(settlement: RuleSettlement) -> Settle:
    """A settlement as the edit of the regime that it is."""
    source = " ".join(filter(None, (settlement.source, settlement.source_url)))
    return Settle(
        settlement.rule, settlement.from_day, settlement.in_force, source, settlement.to_day
    )


@lru_cache(maxsize=16)
def _settled(code: str, edits: tuple[Settle, ...]) -> Regime:
    """One object for one content: what is known of a regime's days is kept by object."""
    regime = load_regime(code)
    for edit in edits:
        regime = edit.apply(regime)
    return regime
