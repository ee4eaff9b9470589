"""Leads go with the articles they rest on when a person regroups stories.

A lead stays with the story of its version: where none of its spans stand in its own story any
more, it moves to the one that holds them. Repeating it changes nothing.
"""

from collections.abc import Sequence

from django.db.models import Exists

from cases.actions.propose import key_on_file, lead_on_file
from cases.models import Lead, LeadClaim, LeadField, LeadState
from ingest.models import Story, StoryMember
from ingest.models.story import StoryMemberQuerySet


def follow_articles(story: Story) -> None:
    """Take in the leads that now rest on this story's articles, and let go of spans elsewhere."""
    resting = LeadField.objects.filter(_spans_in([story])).order_by().values("lead")
    for lead in Lead.objects.filter(pk__in=resting).exclude(story=story).order_by("pk"):
        if lead.fields.filter(_spans_in([lead.story])).exists():
            _let_go(lead)
        else:
            _take_in(story, lead)
    for lead in Lead.objects.filter(pk__in=resting, story=story).order_by("pk"):
        _let_go(lead)


def stories_with_leads(stories: Sequence[Story]) -> set[int]:
    """Those that have leads, or articles on which leads rest, by primary key."""
    own = Lead.objects.filter(story__in=stories).order_by().values_list("story")
    here = StoryMember.objects.filter(story__in=stories, version__leadfield__isnull=False)
    return {story for (story,) in own.union(here.order_by().values_list("story"))}


def _let_go(lead: Lead) -> None:
    """An unjudged lead rests on nothing outside its story; a judged one stays as judged."""
    if _is_untouched(lead):
        lead.fields.exclude(_spans_in([lead.story])).delete()
        own = _members([lead.story]).around("claim__version", "claim__start")
        lead.lead_claims.exclude(Exists(own)).delete()


def _spans_in(stories: Sequence[Story]) -> Exists:
    """Of fields of leads: those whose span stands in an article of the stories, or in their part
    of a digest."""
    return Exists(_members(stories).around("version", "start"))


def _members(stories: Sequence[Story]) -> StoryMemberQuerySet:
    return StoryMember.objects.order_by().filter(story__in=stories)


def _take_in(story: Story, lead: Lead) -> None:
    """Move a lead. Where the story has a lead on the same event, an unjudged one is folded."""
    key = key_on_file(lead)
    digest = key.digest(story.public_id)
    twin = lead_on_file(story, key)
    if twin is not None and _is_untouched(lead):
        _fold(lead, into=twin)
        return
    if twin is not None and _is_untouched(twin):
        _fold(twin, into=lead)
    elif twin is not None:
        digest = key.digest(f"{story.public_id} {lead.public_id}")
    lead.story, lead.key = story, digest
    lead.save(update_fields=["story", "key"])


def _is_untouched(lead: Lead) -> bool:
    return lead.state == LeadState.NEW and not lead.judgements.exists()


def _fold(lead: Lead, *, into: Lead) -> None:
    """Give a lead's spans and claims to its twin; the history of it stays."""
    spans, claims = list(lead.fields.all()), list(lead.lead_claims.all())
    for span in spans:
        span.pk, span.lead = None, into
    for claim in claims:
        claim.pk, claim.lead = None, into
    LeadField.objects.bulk_create(spans, ignore_conflicts=True)
    LeadClaim.objects.bulk_create(claims, ignore_conflicts=True)
    lead.delete()
