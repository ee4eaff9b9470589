"""Groups of pathways that the findings speak of, by the word a filter has for them."""

from rules.codes import PATHWAYS, Family, Pathway

MIDDLEMEN = frozenset({"intermediary_reseller", "smuggling_transshipment", "shell_company"})
RENTALS = frozenset(code.value for code, facts in PATHWAYS.items() if facts.family is Family.RENT)

#: Incidents with any of these pathways, whatever else they use.
WAYS = {"middlemen": MIDDLEMEN, "rented": RENTALS}

NOT_REPORTED = "not_reported"
#: What the last step of a chain can be: a family, or nothing anybody reported.
LAST_STEPS = (*(family.value for family in Family), NOT_REPORTED)


def last_step(pathway: str) -> str:
    """The family of a chain's last pathway."""
    return PATHWAYS[Pathway(pathway)].family.value if pathway else NOT_REPORTED
