"""A signature that anybody can check and only this installation can make: Ed25519.

The key comes from SECRET_KEY, so all processes of an installation share it and no file holds it.
"""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import orjson
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings

_PURPOSE = b"chiptrail screening receipt"
Json = Mapping[str, Any]  # Any: whatever JSON holds


def canonical(body: Json) -> bytes:
    """The one way a body is written for signing: UTF-8, members sorted, no blanks.

    It holds no fractions, so that every program writes its numbers alike.
    """
    return orjson.dumps(dict(body), option=orjson.OPT_SORT_KEYS)


def public_key() -> str:
    """The key others check with, raw and in base64."""
    return _written(_private(settings.SECRET_KEY))


def signed(body: Json) -> dict[str, Any]:
    """The body with its signature."""
    private = _private(settings.SECRET_KEY)
    value = base64.b64encode(private.sign(canonical(body))).decode()
    signature = {"algorithm": "Ed25519", "public_key": _written(private), "value": value}
    return {**body, "signature": signature}


def is_intact(receipt: Json) -> bool:
    """Whether the signature fits the body, whoever made it."""
    signature = receipt.get("signature")
    if not isinstance(signature, dict) or signature.get("algorithm") != "Ed25519":
        return False
    body = {name: value for name, value in receipt.items() if name != "signature"}
    try:
        key = base64.b64decode(str(signature.get("public_key")), validate=True)
        value = base64.b64decode(str(signature.get("value")), validate=True)
        Ed25519PublicKey.from_public_bytes(key).verify(value, canonical(body))
    except (InvalidSignature, ValueError, TypeError, binascii.Error):
        return False
    return True


def is_ours(receipt: Json) -> bool:
    """Whether this installation signs with that key, or did before SECRET_KEY was changed."""
    secrets = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    signature = receipt.get("signature")
    stated = signature.get("public_key") if isinstance(signature, dict) else None
    return stated in {_written(_private(secret)) for secret in secrets}


@lru_cache(maxsize=8)
def _private(secret: str) -> Ed25519PrivateKey:
    seed = hmac.new(secret.encode(), _PURPOSE, hashlib.sha256).digest()
    return Ed25519PrivateKey.from_private_bytes(seed)


def _written(private: Ed25519PrivateKey) -> str:
    return base64.b64encode(private.public_key().public_bytes_raw()).decode()
