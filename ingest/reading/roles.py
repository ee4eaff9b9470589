"""What each party of a report does in it."""

import re
from collections import Counter

from ingest.reading import standing
from ingest.reading.access import Event
from ingest.reading.cues import Cue
from ingest.reading.ends import is_incidental
from ingest.reading.places import RESTRICTED
from ingest.reading.scene import Actor, Scene, Sentence
from ingest.reading.setting import away
from ingest.reading.types import Mention, PartyRole
from rules.codes import Pathway, Role

_LEGAL_FORM = re.compile(r"\b(?:Sdn\.? Bhd|Pte|LLC|Inc|Ltd|Limited|Trading|GmbH|Pvt|Corp)\b")
_CLOUD = re.compile(r"(?i)\bcloud\b|クラウド|클라우드|云端")
_FIXED = (
    Role.CHIP_DESIGNER, Role.FOUNDRY, Role.SERVER_MAKER, Role.SERVER_VENDOR, Role.REGULATOR,
    Role.PROSECUTOR, Role.ENABLER, Role.ACCUSED,
)  # fmt: skip
_LESSORS = frozenset({Role.CLOUD_LESSOR, Role.US_CLOUD_PROVIDER, Role.STATE_CLUSTER})
_USERS = frozenset({Role.END_USER, Role.TENANT, Role.PARENT})
_GOING_BETWEEN = (
    Role.INTERMEDIARY, Role.RESELLER, Role.BROKER, Role.DISTRIBUTOR, Role.FREIGHT_FORWARDER,
    Role.COURIER, Role.SHELL_COMPANY, Role.FRONT_BUYER, Role.STATED_END_USER,
)  # fmt: skip


def party_roles(scene: Scene, events: list[Event]) -> list[PartyRole]:
    """One role for each party that plays a part, in the order of first mention."""
    seen: dict[str, list[tuple[Sentence, Mention]]] = {}
    for sentence in scene.sentences:
        for mention in sentence.parties:
            if _in_byline(scene, sentence, mention):
                continue
            seen.setdefault(mention.label, []).append((sentence, mention))
    told: dict[int, set[Pathway]] = {}
    for event in events:
        told.setdefault(event.sentence, set()).add(event.pathway)
    roles: list[PartyRole] = []
    left: list[str] = []
    for label, places in seen.items():
        actor = scene.actor(places[0][1])
        role = _role(scene, actor, places, told)
        if role is not None:
            roles.append(PartyRole(label, places[0][1].key, role, places[0][1].span))
        elif not actor.key and not actor.roles and not actor.is_person:
            left.append(label)
    taken = {each.role for each in roles}
    tenant = Role.CLOUD_LESSOR in taken and not taken & {Role.END_USER, Role.TENANT}
    for label in left:
        sentence, mention = seen[label][0]
        from_there = scene.actor(mention).country in RESTRICTED
        if from_there or (tenant and sentence.number <= 2 and len(seen[label]) > 1):
            roles.append(PartyRole(label, mention.key, Role.END_USER, mention.span))
    return sorted(roles, key=lambda each: each.span)


