"""A small pdf for tests, written by hand."""


def pdf(*pages: list[str], title: str = "") -> bytes:
    """A pdf whose pages hold these lines of ASCII text."""
    objects: list[bytes] = []

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    font = add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    tree = len(pages) * 2 + 2
    kids = []
    for lines in pages:
        shown = b"".join(b"(%b) Tj T*\n" % _escaped(line) for line in lines)
        stream = b"BT /F1 11 Tf 14 TL 60 760 Td\n%bET" % shown
        content = add(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream))
        kids.append(
            add(
                b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
                b" /Resources << /Font << /F1 %d 0 R >> >> >>" % (tree, content, font)
            )
        )
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    add(b"<< /Type /Pages /Kids [%b] /Count %d >>" % (listed, len(kids)))
    catalog = add(b"<< /Type /Catalog /Pages %d 0 R >>" % tree)
    about = add(b"<< /Title (%b) >>" % _escaped(title))
    return _assembled(objects, catalog, about)


def _escaped(text: str) -> bytes:
    return text.encode("ascii").replace(b"(", rb"\(").replace(b")", rb"\)")


def _assembled(objects: list[bytes], catalog: int, about: int) -> bytes:
    written = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"<< /Size %d /Root %d 0 R /Info %d 0 R >>" % (size, catalog, about)
    return written + b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n%b\nstartxref\n%d\n%%%%EOF" % (
        size,
        table,
        trailer,
        len(written),
    )
