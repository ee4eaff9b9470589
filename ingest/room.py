"""Is there room in the archive to go on fetching?"""

import shutil

from django.conf import settings
from django.core.files.storage import FileSystemStorage

from ingest.models.capture import archive


def free_bytes() -> int:
    """What is left on the disk of the archive; of the home, where the archive is elsewhere."""
    kept = archive()
    there = kept.location if isinstance(kept, FileSystemStorage) else settings.HOME.path
    return shutil.disk_usage(there).free


def is_low() -> bool:
    """Whether so little is left that nothing is to be fetched."""
    return free_bytes() < settings.ARCHIVE_LEAST_FREE_BYTES
