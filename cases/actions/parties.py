"""Find or create the parties of an incident."""

from dataclasses import dataclass, field

from django.db.models import ForeignObjectRel, Q
from django.db.models.deletion import DO_NOTHING
from django.utils.translation import gettext as _

from cases.models import Lead
from cases.pathways import PartyDraft
from entities.models import Entity, EntityKind, Name, NameKind, Quality
from rules.codes import Role

#: Roles that only public bodies play.
_PUBLIC = frozenset({Role.ENABLER, Role.REGULATOR, Role.PROSECUTOR})


@dataclass(slots=True)
class Cast:
    """The parties of one incident. Equal drafts are one party; `made` are those new on file."""

    lead: Lead
    lang: str
    source: str
    source_url: str
    made: list[int] = field(default_factory=list)
    _known: dict[PartyDraft, Entity] = field(default_factory=dict)

    def entity(self, draft: PartyDraft) -> Entity:
        """The party on file, created where there is none."""
        identity = PartyDraft(draft.role, draft.key) if draft.key else draft
        if identity not in self._known:
            self._known[identity] = self._find(draft) or self._create(draft)
        return self._known[identity]

    def _find(self, draft: PartyDraft) -> Entity | None:
        if draft.key:
            return Entity.objects.get(public_id=draft.key)
        if draft.label:
            return self._just_named(draft.label)
        return described_in_story(self.lead, draft)

    def _just_named(self, label: str) -> Entity | None:
        """A new name that stands at several places of the chain is one party."""
        return next((party for party in self._known.values() if party.name == label), None)

    def _create(self, draft: PartyDraft) -> Entity:
        is_named = bool(draft.label)
        described = draft.described_as or _("party not named")
        party = Entity.objects.create(
            kind=EntityKind.PUBLIC_BODY if draft.role in _PUBLIC else EntityKind.COMPANY,
            name=draft.label,
            is_identified=is_named,
            described_as="" if is_named else described,
            described_lang="" if is_named else self._lang_of(described),
            country=draft.country,
            source=self.source,
            source_url=self.source_url,
            quality=Quality.UNVERIFIED,
            unverified=_("Named in a report; nobody has looked it up yet.") if is_named else "",
        )
        self.made.append(party.pk)
        if is_named:
            Name.objects.create(
                entity=party,
                text=draft.label,
                lang=self.lang,
                kind=NameKind.TRADE,
                source=self.source,
                source_url=self.source_url,
                quality=Quality.UNVERIFIED,
            )
        return party

    def _lang_of(self, described: str) -> str:
        """A description the reader found is in the article's language, ours are in English."""
        read = {self.lead.principal_described, self.lead.host_described}
        return self.lang if described in read else "en"


def described_in_story(lead: Lead, draft: PartyDraft) -> Entity | None:
    """The unidentified party another lead of the story already described so, in this role."""
    gave = Q(hops_from__incident__leads__story=lead.story, hops_from__from_role=draft.role)
    took = Q(hops_to__incident__leads__story=lead.story, hops_to__to_role=draft.role)
    return (
        Entity.objects.current()
        .filter(
            gave | took,
            is_identified=False,
            described_as=draft.described_as,
            country=draft.country,
        )
        .order_by("pk")
        .first()
    )


def remove_unused(entity_ids: list[int]) -> None:
    """Delete parties that nothing but their own names points at."""
    for party in Entity.objects.filter(pk__in=entity_ids):
        if not any(_points_at(party, relation) for relation in party._meta.related_objects):
            party.delete()


def _points_at(party: Entity, relation: ForeignObjectRel) -> bool:
    # History rows keep the id on purpose; a party's own names go with it.
    if relation.related_model is Name or getattr(relation, "on_delete", None) is DO_NOTHING:
        return False
    rows = relation.related_model._base_manager.filter(**{relation.field.name: party})
    return rows.exists()
