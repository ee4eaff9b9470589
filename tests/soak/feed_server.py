"""Fifty hosts on loopback in one process, each with a feed that fails as the plan says.

    python -m tests.soak.feed_server ITEMS FEEDS SEED

Prints the ports, one a feed, and serves until it is ended. A feed shows some items at a time. The
next ones replace them only when somebody asks whether the present ones have changed, and so says
that he has them: whoever says so too early has lost them for good.
"""

import asyncio
import json
import socket
import struct
import sys
from collections import Counter
from html import escape

from tests.soak.feeds import FEED_TROUBLE, PAGE_TROUBLE, Plan, guid, title

AT_A_TIME = 40
MOST_REPEATED = 8
LONGER_THAN_ALLOWED = 2.5
_REASONS = {200: "OK", 304: "Not Modified", 404: "Not Found", 500: "Error", 503: "Busy"}


class Feed:
    """One feed and how far its reader has come with it."""

    def __init__(self, plan: Plan, number: int, ports: list[int]) -> None:
        self.plan, self.number, self.ports = plan, number, ports
        self.items = plan.listed(number)
        self.at_a_time = max(1, min(AT_A_TIME, len(self.items) // 2))
        self.shown = 0
        self.requests = 0

    @property
    def etag(self) -> str:
        return f'"{self.number}-{self.shown}"'

    def look(self, condition: str) -> bytes | None:
        """The document as it is now; None where it is as the reader knows it."""
        self.requests += 1
        if condition == self.etag:
            last = (self.shown + 1) * self.at_a_time >= len(self.items)
            if last or self.plan.chance("news", self.number, self.requests).random() < 0.3:
                return None
            self.shown += 1
        return self.document()

    def document(self) -> bytes:
        """The items shown now in any order, with some from earlier and some listed twice."""
        chance = self.plan.chance("feed", self.number, self.requests)
        first = self.shown * self.at_a_time
        new, old = self.items[first : first + self.at_a_time], self.items[:first]
        repeated = chance.sample(old, min(len(old), MOST_REPEATED)) + chance.sample(new, 1)
        listed = new + repeated
        chance.shuffle(listed)
        entries = "".join(self._entry(number) for number in listed)
        name = f"<title>Feed {self.number}</title>"
        return f'<rss version="2.0"><channel>{name}{entries}</channel></rss>'.encode()

    def _entry(self, number: int) -> str:
        port = self.ports[self.plan.home(number)]
        address = f"http://127.0.0.1:{port}{self.plan.path(number, self.number)}"
        return (
            f"<item><title>{title(number)}</title><link>{escape(address)}</link>"
            f'<guid isPermaLink="false">{guid(number)}</guid></item>'
        )


class Hosts:
    """All feeds with their pages."""

    def __init__(self, plan: Plan, ports: list[int]) -> None:
        self.plan = plan
        self.feeds = [Feed(plan, number, ports) for number in range(plan.feeds)]
        self.asked: Counter[tuple[int, str]] = Counter()

    async def serve(
        self, number: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """Answer one request of one host, and hang up."""
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            path, condition = _path(head), _condition(head)
            self.asked[number, path] += 1
            await self._answer(number, path, condition, writer)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _answer(
        self, number: int, path: str, condition: str, writer: asyncio.StreamWriter
    ) -> None:
        time = self.asked[number, path]
        if path == "/feed.xml":
            trouble = self.plan.outcome(FEED_TROUBLE, "trouble", number, time)
            feed = self.feeds[number]
            body = feed.look(condition) if trouble in {"well", "truncated", "cut", "drip"} else b""
            await _send(writer, body, trouble, "application/rss+xml", feed.etag)
            return
        trouble = self.plan.outcome(PAGE_TROUBLE, "trouble", number, path, time)
        await _send(writer, self._page(path), trouble, "text/html; charset=utf-8", "")

    def _page(self, path: str) -> bytes | None:
        """A page, or the robots.txt, which lets everybody in; None where there is none."""
        if path == "/robots.txt":
            return b"User-agent: *\nAllow: /\n"
        number = int(path.removeprefix("/articles/").partition(".")[0])
        return b"" if self.plan.is_lost(number) else self.plan.page(number)


def _path(head: str) -> str:
    return head.split(" ", 2)[1]


def _condition(head: str) -> str:
    for line in head.split("\r\n"):
        name, _, said = line.partition(":")
        if name.lower() == "if-none-match":
            return said.strip()
    return ""


async def _send(
    writer: asyncio.StreamWriter, body: bytes | None, trouble: str, kind: str, etag: str
) -> None:
    """Send a document the way this kind of trouble has it."""
    match trouble:
        case "error" | "busy":
            return _whole(writer, 500 if trouble == "error" else 503, b"", kind, "")
        case "unasked":
            return _whole(writer, 304, b"", kind, "")
        case "garbage":
            return _whole(writer, 200, b"\x00\xff<nothing of the kind", kind, "")
        case "reset":
            return _reset(writer)
        case "stall":
            await asyncio.sleep(LONGER_THAN_ALLOWED)
            return _reset(writer)
    if body is None:
        return _whole(writer, 304, b"", kind, etag)
    if not body:
        return _whole(writer, 404, b"", kind, "")
    match trouble:
        case "truncated":
            _whole(writer, 200, body[: len(body) * 2 // 3], kind, etag)
        case "cut":
            writer.write(_head(200, len(body), kind, etag) + body[: len(body) // 2])
        case "drip":
            writer.write(_head(200, len(body), kind, etag))
            for byte in body[:25]:
                writer.write(bytes([byte]))
                await asyncio.sleep(LONGER_THAN_ALLOWED / 25)
        case _:
            _whole(writer, 200, body, kind, etag)
    return None


def _whole(writer: asyncio.StreamWriter, status: int, body: bytes, kind: str, etag: str) -> None:
    writer.write(_head(status, len(body), kind, etag) + body)


def _head(status: int, length: int, kind: str, etag: str) -> bytes:
    lines = [f"HTTP/1.1 {status} {_REASONS[status]}", f"Content-Type: {kind}", "Connection: close"]
    lines += [f"Content-Length: {length}"] if status != 304 else []
    lines += [f"ETag: {etag}"] if etag else []
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def _reset(writer: asyncio.StreamWriter) -> None:
    """Break the connection off, so that the other side sees a reset."""
    linger = struct.pack("ii", 1, 0)
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    writer.transport.abort()


async def main(plan: Plan) -> None:
    """Serve until the process is ended."""
    sockets = [socket.create_server(("127.0.0.1", 0), backlog=64) for _ in range(plan.feeds)]
    ports = [one.getsockname()[1] for one in sockets]
    hosts = Hosts(plan, ports)
    servers = [
        await asyncio.start_server(lambda *two, at=number: hosts.serve(at, *two), sock=one)
        for number, one in enumerate(sockets)
    ]
    print(json.dumps(ports), flush=True)
    await asyncio.gather(*(server.serve_forever() for server in servers))


if __name__ == "__main__":
    items, feeds, seed = map(int, sys.argv[1:4])
    asyncio.run(main(Plan(items, feeds, seed)))
