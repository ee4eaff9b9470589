"""The loop: relay what the services write, start what ended, end everything when asked."""

import json
import selectors
import signal
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence

from config.embedded.cluster import Cluster, ServerFailed
from config.supervisor.child import Child
from config.supervisor.ending import reap

TICK = 0.3
DATABASE_TICK = 1.0
PATIENCE = 120.0


class Supervisor:
    """Runs until SIGINT, SIGTERM or SIGHUP; a second one ends the services at once."""

    def __init__(
        self, children: Sequence[Child], cluster: Cluster | None, *, say: Callable[[str, str], None]
    ) -> None:
        self.children = children
        self.cluster = cluster
        self.say = say
        self.asked_to_end = 0
        self.database_due = 0.0

    def run(self, *, readiness_url: str, ready: Callable[[], None]) -> None:
        """Start everything, call `ready` once the whole answers, and stay until asked to end."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._ask_to_end)
        for child in self.children:
            child.start(time.monotonic())
        try:
            self._wait_until_ready(readiness_url, ready)
            while not self.asked_to_end:
                self._turn()
        finally:
            self._end_all()

    def _wait_until_ready(self, url: str, ready: Callable[[], None]) -> None:
        late_at = time.monotonic() + PATIENCE
        probe_at = 0.0
        while not self.asked_to_end:
            self._turn()
            now = time.monotonic()
            if now < probe_at:
                continue
            probe_at = now + TICK
            reason = not_ready(url)
            if reason is None:
                return ready()
            if now > late_at:
                late_at = now + PATIENCE
                self.say("chiptrail", f"Still not ready: {reason}")

    def _ask_to_end(self, number: int, frame: object) -> None:
        self.asked_to_end += 1

    def _turn(self) -> None:
        """One look at everything."""
        self._relay(TICK)
        now = time.monotonic()
        self._note_ended(reap(), now)
        for child in self.children:
            if child.process is None and child.start_again_at <= now:
                child.start(now)
        if self.cluster and self.database_due <= now:
            self.database_due = now + DATABASE_TICK
            self._keep_database(self.cluster)

    def _relay(self, seconds: float) -> None:
        with selectors.DefaultSelector() as selector:
            for child in self.children:
                if child.process and child.process.stdout:
                    selector.register(child.process.stdout, selectors.EVENT_READ, child)
            for key, _ in selector.select(seconds):
                self._pass_on(key.data)

    def _pass_on(self, child: Child) -> None:
        for line in child.lines():
            self.say(child.service.name, line)

    def _note_ended(self, ended: dict[int, int], now: float) -> None:
        for child in self.children:
            if child.process and child.process.pid in ended:
                code = ended[child.process.pid]
                self._pass_on(child)
                child.ended(code, now)
                child.forget()
                if not self.asked_to_end:
                    self._report_end(child, code, pause=child.start_again_at - now)

    def _report_end(self, child: Child, code: int, *, pause: float) -> None:
        how = f"by signal {-code}" if code < 0 else f"with code {code}"
        again = f"starting it again in {pause:.0f} s"
        self.say("chiptrail", f"The {child.service.name} ended {how}; {again}.")

    def _keep_database(self, cluster: Cluster) -> None:
        if cluster.process_id():
            return
        self.say("chiptrail", "The database ended; starting it again.")
        try:
            with cluster.locked():
                cluster.start()
        except ServerFailed as failure:
            self.say("chiptrail", str(failure))

    def _end_all(self) -> None:
        """All at once: what they cut off is on the table and is taken up again."""
        self.asked_to_end = max(1, self.asked_to_end)
        self.say("chiptrail", "Stopping.")
        began = time.monotonic()
        for child in self.children:
            child.ask_to_end()
        while running := [child for child in self.children if child.process]:
            self._relay(0.05)
            now = time.monotonic()
            self._note_ended(reap(), now)
            for child in running:
                if self.asked_to_end > 1 or now - began > child.service.seconds_to_end:
                    child.kill()


def not_ready(url: str) -> str | None:
    """Why /readyz is not content; None when it is."""
    try:
        with _direct.open(url, timeout=5):
            return None
    except urllib.error.HTTPError as error:
        return _told(error.read())
    except OSError as error:
        return str(error)


def _told(body: bytes) -> str:
    try:
        return str(json.loads(body)["reason"])
    except (ValueError, KeyError, TypeError):
        return body.decode(errors="replace")[:200]


# A proxy named in the environment knows nothing of this machine's own addresses.
_direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
