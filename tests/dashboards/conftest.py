"""Small incidents for the pages that read them."""

import pytest

from cases.models import Incident
from entities.models import Entity
from rules.codes import Pathway, Relation, Role
from tests.factories import ChipFactory, EntityFactory, HopFactory, IncidentFactory


@pytest.fixture
def nvidia(db) -> Entity:
    return EntityFactory(name="Nvidia", country="US")


@pytest.fixture
def rental(nvidia):
    """Makes an incident: Nvidia sells to a cloud, the cloud rents out to a tenant."""

    def make(*, cloud: Entity | None = None, tenant: Entity | None = None, **facts) -> Incident:
        quantity = {name: facts.pop(name) for name in list(facts) if name.startswith("quantity_")}
        incident = IncidentFactory(**facts)
        cloud = cloud or EntityFactory()
        HopFactory(
            incident=incident,
            position=1,
            from_entity=nvidia,
            from_role=Role.CHIP_DESIGNER,
            to_entity=cloud,
            to_role=Role.CLOUD_LESSOR,
            relation=Relation.SELLS,
            pathway="",
            chip=ChipFactory(),
        )
        HopFactory(
            incident=incident,
            position=2,
            from_entity=cloud,
            to_entity=tenant or EntityFactory(),
            pathway=Pathway.DOMESTIC_CLOUD_RENTAL,
            **quantity,
        )
        return incident

    return make
