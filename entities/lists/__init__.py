"""Readers of control lists, one file a list: bytes in, entries out, nothing stored."""

from collections.abc import Callable
from dataclasses import dataclass

from entities.lists import csl, eu, un
from entities.lists.entry import Entry, ListFileError, Reading

__all__ = ["READERS", "Entry", "ListFileError", "Reader", "Reading"]

#: Bytes of a file and what hears how many entries were read.
Read = Callable[[bytes, Callable[[int], None]], Reading]


@dataclass(frozen=True, slots=True)
class Reader:
    """How a list is read, where it is published, and from how many entries on it is whole."""

    title: str
    address: str
    read: Read
    least_entries: int


READERS = {
    "csl": Reader(csl.TITLE, csl.ADDRESS, csl.read, csl.LEAST_ENTRIES),
    "eu": Reader(eu.TITLE, eu.ADDRESS, eu.read, eu.LEAST_ENTRIES),
    "un": Reader(un.TITLE, un.ADDRESS, un.read, un.LEAST_ENTRIES),
}