def _in_byline(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """A reporter or editor who happens to bear a known name."""
    reach = 10 if scene.is_cjk else 60
    return any(0 <= mention.span.start - hit.end < reach for hit in sentence.every(Cue.BYLINE))


def _role(
    scene: Scene, actor: Actor, places: list[tuple[Sentence, Mention]],
    told: dict[int, set[Pathway]],
) -> Role | None:  # fmt: skip
    """The role a party has by nature, or the one its sentences give it."""
    maker = Role.CHIP_DESIGNER in actor.roles
    if not maker and all(is_incidental(scene, sentence, mention) for sentence, mention in places):
        return None
    if Role.FRONT_BUYER in actor.roles:
        return Role.FRONT_BUYER
    if actor.roles & _USERS and actor.country in RESTRICTED:
        return Role.END_USER
    by_nature = next((role for role in _FIXED if role in actor.roles), None)
    if by_nature is not None:
        return by_nature
    if Role.US_CLOUD_PROVIDER in actor.roles:
        rents = any(
            Pathway.US_HYPERSCALER_REGION in told.get(sentence.number, ()) for sentence, _ in places
        ) or _is_the_only_giant(scene, told)
        return Role.US_CLOUD_PROVIDER if rents else None
    if actor.listed or actor.roles & _USERS:
        return Role.END_USER
    going_between = next((role for role in _GOING_BETWEEN if role in actor.roles), None)
    if going_between is not None:
        return going_between
    if actor.roles & {Role.OPERATING_UNIT, Role.UNLISTED_SUBSIDIARY}:
        return Role.UNLISTED_SUBSIDIARY
    if actor.roles & _LESSORS:
        return Role.CLOUD_LESSOR
    if actor.country in RESTRICTED and actor.key:
        return Role.END_USER
    if actor.roles:
        return None
    return _role_in_context(scene, actor, places, told)


def _is_the_only_giant(scene: Scene, told: dict[int, set[Pathway]]) -> bool:
    """One US provider is named, and somewhere the text says that it was rented from."""
    giants = [a for a in scene.actors.values() if Role.US_CLOUD_PROVIDER in a.roles]
    rented = any(Pathway.US_HYPERSCALER_REGION in paths for paths in told.values())
    return rented and len(giants) == 1


def _role_in_context(
    scene: Scene, actor: Actor, places: list[tuple[Sentence, Mention]],
    told: dict[int, set[Pathway]],
) -> Role | None:  # fmt: skip
    """The role of a party nobody knows, by the words closest to its name."""
    votes: Counter[Role] = Counter()
    for sentence, mention in places:
        reach = 30 if scene.is_cjk else 70
        near = {
            hit.cue
            for hit in sentence.hits
            if hit.end > mention.span.start - reach and hit.start < mention.span.end + reach
        }
        for cue, role, weight in _SIGNS:
            if cue in near:
                votes[role] += weight
        if near & {Cue.CHINESE} and not away(sentence):
            votes[Role.END_USER] += 1
        votes.update(standing.votes(scene, sentence, mention, told.get(sentence.number, set())))
    if _CLOUD.search(actor.label):
        votes[Role.CLOUD_LESSOR] += 3
    if actor.country in RESTRICTED:
        votes[Role.END_USER] += 2
    moved = any(Pathway.SMUGGLING_TRANSSHIPMENT in paths for paths in told.values())
    if moved and _LEGAL_FORM.search(actor.label):
        votes[Role.INTERMEDIARY] += 3
    if not votes:
        return None
    role, weight = votes.most_common(1)[0]
    told_of = any(sentence.number in told for sentence, _ in places)
    return role if weight >= (1 if told_of else 3) or role is Role.UNLISTED_SUBSIDIARY else None


_SIGNS: tuple[tuple[Cue, Role, int], ...] = (
    (Cue.MIDDLEMAN, Role.INTERMEDIARY, 2),
    (Cue.ACCUSED, Role.INTERMEDIARY, 2),
    (Cue.SMUGGLE, Role.INTERMEDIARY, 1),
    (Cue.ILLEGAL, Role.INTERMEDIARY, 1),
    (Cue.SHIP, Role.INTERMEDIARY, 1),
    (Cue.FALSE_PAPERS, Role.INTERMEDIARY, 1),
    (Cue.COURT, Role.INTERMEDIARY, 1),
    (Cue.SHELL, Role.SHELL_COMPANY, 2),
    (Cue.SUBSIDIARY, Role.UNLISTED_SUBSIDIARY, 2),
    (Cue.CLOUD, Role.CLOUD_LESSOR, 2),
    (Cue.RENT, Role.CLOUD_LESSOR, 1),
    (Cue.CLUSTER, Role.CLOUD_LESSOR, 1),
    (Cue.SERVER, Role.SERVER_MAKER, 1),
)
