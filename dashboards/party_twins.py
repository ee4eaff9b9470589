"""The charts of a party's page as numbers."""

from django.http import HttpResponse

from dashboards.party_page import PartyPage
from dashboards.queries.listings import Standing
from dashboards.queries.ownership import Tie
from dashboards.twins import csv_response, json_response

STAKE_COLUMNS = (
    "owner", "owner_name", "owner_listed", "asset", "asset_name", "asset_listed", "share_low",
    "share_high", "direct", "relation", "from", "to", "as_written", "source", "source_url",
)  # fmt: skip
LISTING_COLUMNS = (
    "list", "kind", "name", "listed_on", "listed_by", "delisted_on", "absent_on", "first_seen",
    "last_seen", "in_force", "citation", "licence_requirement", "licence_policy", "scope_text",
    "date_note", "matched_by", "source", "source_url",
)  # fmt: skip


def ownership_json(page: PartyPage) -> HttpResponse:
    """The stakes of the day around a party, and the test with its arithmetic."""
    finding, economic = page.test.finding, page.test.economic
    return json_response(
        {
            "public_id": page.party.public_id,
            "as_of": page.as_of,
            "fifty_percent": {
                "outcome": finding.outcome.value,
                "arithmetic": finding.arithmetic,
                "least": f"{finding.least:f}",
                "most": f"{finding.most:f}",
            },
            "economic_share": {"low": f"{economic.low:f}", "high": f"{economic.high:f}"},
            "red_flags": [str(flag.sentence) for flag in page.test.flags],
            "n": len(page.group.ties),
            "unknown": {"share": sum(not tie.share_known for tie in page.group.ties)},
            "folded": page.group.folded,
            "stakes": [_stake(tie) for tie in page.group.ties],
        }
    )


def ownership_csv(page: PartyPage) -> HttpResponse:
    """One line a stake; an unknown share is an empty cell."""
    rows = ([_stake(tie)[column] for column in STAKE_COLUMNS] for tie in page.group.ties)
    return csv_response(f"{page.party.public_id}-ownership.csv", STAKE_COLUMNS, rows)


def listings_json(page: PartyPage) -> HttpResponse:
    """The entries of a party; `in_force` is null for a day nobody knows about."""
    return json_response(
        {
            "public_id": page.party.public_id,
            "as_of": page.as_of,
            "n": len(page.entries),
            "unknown": {"begin": sum(entry.begins_open for entry in page.entries)},
            "listings": [_entry(entry, page) for entry in page.entries],
        }
    )


def listings_csv(page: PartyPage) -> HttpResponse:
    """One line an entry; a day that is not stated is an empty cell."""
    rows = ([_entry(entry, page)[column] for column in LISTING_COLUMNS] for entry in page.entries)
    return csv_response(f"{page.party.public_id}-listings.csv", LISTING_COLUMNS, rows)


def _stake(tie: Tie) -> dict[str, object]:
    return {
        "owner": tie.owner.public_id,
        "owner_name": tie.owner.label,
        "owner_listed": bool(tie.owner.lists),
        "asset": tie.asset.public_id,
        "asset_name": tie.asset.label,
        "asset_listed": bool(tie.asset.lists),
        "share_low": None if tie.low is None else f"{tie.low:f}",
        "share_high": None if tie.high is None else f"{tie.high:f}",
        "direct": tie.direct,
        "relation": tie.relation or None,
        "from": tie.from_day,
        "to": tie.to_day,
        "as_written": tie.as_written or None,
        "source": tie.source or None,
        "source_url": tie.source_url or None,
    }


def _entry(entry: Standing, page: PartyPage) -> dict[str, object]:
    named = {column: getattr(entry, column) for column in LISTING_COLUMNS if column != "in_force"}
    shown = {name: value if value != "" else None for name, value in named.items()}
    return shown | {"in_force": entry.stood_on(page.as_of)}
