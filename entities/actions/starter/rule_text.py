"""Bodies that only the text of a rule names: entries of their own kind, on no list."""

from datetime import date, datetime

from entities.actions.starter.keeping import Report, Wanted, keep
from entities.models import Listing, ListingKind, Quality
from entities.starter import read
from entities.starter.row import StarterRow

#: 15 CFR 744.22 (f)(2), military-intelligence end users, added by 86 FR 4865.
RULE, NOTICE, EFFECTIVE = "15 CFR 744.22", "86 FR 4865", date(2021, 3, 15)


def load_rule_text(report: Report, now: datetime) -> None:
    """The bodies by name. The matcher proposes whom they are."""
    rows = [
        StarterRow("rule_text.toml", one.get("key", "?"), one) for one in read("rule_text")["named"]
    ]
    keep(Listing, [_named(row) for row in rows], report=report, now=now)


def _named(row: StarterRow) -> Wanted:
    values = {
        "control_list": RULE,
        "kind": ListingKind.RULE_TEXT,
        "name": row.text("name", required=True),
        "countries": row.texts("countries"),
        "scope_text": "Named as a military-intelligence end user in 744.22 (f)(2), on no list.",
        "citation": NOTICE,
        "listed_on": EFFECTIVE,
        "listed_basis": "effective date of the rule, from general knowledge, not verified",
        "source": "Text of 15 CFR 744.22 (f)(2)",
        "source_url": "https://www.ecfr.gov/current/title-15/section-744.22",
        "quality": Quality.UNVERIFIED,
        "unverified": "Written down from general knowledge; whether the text names others by now.",
    }
    key = row.text("key", required=True)
    row.done()
    return Wanted(row, f"listing.rule.{key}", values)
