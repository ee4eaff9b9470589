"""What the fetcher brings, and all that it refuses to."""

import gzip
import socket
import time
from http.server import BaseHTTPRequestHandler

import pytest

from ingest import addresses
from ingest.fetching import (
    BadStatus,
    FetchError,
    RefusedAddress,
    Response,
    TooLarge,
    TooSlow,
    Unreachable,
    fetch,
)
from tests.ingest.web import Answer, page, redirect, serving, status


def fetched(answer: Answer, **limits: float) -> Response:
    with serving({"/": answer}) as server:
        return fetch(f"{server}/", allow_loopback=True, **limits)


def drip(every: float, *, headers: bool) -> Answer:
    """An answer that comes a byte at a time."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        if not headers:
            request.send_response(200)
            request.end_headers()
        for _ in range(200):
            request.wfile.write(b"H")
            request.wfile.flush()
            time.sleep(every)

    return answer


def test_a_document_comes_with_its_type_and_what_a_second_fetch_needs() -> None:
    response = fetched(page(b"hello", "text/plain", ETag='"v1"', Last_Modified="Thu, 09 Mar 2023"))
    assert (response.body, response.content_type) == (b"hello", "text/plain")
    assert (response.etag, response.modified) == ('"v1"', "Thu, 09 Mar 2023")


def test_packed_data_is_unpacked() -> None:
    assert fetched(page(gzip.compress(b"text" * 9), Content_Encoding="gzip")).body == b"text" * 9


def test_a_redirect_is_followed_and_the_last_address_is_told() -> None:
    with serving({"/old": redirect("/new"), "/new": page(b"here")}) as server:
        response = fetch(f"{server}/old", allow_loopback=True)
    assert (response.url, response.body) == (f"{server}/new", b"here")


def test_loopback_is_refused_unless_allowed() -> None:
    with serving({"/": page(b"secret")}) as server, pytest.raises(RefusedAddress, match="public"):
        fetch(f"{server}/")


@pytest.mark.parametrize(
    "url",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://[fd00::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[64:ff9b::a00:1]/",
        "http://100.64.0.1/",
        "http://0.0.0.0/",
        "http://0x0a000001/",
        "file:///etc/passwd",
        "ftp://example.org/",
        "gopher://example.org/",
        "http:///nothing",
        "http://user:word@example.org/",
        "http://example.org:99999/",
        "javascript:alert(1)",
        "",
    ],
)
def test_such_an_address_is_never_connected_to(url: str) -> None:
    with pytest.raises(RefusedAddress):
        fetch(url, allow_loopback=True)


@pytest.mark.parametrize("to", ["http://169.254.169.254/", "file:///etc/passwd", "//10.0.0.1/"])
def test_a_redirect_to_a_refused_address_is_not_followed(to: str) -> None:
    with pytest.raises(RefusedAddress):
        fetched(redirect(to))


def test_redirects_end() -> None:
    with pytest.raises(BadStatus, match="redirects more than 5 times"):
        fetched(redirect("/"))


def test_a_name_with_one_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    _name_resolves_to(monkeypatch, "93.184.216.34", "10.0.0.1")
    with pytest.raises(RefusedAddress, match=r"10\.0\.0\.1"):
        fetch("http://two-faced.example/")


def test_a_name_is_asked_once_so_it_cannot_change_its_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = _name_resolves_to(monkeypatch, "127.0.0.1")
    with serving({"/": page(b"same")}) as server:
        port = server.rpartition(":")[2]
        assert fetch(f"http://once.example:{port}/", allow_loopback=True).body == b"same"
    assert asked == ["once.example"]


def test_a_name_nobody_knows_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_args: object, **_named: object) -> None:
        raise socket.gaierror("no such name")

    monkeypatch.setattr(addresses.socket, "getaddrinfo", unknown)
    with pytest.raises(Unreachable, match=r"nowhere\.example is not known"):
        fetch("http://nowhere.example/")


def test_an_announced_size_over_the_limit_is_refused_before_it_is_read() -> None:
    with pytest.raises(TooLarge, match="announces 2,000 bytes"):
        fetched(page(b"x" * 2000), most_bytes=1000)


def test_a_body_that_announces_nothing_is_cut_at_the_limit() -> None:
    def endless(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        while True:
            request.wfile.write(b"x" * 65536)

    with pytest.raises(TooLarge):
        fetched(endless, most_bytes=200_000)


def test_a_packed_bomb_does_not_go_off() -> None:
    bomb = gzip.compress(b"\0" * 20_000_000)
    with pytest.raises(TooLarge, match="unpacks to more than"):
        fetched(page(bomb, Content_Encoding="gzip"))


@pytest.mark.parametrize("headers", [True, False])
def test_a_slow_drip_ends_at_the_time_limit(headers: bool) -> None:
    began = time.monotonic()
    with pytest.raises(TooSlow):
        fetched(drip(0.05, headers=headers), most_seconds=0.4)
    assert time.monotonic() - began < 2


def test_a_name_that_resolves_too_slowly_ends_at_the_time_limit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(addresses.socket, "getaddrinfo", lambda *_, **__: time.sleep(1) or [])
    with pytest.raises(TooSlow):
        fetch("http://sluggish.example/", most_seconds=0.1)


def test_a_status_other_than_200_carries_its_number() -> None:
    with pytest.raises(BadStatus, match="status 404") as caught:
        fetched(status(404))
    assert caught.value.status == 404


@pytest.mark.parametrize(
    "answer",
    [
        page(b"not gzip", Content_Encoding="gzip"),
        page(gzip.compress(b"text" * 900)[:-20], Content_Encoding="gzip"),
        page(b"?", Content_Encoding="br"),
        lambda request: request.wfile.write(b"no http at all\r\n\r\n"),
        lambda request: request.connection.close(),
    ],
)
def test_a_broken_answer_is_a_sentence(answer: Answer) -> None:
    with pytest.raises(FetchError, match=r"^http://127\.0\.0\.1.*\.$"):
        fetched(answer)


def test_nobody_listening_is_a_sentence() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    with pytest.raises(Unreachable, match="could not be fetched"):
        fetch(f"http://127.0.0.1:{port}/", allow_loopback=True)


def test_a_proxy_in_the_environment_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert fetched(page(b"direct")).body == b"direct"


def _name_resolves_to(monkeypatch: pytest.MonkeyPatch, *found: str) -> list[str]:
    """Make every name resolve to these addresses; gives the list of names asked for."""
    asked: list[str] = []
    real = socket.getaddrinfo

    def answer(host: str, port: int, *rest: object, **named: object) -> object:
        if host in found:
            return real(host, port, *rest, **named)
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in found]

    monkeypatch.setattr(addresses.socket, "getaddrinfo", answer)
    return asked
