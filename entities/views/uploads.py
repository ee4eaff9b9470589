"""Files that people upload, kept by their digest until somebody decides about them."""

import hashlib

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.http import Http404
from django.utils.translation import gettext as _


def keep_upload(folder: str, body: bytes) -> str:
    """Keep a file as it came, and say its digest."""
    digest = hashlib.sha256(body).hexdigest()
    if not storages["archive"].exists(_path(folder, digest)):
        storages["archive"].save(_path(folder, digest), ContentFile(body))
    return digest


def kept_upload(folder: str, digest: str) -> bytes:
    """The bytes of a kept file. Raises Http404 where it is gone."""
    try:
        with storages["archive"].open(_path(folder, digest)) as kept:
            body: bytes = kept.read()
            return body
    except FileNotFoundError:
        raise Http404(_("The file is not kept any more. Upload it again.")) from None


def _path(folder: str, digest: str) -> str:
    return f"{folder}/{digest[:2]}/{digest}"
