"""An XML file as a tree, with nothing in it that reaches outside or grows without end."""

from lxml import etree

from entities.lists.entry import ListFileError


def root_of(text: str, name: str) -> etree._Element:
    """The root element, which must have this name. Raises ListFileError for anything else."""
    if "<!DOCTYPE" in text[:10_000] or "<!ENTITY" in text[:10_000]:
        raise ListFileError("The file declares entities of its own, which is not accepted.")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(text.encode(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ListFileError(f"The file is no XML that can be read: {error}.") from error
    if etree.QName(root).localname != name:
        raise ListFileError(
            f"The file begins with <{etree.QName(root).localname}>, not with <{name}>."
        )
    return root


def said(element: etree._Element, path: str) -> str:
    """The text at a path, its blanks in a row as one; empty where there is none."""
    return " ".join((element.findtext(path) or "").split())
