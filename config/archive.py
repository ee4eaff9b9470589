"""Where captured bytes lie: files under the home, all of them the services' own."""

import os
from pathlib import Path
from typing import Any

from django.core.files.storage import FileSystemStorage


class ArchiveStorage(FileSystemStorage):
    """Files in the archive. What root writes by hand belongs to the account that owns it all."""

    def _save(self, name: str, content: Any) -> str:  # Any: as the base class has it
        saved: str = super()._save(name, content)  # type: ignore[misc]  # missing in the stubs
        if os.geteuid() == 0:
            root = Path(self.location)
            owner = root.stat()
            path = root / saved
            for made in (path, *path.relative_to(root).parents[:-1]):
                os.chown(root / made, owner.st_uid, owner.st_gid)
        return saved
