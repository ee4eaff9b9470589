"""The consolidated list of financial sanctions of the European Union, in its XML.

<export generationDate="..."> holds <sanctionEntity> with regulation, subjectType, nameAlias,
address and identification. https://data.europa.eu/data/datasets/
consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions
"""

from collections.abc import Callable

from lxml import etree

from entities.lists.countries import codes_of
from entities.lists.dating import day_in
from entities.lists.entry import LONGEST_NAME, Entry, ListFileError, Reading, printed, scope_in
from entities.lists.unpacking import text_of
from entities.lists.xml_tree import root_of, said

TITLE = "EU Consolidated Financial Sanctions List"
ADDRESS = (
    "https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content"
    "?token=dG9rZW4tMjAxNw"
)
LEAST_ENTRIES = 3_000

LIST = "EU Financial Sanctions List"
_ADDRESS = ("street", "poBox", "zipCode", "city", "region", "countryDescription")


def read(body: bytes, progress: Callable[[int], None] = lambda count: None) -> Reading:
    """Entries of the published XML. Raises ListFileError for anything else."""
    root = root_of(text_of(body), "export")
    reading = Reading([], taken_on=day_in(root.get("generationDate")))
    reading.taken_basis = "day of generation stated in the file" if reading.taken_on else ""
    for element in root.iterfind("{*}sanctionEntity"):
        reading.entries.append(_entry(element, f"Entry {len(reading.entries) + 1:,}"))
        progress(len(reading.entries))
    if not reading.entries:
        raise ListFileError("The file holds no sanctionEntity.")
    return reading


def _entry(element: etree._Element, place: str) -> Entry:
    """An entry; of people only names, countries and references are kept."""
    names = dict.fromkeys(
        name
        for one in element.iterfind("{*}nameAlias")
        if (name := printed(one.get("wholeName"), place=place, most=LONGEST_NAME))
    )
    if not names:
        raise ListFileError(f"{place} has no name.")
    name, *aliases = names
    person = _attribute(element, "{*}subjectType", "code") == "person"
    addresses = list(element.iterfind("{*}address"))
    remarks = printed(said(element, "{*}remark"), place=place)
    return Entry(
        control_list=LIST,
        name=name,
        number=printed(element.get("logicalId"), place=place, most=40),
        party_type="Individual" if person else "Entity",
        aliases=tuple(aliases),
        addresses=() if person else tuple(filter(None, map(_line, addresses))),
        countries=_countries(element, addresses),
        programs=tuple(
            dict.fromkeys(
                printed(one.get("programme"), place=place, most=120)
                for one in element.iterfind("{*}regulation")
                if one.get("programme")
            )
        ),
        identifiers=() if person else _identifiers(element, place),
        citation=printed(_attribute(element, "{*}regulation", "numberTitle"), place=place),
        scope_text=None if person else scope_in(*names, remarks),
        remarks="" if person else remarks,
        start=_attribute(element, "{*}regulation", "entryIntoForceDate")
        or _attribute(element, "{*}regulation", "publicationDate"),
        source_url=printed(
            said(element, "{*}regulation/{*}publicationUrl"), place=place, most=1000
        ),
    )


def _attribute(element: etree._Element, path: str, name: str) -> str:
    found = element.find(path)
    return "" if found is None else (found.get(name) or "").strip()


def _line(address: etree._Element) -> str:
    return ", ".join(filter(None, ((address.get(part) or "").strip() for part in _ADDRESS)))


def _countries(element: etree._Element, addresses: list[etree._Element]) -> tuple[str, ...]:
    holders = [*addresses, *element.iterfind("{*}citizenship")]
    return codes_of((one.get("countryIso2Code") or "").upper() for one in holders)


def _identifiers(element: etree._Element, place: str) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (
            printed(one.get("identificationTypeDescription"), place=place),
            printed(one.get("number"), place=place),
            printed(one.get("countryIso2Code"), place=place),
        )
        for one in element.iterfind("{*}identification")
        if one.get("number")
    )
