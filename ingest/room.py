"""Is there room in the archive to go on fetching?"""

import shutil

from django.conf import settings


def free_bytes() -> int:
    """What is left on the disk of the archive."""
    return shutil.disk_usage(settings.HOME.archive).free


def is_low() -> bool:
    """Whether so little is left that nothing is to be fetched."""
    return free_bytes() < settings.ARCHIVE_LEAST_FREE_BYTES
