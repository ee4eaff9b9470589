"""Firms of which the text itself says that they stand on a list of the controls."""

from dataclasses import replace

from ingest.reading.cues import Cue
from ingest.reading.places import RESTRICTED
from ingest.reading.scene import Scene, Sentence
from ingest.reading.types import Mention
from rules.codes import Role

_REACH = 140
_REACH_RUN_TOGETHER = 50


def mark_listed(scene: Scene) -> None:
    """Take whom a sentence calls listed for a party the controls aim at, where nobody knew it."""
    for sentence in scene.sentences:
        mention = _whom(scene, sentence)
        if mention is not None:
            actor = scene.actor(mention)
            scene.actors[mention.label] = replace(
                actor, listed=True, roles=frozenset({Role.END_USER})
            )


def _whom(scene: Scene, sentence: Sentence) -> Mention | None:
    """The firm named nearest to the word for the list, when nothing else is known of it."""
    lists = sentence.every(Cue.LISTED)
    named = [each for each in sentence.parties if _may_be_listed(scene, each)]
    if not lists or not named or sentence.has(Cue.IRREALIS):
        return None
    reach = _REACH_RUN_TOGETHER if scene.is_cjk else _REACH
    at = lists[0].start
    nearest = min(named, key=lambda each: abs(each.span.start - at))
    return nearest if abs(nearest.span.start - at) < reach else None


def _may_be_listed(scene: Scene, mention: Mention) -> bool:
    actor = scene.actor(mention)
    unknown = not actor.key and not actor.roles and not actor.is_person
    return unknown and (not actor.country or actor.country in RESTRICTED)
