"""A time stamp authority of our own on loopback: real certificates, real stamps by OpenSSL."""

import datetime
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

CONFIG = """
[ tsa ]
default_tsa = here
[ here ]
dir = {directory}
serial = $dir/serial
crypto_device = builtin
signer_cert = $dir/signer.pem
signer_key = $dir/signer.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
"""


def make_authority(directory: Path) -> Path:
    """Certificates and settings of an authority. Gives the file with its root certificate."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed; the stamps of the test's authority are made by it.")
    directory.mkdir(parents=True)
    root_key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    signer_key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    root = certificate("Test root", root_key, "Test root", root_key)
    signer = certificate("Test signer", signer_key, "Test root", root_key)
    for name, made in (("root", root), ("signer", signer)):
        (directory / f"{name}.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (directory / "signer.key").write_bytes(
        signer_key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    (directory / "serial").write_text("01")
    (directory / "openssl.cnf").write_text(CONFIG.format(directory=directory))
    return directory / "root.pem"


def certificate(name: str, key, issuer: str, issuer_key) -> x509.Certificate:
    """A certificate good from yesterday on: one that signs itself is a root, else a signer."""
    is_root = name == issuer
    now = datetime.datetime.now(datetime.UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=30))
        .add_extension(x509.BasicConstraints(ca=is_root, path_length=None), critical=True)
    )
    if not is_root:
        usage = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        builder = builder.add_extension(usage, critical=True)
    return builder.sign(issuer_key, hashes.SHA256())


def stamp(directory: Path, question: bytes) -> bytes:
    """The answer of an authority."""
    (directory / "question").write_bytes(question)
    subprocess.run(
        [
            "openssl", "ts", "-reply", "-config", directory / "openssl.cnf",
            "-queryfile", directory / "question", "-out", directory / "answer",
        ],
        check=True,
        capture_output=True,
    )  # fmt: skip
    return (directory / "answer").read_bytes()


@contextmanager
def answering(answer) -> Iterator[str]:
    """A server that gives `answer(question)` to each question. Gives its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = answer(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Tests need no log."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
