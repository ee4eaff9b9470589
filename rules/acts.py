"""The acts that export-control rules speak of.

Source: 15 CFR 734.13 (export), 734.14 (reexport), 734.16 (transfer in-country), 734.15 (release),
744.6 (support by US persons). Access to computing power over a network is none of them.
"""

from enum import StrEnum


class Act(StrEnum):
    """What somebody does with an item, a technology or a service."""

    EXPORT = "export"
    REEXPORT = "reexport"
    TRANSFER = "transfer"
    RELEASE = "release"
    SUPPORT = "support"
    REMOTE_ACCESS = "remote_access"


#: Acts by which the chip itself changes hands or country.
MOVING_ACTS = frozenset({Act.EXPORT, Act.REEXPORT, Act.TRANSFER})
