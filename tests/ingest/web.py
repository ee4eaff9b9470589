"""A web server on loopback for tests, with answers made to order."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[[BaseHTTPRequestHandler], None]


def page(body: bytes, content_type: str = "text/html; charset=utf-8", **headers: str) -> Answer:
    """An answer of status 200; underscores in header names stand for hyphens."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Type", content_type)
        request.send_header("Content-Length", str(len(body)))
        for name, content in headers.items():
            request.send_header(name.replace("_", "-"), content)
        request.end_headers()
        request.wfile.write(body)

    return answer


def redirect(to: str) -> Answer:
    """An answer that points elsewhere."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(302)
        request.send_header("Location", to)
        request.send_header("Content-Length", "0")
        request.end_headers()

    return answer


def status(code: int) -> Answer:
    """An answer without a document."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_error(code)

    return answer


@contextmanager
def serving(answers: dict[str, Answer]) -> Iterator[str]:
    """Serve the answers by path. Gives the address of the server, without a final slash."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            try:
                answers.get(self.path, status(404))(self)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            """Tests need no log."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
