"""The article in a document, and what the document says of itself."""

import random
import socket
import unicodedata
from datetime import date

import pytest

from ingest.extraction import Document, ExtractionError, extract
from ingest.samples import Sample, samples
from tests.ingest.pdf import pdf

PARAGRAPHS = (
    "Ein Händler aus Köln soll gesperrte Grafikkarten über drei Länder verschickt haben.",
    "Die Staatsanwaltschaft äußerte sich nicht; der Händler weist die Vorwürfe zurück.",
    "Nach Angaben von zwei Beteiligten ging die Ware zuletzt an ein Rechenzentrum.",
)


def german_page(charset: str = "utf-8", *, head: str = "") -> str:
    body = "".join(f"<p>{one}</p>" for one in PARAGRAPHS * 3)
    return f"""<!doctype html><html lang="en"><head><meta charset="{charset}">
    <title>Karten auf Umwegen</title><meta property="og:site_name" content="Rheinblick">
    <meta name="author" content="Ina Beck">
    <meta property="article:published_time" content="2024-05-06T23:30:00+02:00">{head}</head>
    <body><nav><a href="/">Start</a> <a href="/abo">Abo</a></nav>
    <article><h1>Karten auf Umwegen</h1>{body}</article>
    <script>steal()</script><footer>Impressum</footer></body></html>"""


def from_page(markup: str | bytes, content_type: str = "text/html") -> Document:
    body = markup if isinstance(markup, bytes) else markup.encode()
    return extract(body, content_type=content_type, url="https://example.org/karten")


def test_a_page_gives_its_article_and_what_it_says_of_itself() -> None:
    found = from_page(german_page())
    assert found.title == "Karten auf Umwegen"
    assert (found.outlet, found.author) == ("Rheinblick", "Ina Beck")
    assert found.published == date(2024, 5, 6)
    assert all(one in found.text for one in PARAGRAPHS)


def test_menus_scripts_and_footers_are_left_out() -> None:
    text = from_page(german_page()).text
    assert not [word for word in ("Abo", "steal", "Impressum", "<p>") if word in text]


def test_the_text_decides_the_language_not_the_page() -> None:
    assert from_page(german_page()).lang == "de"


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "utf-16"])
def test_a_page_is_read_in_its_own_charset(charset: str) -> None:
    assert PARAGRAPHS[0] in from_page(german_page(charset).encode(charset)).text


def test_a_wrong_charset_in_the_header_does_not_spoil_a_page() -> None:
    found = from_page(german_page().encode(), "text/html; charset=nonsense")
    assert PARAGRAPHS[0] in found.text


def test_chinese_in_its_old_charset_is_read() -> None:
    text = "一家上海的云计算公司按小时出租芯片，客户包括被列入名单的企业。" * 4
    markup = f'<html><head><meta charset="gb2312"></head><body><p>{text}</p></body></html>'
    found = from_page(markup.encode("gb18030"))
    assert (found.lang, text in found.text) == ("zh", True)


def test_text_is_composed_and_free_of_control_characters() -> None:
    spoilt = unicodedata.normalize("NFD", PARAGRAPHS[0]).replace("soll", "soll\x00\x1b")
    found = extract(spoilt.encode(), name="a.txt")
    assert found.text == PARAGRAPHS[0]


def test_a_text_file_keeps_its_lines_and_is_titled_by_its_first() -> None:
    found = extract(b"\xef\xbb\xbfA headline\r\n\r\nOne line.\r\nAnother.\r\n", name="a.txt")
    assert (found.title, found.text) == ("A headline", "A headline\n\nOne line.\nAnother.")


def test_a_text_that_begins_with_a_long_paragraph_has_no_title() -> None:
    assert extract(("word " * 100).encode(), name="a.txt").title == ""


def test_a_pdf_gives_its_text_in_paragraphs() -> None:
    lines = ["Servers left the ware-", "house in May, the pa-", "pers say."]
    found = extract(pdf(lines, ["A second page."], title="Court papers"), name="a.pdf")
    assert found.title == "Court papers"
    assert found.text == "Servers left the warehouse in May, the papers say.\n\nA second page."


def test_a_pdf_is_known_by_its_bytes_whatever_it_is_called() -> None:
    body = pdf(["Servers left the house."])
    assert extract(body, content_type="text/html", name="a.html").content_type == "application/pdf"


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (b"", "empty.txt"),
        (b"<html><body></body></html>", "empty.html"),
        (b"%PDF-1.4 and then nothing", "broken.pdf"),
        (pdf([]), "blank.pdf"),
    ],
)
def test_a_document_without_text_is_a_sentence_that_names_it(body: bytes, name: str) -> None:
    with pytest.raises(ExtractionError, match=rf"{name}.*\.$"):
        extract(body, name=name)


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_args: object) -> None:
        raise AssertionError("Extraction opened a connection.")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    head = '<link rel="canonical" href="https://example.org/x"><base href="https://example.org/">'
    assert from_page(
        german_page(head=head).replace("<h1>", '<img src="https://example.org/i"><h1>')
    )


def test_other_kinds_of_document_are_refused_by_name() -> None:
    with pytest.raises(ExtractionError, match="image/png"):
        extract(b"\x89PNG", content_type="image/png", url="https://example.org/a.png")


def test_deeply_nested_markup_is_survived() -> None:
    markup = "<div>" * 20_000 + f"<p>{PARAGRAPHS[0]}</p>"
    try:
        assert isinstance(from_page(markup), Document)
    except ExtractionError as error:
        assert str(error).endswith(".")


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.lang)
def test_each_sample_is_read_as_its_description_says(sample: Sample) -> None:
    found = extract(sample.path.read_bytes(), name=sample.path.name, url=sample.url)
    assert (found.title, found.lang) == (sample.title, sample.lang)
    assert found.published in {None, sample.published}


def test_each_sample_says_that_it_is_our_own_retelling() -> None:
    for sample in samples():
        assert "retelling" in sample.note and ".invalid/" in sample.url


@pytest.mark.parametrize("name", ["noise.txt", "noise.html", "noise"])
@pytest.mark.parametrize("size", [80, 5_000])
def test_bytes_that_are_no_text_are_refused_with_a_sentence(name: str, size: int) -> None:
    noise = random.Random(size).randbytes(size)
    with pytest.raises(ExtractionError, match=rf"{name} is no text: \d+% of its characters"):
        extract(noise, name=name)


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "cp1252"])
def test_a_text_in_any_usual_charset_is_no_noise(charset: str) -> None:
    written = "\n\n".join(PARAGRAPHS) + "\n\f\nSeite 2\n"
    assert PARAGRAPHS[0] in extract(written.encode(charset), name="karten.txt").text
