"""Which act of a pathway is judged.

Who rents, or carries data to the chips, takes a service: the act is remote access, and the host's
own purchase is another hop. Who buys, resells, smuggles, stockpiles or has a chip made moves an
item. Owning a party and hiding behind one are no acts of their own.
"""

from rules.acts import Act
from rules.codes import Pathway, Relation

REMOTE = frozenset(
    {
        Pathway.DOMESTIC_CLOUD_RENTAL,
        Pathway.OFFSHORE_CLOUD_RENTAL,
        Pathway.US_HYPERSCALER_REGION,
        Pathway.STATE_BACKED_CLUSTER,
        Pathway.DATA_COURIERING,
    }
)
_SERVICES = frozenset({Relation.RENTS_OUT, Relation.HOSTS})
_NO_ACTS = frozenset({Relation.OWNS, Relation.HIDES})


def judged_act(pathway: Pathway, *, origin: str | None, destination: str | None) -> Act:
    """The act of a pathway's last step. `origin` is where the goods leave, ISO 3166 alpha-2."""
    if pathway in REMOTE:
        return Act.REMOTE_ACCESS
    if origin is None or origin == "US":
        return Act.EXPORT
    return Act.TRANSFER if origin == destination else Act.REEXPORT


def act_of_hop(
    relation: Relation, *, origin: str | None = None, destination: str | None = None
) -> Act | None:
    """The act that one step of an incident is; None where a step is no act at all."""
    if relation in _NO_ACTS:
        return None
    if relation in _SERVICES:
        return Act.REMOTE_ACCESS
    return judged_act(Pathway.DIRECT_PURCHASE, origin=origin, destination=destination)
