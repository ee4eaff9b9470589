"""The embedded broker: kombu's directory of message files, without half-written ones."""

import os
import time
import uuid
from typing import Any

from kombu.transport import filesystem
from kombu.utils.json import dumps


class Channel(filesystem.Channel):
    """Messages appear whole: kombu's own may be taken between being made and being filled."""

    def _put(  # type: ignore[override]  # the parent and its own parent disagree on a name
        self, queue: str, payload: dict[str, Any], **kwargs: Any
    ) -> None:
        # Sorted by name when taken, so that the name begins with the time, as kombu's does.
        name = f"{time.monotonic_ns():020d}_{uuid.uuid4()}.{queue}.msg"
        whole = os.path.join(self.data_folder_out, name)
        unfinished = f"{whole}.unfinished"
        with open(unfinished, "w", encoding="utf-8") as file:
            file.write(dumps(payload))
        os.rename(unfinished, whole)


class Transport(filesystem.Transport):
    """What settings name; its channel is ours."""

    Channel = Channel
