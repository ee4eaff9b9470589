"""The readers of ownership files by their kind."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from entities.exchange.bods import read_bods
from entities.exchange.gleif import read_gleif
from entities.exchange.on_file import known_leis
from entities.exchange.said import Contents, WrongFile
from entities.exchange.table import read_table

#: Each kind with how it is called.
KINDS = {"csv": "CSV", "bods": "BODS 0.4", "gleif": "GLEIF level 2"}
_READERS: dict[str, Callable[[bytes], Contents]] = {"csv": read_table, "bods": read_bods}


def read_ownership(kind: str, body: bytes) -> Contents:
    """What a file of a kind holds. Raises WrongFile with a sentence."""
    contents = read_gleif(body, known=known_leis()) if kind == "gleif" else _READERS[kind](body)
    if not (contents.stakes or contents.refused or contents.beside):
        raise WrongFile(_("The file holds no stake."))
    return contents
