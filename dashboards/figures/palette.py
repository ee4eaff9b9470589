"""The light colours of charts. The same hex values stand in static/css/tokens.css."""

from rules.codes import PATHWAYS, Family, Pathway

INK = "#15202B"
INK_2 = "#46535F"
INK_3 = "#5F6C78"
SURFACE = "#FFFFFF"
LINE = "#D8DEE4"
LINE_STRONG = "#7A8794"
GAP = "#C2103F"
COVERED = "#3C4A58"
CONDITIONAL = "#8492A0"
ON_PAPER = "#E9CF5B"
SUNKEN = "#EDF0F3"
NOT_REPORTED = "#8A94A0"

PATHWAY_COLOURS: dict[str, str] = {
    Pathway.DIRECT_PURCHASE: "#5B9F66",
    Pathway.SUBSIDIARY_PURCHASE: "#505D10",
    Pathway.STOCKPILING: "#053E33",
    Pathway.INTERMEDIARY_RESELLER: "#EC6E01",
    Pathway.SMUGGLING_TRANSSHIPMENT: "#7A1901",
    Pathway.SHELL_COMPANY: "#9F6C00",
    Pathway.DOMESTIC_CLOUD_RENTAL: "#3E96EA",
    Pathway.OFFSHORE_CLOUD_RENTAL: "#0550A1",
    Pathway.US_HYPERSCALER_REGION: "#161471",
    Pathway.STATE_BACKED_CLUSTER: "#6E5ECC",
    Pathway.DATA_COURIERING: "#137780",
    Pathway.FOUNDRY_DIVERSION: "#683074",
    Pathway.GAMING_CHIP_REPURPOSING: "#BD75B2",
}

#: Text that reads on a pathway's colour, light theme.
ON_PATHWAY: dict[str, str] = {
    code: INK
    if code
    in {
        Pathway.DIRECT_PURCHASE,
        Pathway.INTERMEDIARY_RESELLER,
        Pathway.DOMESTIC_CLOUD_RENTAL,
        Pathway.GAMING_CHIP_REPURPOSING,
    }
    else SURFACE
    for code in PATHWAY_COLOURS
}

#: The order of pathways wherever several stand in one row: family, then as declared.
PATHWAY_ORDER: tuple[str, ...] = tuple(
    code.value
    for family in (Family.BUY, Family.MOVE, Family.RENT, Family.MAKE)
    for code, facts in PATHWAYS.items()
    if facts.family is family
)


def colour(pathway: str) -> str:
    """A pathway's colour; the grey of what is not reported for none."""
    return PATHWAY_COLOURS.get(pathway, NOT_REPORTED)


def see_through(hex_colour: str, opacity: float) -> str:
    """The colour as rgba(), so that bands that cross stay legible."""
    red, green, blue = (int(hex_colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:g})"
