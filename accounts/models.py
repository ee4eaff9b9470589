"""Who works here, and the tokens their programs carry."""

import hashlib
from datetime import datetime
from typing import Self

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.policy import UserRole


@tracked(exclude=["password", "last_login"])
class User(AbstractUser):
    """A member of the one organisation that runs this installation."""

    role = models.CharField(_("role"), max_length=16, choices=UserRole, default=UserRole.READER)

    class Meta(AbstractUser.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(role__in=UserRole.values), name="accounts_user_role_is_known"
            )
        ]

    @property
    def effective_role(self) -> str:
        """A superuser is an administrator, whatever the column says."""
        return UserRole.ADMINISTRATOR if self.is_superuser else self.role


class TokenScope(models.TextChoices):
    """What a token's bearer may do through the API."""

    READ = "read", _("read")
    WRITE = "write", _("write")


class TokenQuerySet(models.QuerySet["Token"]):
    def presented(self, secret: str, now: datetime) -> Self:
        """The live token with this secret, if there is one."""
        live = Q(revoked_at=None) | Q(revoked_at__gt=now)
        return self.filter(live, digest=token_digest(secret), user__is_active=True)


@tracked(exclude=["digest", "last_used_at"])
class Token(models.Model):
    """A secret for programs. Only its digest is kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=80, blank=True)
    scope = models.CharField(max_length=8, choices=TokenScope, default=TokenScope.READ)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = TokenQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(scope__in=TokenScope.values), name="accounts_token_scope_is_known"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.scope} {self.name}".strip()


def token_digest(secret: str) -> str:
    """What is kept of a secret: its SHA-256, 64 hexadecimal digits."""
    return hashlib.sha256(secret.encode()).hexdigest()
