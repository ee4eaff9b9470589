"""The Consolidated List of the United Nations Security Council, in its XML.

<CONSOLIDATED_LIST dateGenerated="..."> holds INDIVIDUALS and ENTITIES, each with DATAID,
REFERENCE_NUMBER, LISTED_ON, names in up to four parts, aliases, addresses.
https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list
"""

from collections.abc import Callable

from lxml import etree

from entities.lists.countries import codes_of
from entities.lists.dating import day_in
from entities.lists.entry import LONGEST_NAME, Entry, ListFileError, Reading, printed, scope_in
from entities.lists.unpacking import text_of
from entities.lists.xml_tree import root_of, said

TITLE = "UN Security Council Consolidated List"
ADDRESS = "https://scsanctions.un.org/resources/xml/en/consolidated.xml"
LEAST_ENTRIES = 500

LIST = "UN Consolidated List"
_NAMES = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
_ADDRESS = ("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY", "NOTE")


def read(body: bytes, progress: Callable[[int], None] = lambda count: None) -> Reading:
    """Entries of the published XML. Raises ListFileError for anything else."""
    root = root_of(text_of(body), "CONSOLIDATED_LIST")
    reading = Reading([], taken_on=day_in(root.get("dateGenerated")))
    reading.taken_basis = "day of generation stated in the file" if reading.taken_on else ""
    for element in root.iterfind("./*/*"):
        if element.tag in {"INDIVIDUAL", "ENTITY"}:
            place = f"Entry {len(reading.entries) + 1:,}"
            reading.entries.append(_entry(element, place))
            progress(len(reading.entries))
    if not reading.entries:
        raise ListFileError("The file holds no INDIVIDUAL and no ENTITY.")
    return reading


def _entry(element: etree._Element, place: str) -> Entry:
    """An entry; of people only names, countries and references are kept."""
    person = element.tag == "INDIVIDUAL"
    name = printed(
        " ".join(filter(None, (said(element, part) for part in _NAMES))),
        place=place,
        most=LONGEST_NAME,
    )
    if not name:
        raise ListFileError(f"{place} has no name.")
    aliases = _texts(element, f"{element.tag}_ALIAS/ALIAS_NAME", place)
    original = _texts(element, "NAME_ORIGINAL_SCRIPT", place)
    addresses = [
        (", ".join(filter(None, (said(one, part) for part in _ADDRESS))), said(one, "COUNTRY"))
        for one in element.iterfind(f"{element.tag}_ADDRESS")
    ]
    remarks = said(element, "COMMENTS1")
    countries = [country for _, country in addresses] + list(
        _texts(element, "NATIONALITY/VALUE", place)
    )
    return Entry(
        control_list=LIST,
        name=name,
        number=printed(said(element, "DATAID"), place=place, most=40),
        party_type="Individual" if person else "Entity",
        aliases=tuple(dict.fromkeys((*aliases, *original))),
        addresses=() if person else tuple(line for line, _ in addresses if line),
        countries=codes_of(countries),
        programs=tuple(
            filter(None, [printed(said(element, "UN_LIST_TYPE"), place=place, most=120)])
        ),
        citation=printed(said(element, "REFERENCE_NUMBER"), place=place),
        scope_text=None if person else scope_in(name, *aliases, remarks),
        remarks="" if person else printed(remarks, place=place),
        start=printed(said(element, "LISTED_ON"), place=place, most=40),
    )


def _texts(element: etree._Element, path: str, place: str) -> tuple[str, ...]:
    texts = (
        printed(" ".join((one.text or "").split()), place=place, most=LONGEST_NAME)
        for one in element.iterfind(path)
    )
    return tuple(dict.fromkeys(filter(None, texts)))
