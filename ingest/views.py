"""An article as it was read: text with marks, versions, mentions, claims, stories."""

from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.models import User
from ingest.kept import kept
from ingest.marking import Mark, paragraphs
from ingest.models import Article, ArticleVersion, Claim, Mention, SecondReading, StoryMember
from ingest.quotes import quoted
from rules.codes import ClaimKind, Stance

_ANSWERS = frozenset(
    {
        ClaimKind.DENIAL,
        ClaimKind.NO_COMMENT,
        ClaimKind.LEGAL_OPINION,
        ClaimKind.OFFICIAL,
        ClaimKind.GENERAL_STATEMENT,
    }
)


@login_required
@require_safe
def article(request: HttpRequest, public_id: str) -> HttpResponse:
    """One article, in the version asked for or the newest."""
    found = (
        Article.objects.visible_to(request.user)
        .select_related("outlet")
        .filter(public_id=public_id)
        .first()
    )
    if found is None:
        raise Http404
    versions = list(found.versions.select_related("capture").order_by("-number"))
    version = _asked(versions, request.GET.get("version", ""))
    if version is None:
        raise Http404
    claims = list(version.claims.visible_to(request.user).order_by("start", "pk"))
    mentions = list(version.mentions.select_related("entity", "chip").order_by("start", "pk"))
    context = {
        "article": found,
        "version": version,
        "versions": versions,
        "paragraphs": paragraphs(version.text, [*_mentioned(mentions), *_claimed(claims)]),
        "claims": quoted(claims),
        "mentions": _once(mentions),
        "stories": _stories(version, request.user),
        "kept": kept(version.capture),
        "second": SecondReading.objects.answers_to(version).first(),
    }
    return render(request, "ingest/article.html", context)


def _asked(versions: list[ArticleVersion], number: str) -> ArticleVersion | None:
    if not number:
        return versions[0] if versions else None
    return next((version for version in versions if str(version.number) == number), None)


def _stories(
    version: ArticleVersion, user: User | AnonymousUser
) -> list[tuple[StoryMember, list[StoryMember]]]:
    """The reports the version carries, each with the other articles that carry it too."""
    own = list(version.stories.select_related("story").order_by("pk"))
    others = (
        StoryMember.objects.filter(
            story__in=[member.story_id for member in own],
            version__in=ArticleVersion.objects.visible_to(user),
        )
        .exclude(version__article=version.article_id)
        .select_related("version__article__outlet")
        .defer("version__text", "version__fingerprint")
        .order_by("pk")
    )
    together: dict[int, list[StoryMember]] = {member.story_id: [] for member in own}
    for other in others:
        together[other.story_id].append(other)
    return [(member, together[member.story_id]) for member in own]


def _mentioned(mentions: list[Mention]) -> list[Mark]:
    return [Mark(mention.start, mention.end, f"mention-{mention.label}") for mention in mentions]


def _claimed(claims: list[Claim]) -> list[Mark]:
    marks = []
    for claim in claims:
        is_answer = claim.stance == Stance.DENIES or claim.kind in _ANSWERS
        label, style = (_("answer"), "ans") if is_answer else ("", "quiet")
        marks.append(Mark(claim.start, claim.end, f"claim-{claim.pk}", label, style, weight=5))
        if claim.speaker_start is not None and claim.speaker_end is not None:
            span = (claim.speaker_start, claim.speaker_end)
            marks.append(Mark(*span, f"claim-{claim.pk}", _("speaker"), "by"))
    return marks


def _once(mentions: list[Mention]) -> list[Mention]:
    """The first mention of each name."""
    return list(
        {(mention.kind, mention.label): mention for mention in reversed(mentions)}.values()
    )[::-1]
