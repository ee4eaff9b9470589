"""Words that make several claims are shown once."""

import pytest

from dashboards.queries.evidence import claims_and_answers, evidence_of
from rules.codes import ClaimKind, Support
from tests.factories import ClaimFactory, EvidenceFactory, IncidentFactory, VersionFactory

pytestmark = pytest.mark.django_db


def test_a_sentence_on_access_and_price_stands_once_with_both():
    incident, version = IncidentFactory(), VersionFactory()
    for kind in (ClaimKind.ACCESS, ClaimKind.PRICE):
        claim = ClaimFactory(version=version, kind=kind)
        EvidenceFactory(incident=incident, claim=claim, statement="", support=Support.SUPPORTS)

    found = claims_and_answers(evidence_of(incident, {"clear"}), [])

    assert [(one.kind, one.also) for one in found.claims] == [("access", ("price",))]
