"""The article in a document: html, pdf or plain text in, text and what it says of itself out.

Nothing is fetched. The text is Unicode NFC, with one line break between lines and no control
characters, so that offsets into it stay what they are.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import PurePath

import pypdf
import trafilatura
from charset_normalizer import from_bytes
from pypdf.errors import PyPdfError
from trafilatura.settings import Document as Page

from ingest.reading.language import detect

MOST_PAGES = 300
LONGEST_TITLE = 300
MOST_UNREADABLE = 0.05  # share of a text

_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.I)
_HEADER_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.I)
_HTML_LANG = re.compile(r"""<html[^>]{0,500}?\slang\s*=\s*["']?([A-Za-z]{2,3})""", re.I)
_MARKUP = re.compile(r"<(?:!doctype|html|head|body|article|p|div)[\s>]", re.I)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_UNREADABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd-\uffff\ud800-\udfff\ue000-\uf8ff]")
_HYPHENATED = re.compile(r"(?<=[a-zà-ÿ])[-\u00ad]\n(?=[a-zà-ÿ])")
_LINE_BREAK = re.compile(r"(?<!\n)\n(?!\n)")
_HAN_BREAK = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])")


class ExtractionError(Exception):
    """No article could be found; the message is a sentence that names the document."""


@dataclass(frozen=True, slots=True)
class Document:
    """An article as its document gives it. What the document does not say is empty or None."""

    text: str
    title: str
    lang: str  # ISO 639-1
    published: date | None
    outlet: str
    author: str
    content_type: str


def extract(body: bytes, *, content_type: str = "", name: str = "", url: str = "") -> Document:
    """Find the article. Raises ExtractionError, a sentence, where there is none."""
    shown = name or url or "the document"
    kind = _kind(body, content_type, name)
    if kind == "application/pdf":
        document = _from_pdf(body, shown)
    elif kind == "text/html":
        document = _from_html(_written(body, content_type, shown), shown, url)
    elif kind == "text/plain":
        document = _from_text(_written(body, content_type, shown))
    else:
        raise ExtractionError(f"{shown} is “{kind}”; only html, pdf and plain text are read.")
    if not document.text:
        raise ExtractionError(f"No text was found in {shown}.")
    return document


def _kind(body: bytes, content_type: str, name: str) -> str:
    """What the bytes are: by what they begin with, then by their type, then by their name."""
    if body.lstrip()[:5] == b"%PDF-":
        return "application/pdf"
    stated = content_type.partition(";")[0].strip().lower()
    if stated in {"application/xhtml+xml", "text/html"}:
        return "text/html"
    if stated not in {"", "text/plain", "application/octet-stream"}:
        return stated
    suffix = PurePath(name).suffix.lower()
    if suffix in {".html", ".htm"}:
        return "text/html"
    if suffix == ".pdf":
        return "application/pdf"
    if suffix == ".txt" or stated == "text/plain":
        return "text/plain"
    return "text/html" if _MARKUP.search(body[:2000].decode("latin-1")) else "text/plain"


def _written(body: bytes, content_type: str, shown: str) -> str:
    """The text of the bytes. Raises ExtractionError where they are none."""
    text = decoded(body, content_type)
    share = len(_UNREADABLE.findall(text)) / max(1, len(text))
    if share > MOST_UNREADABLE:
        raise ExtractionError(f"{shown} is no text: {share:.0%} of its characters are unreadable.")
    return text


def decoded(body: bytes, content_type: str) -> str:
    """The text of the bytes: by their mark, the header, the page, UTF-8, else the likeliest."""
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return body.decode("utf-16", errors="replace")
    stated = _HEADER_CHARSET.search(content_type)
    in_page = _META_CHARSET.search(body[:4096])
    claims = [stated[1]] if stated else []
    claims += [in_page[1].decode("ascii")] if in_page else []
    for charset in (*claims, "utf-8-sig"):
        try:
            return body.decode(_widened(charset))
        except (LookupError, UnicodeDecodeError):
            continue
    likeliest = from_bytes(body).best()
    return str(likeliest) if likeliest else body.decode("utf-8", errors="replace")


def _widened(charset: str) -> str:
    """Pages that claim a narrow Chinese or Latin charset mean the wider one browsers read."""
    wider = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin-1": "cp1252"}
    return wider.get(charset.lower(), charset)


def _from_html(markup: str, shown: str, url: str) -> Document:
    """The fast way first; the thorough one only where it finds nothing."""
    if "<html" not in markup.lower():  # letters are often no whole page
        markup = f"<html><body>{markup}</body></html>"
    page = _page(markup, url, fast=True) or _page(markup, url, fast=False)
    if page is None:
        raise ExtractionError(f"No article was found in {shown}.")
    text = _clean(page.text or "")
    stated = _HTML_LANG.search(markup[:5000])
    return Document(
        text=text,
        title=_one_line(page.title or ""),
        lang=_language(text, stated[1].lower()[:2] if stated else ""),
        published=_day(page.date),
        outlet=_one_line(page.sitename or ""),
        author=_one_line(page.author or ""),
        content_type="text/html",
    )


def _page(markup: str, url: str, *, fast: bool) -> Page | None:
    """What trafilatura finds, or None. It fetches nothing."""
    found = trafilatura.bare_extraction(
        markup,
        url=url or None,
        fast=fast,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    return found if isinstance(found, Page) and found.text else None


def _from_text(written: str) -> Document:
    text = _clean(written)
    first = text.partition("\n")[0].strip()
    return Document(
        text=text,
        title=first if len(first) <= LONGEST_TITLE else "",
        lang=_language(text, ""),
        published=None,
        outlet="",
        author="",
        content_type="text/plain",
    )


def _from_pdf(body: bytes, shown: str) -> Document:
    try:
        reader = pypdf.PdfReader(BytesIO(body))
        if len(reader.pages) > MOST_PAGES:
            raise ExtractionError(f"{shown} has more than {MOST_PAGES} pages.")
        pages = [page.extract_text() for page in reader.pages]
        about = reader.metadata
        title, author = (about.title or "", about.author or "") if about else ("", "")
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ExtractionError(f"{shown} could not be read as pdf: {error}.") from error
    text = _flowing(_clean("\n\n".join(pages)))
    first = text.partition("\n")[0].strip()
    return Document(
        text=text,
        title=_one_line(title) or (first if len(first) <= LONGEST_TITLE else ""),
        lang=_language(text, ""),
        published=None,  # a pdf's own date is that of the file, not of the report
        outlet="",
        author=_one_line(author),
        content_type="application/pdf",
    )


def _flowing(text: str) -> str:
    """Lines of a page joined into paragraphs, words divided at a line's end into words."""
    text = _HAN_BREAK.sub("", _HYPHENATED.sub("", text))
    return re.sub(r" {2,}", " ", _LINE_BREAK.sub(" ", text))


def _clean(text: str) -> str:
    """NFC, plain line breaks, no control characters, no spaces at the ends of lines."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _CONTROL.sub("", text)
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _one_line(text: str) -> str:
    return " ".join(_clean(text).split())[:LONGEST_TITLE]


def _language(text: str, stated: str) -> str:
    """What the text is in; what the page states decides only where the text is too short."""
    return (detect(text) if len(text) >= 80 else "") or stated or detect(text)


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat((written or "")[:10])
    except ValueError:
        return None
