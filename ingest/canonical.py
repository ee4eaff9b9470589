"""One spelling for each address on the web, so that a page is known however it is linked."""

import re
from urllib.parse import quote, urlsplit, urlunsplit

_PORTS = {"http": 80, "https": 443}

#: Parameters that say who sent the reader, never which page it is.
_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|twclid|yclid|igshid|mc_[ce]id|_ga|_gl"
    r"|ref_src|ref_url|guccounter|guce_referrer(?:_sig)?|wt[._]mc|xtor|at_(?:medium|campaign)|cmpid"
    r"|ocid|s_cid|ncid|smid|spm|_hsenc|_hsmi|mkt_tok|share_?token)(?:=|$)",
    re.IGNORECASE,
)
_ESCAPE = re.compile(r"%[0-9a-fA-F]{2}")
_SAFE = "%/:=&?~+!$,;'@()*[]-._|"


def canonical_url(url: str) -> str:
    """The address with lower-case host, no default port, no fragment and no tracking.

    It opens the same page. What is no http address is given back as it is.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return url
    scheme = parts.scheme.lower()
    if scheme not in _PORTS or not host or "@" in parts.netloc:
        return url
    host = host.rstrip(".")
    host = f"[{host}]" if ":" in host else host
    netloc = host if port in {None, _PORTS[scheme]} else f"{host}:{port}"
    # Some sites keep the page itself behind “#!”.
    fragment = parts.fragment if parts.fragment.startswith("!") else ""
    return urlunsplit((scheme, netloc, _escaped(parts.path or "/"), _query(parts.query), fragment))


def _query(query: str) -> str:
    """The parameters in their order, without those that track."""
    kept = [one for one in query.split("&") if one and not _TRACKING.match(one)]
    return _escaped("&".join(kept))


def _escaped(text: str) -> str:
    """Percent signs as in ASCII, in one spelling."""
    return _ESCAPE.sub(lambda found: found[0].upper(), quote(text, safe=_SAFE))
