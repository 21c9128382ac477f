"""The text in a paragraph of TTML as lines hold it, and back: rows, slant, weight, colour."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ASIDE = re.compile(r"<((?:[\w.-]+:)?metadata)(?:\s[^<>]*)?(?:/>|>.*?</\1\s*>)", re.DOTALL)
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_TAG = re.compile(r"<(/?)((?:[A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*)((?:\s[^<>]*?)?)(/?)>")
_VALUE = re.compile(r"""([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_OURS = re.compile(r"<(/?)(i|b|u|font|span)((?:\s[^<>\n]*)?)>", re.IGNORECASE)
_COLOUR = re.compile(r"[\w#(),.% -]{1,40}")
_ROW = re.compile(r"[ \t]*\n[ \t]*")


def to_text(inner: str, styles: Mapping[str, str]) -> str:
    """Return the text of a paragraph: rows apart, <i>, <b>, <u> and colours as tags.

    styles are those that the head of the file defines, by id. A span that says something else
    stays in the text as a tag.
    """
    inner = _CDATA.sub(lambda match: html.escape(match[1], quote=False), inner)
    inner = _ASIDE.sub("", _COMMENT.sub("", inner))
    parts = list(_parts(re.sub(r"\s+", " ", inner), styles))
    return _ROW.sub("\n", "".join(parts)).strip(" \t\n")


def to_markup(text: str, prefix: str = "") -> str:
    """Return a text of a line as a paragraph holds it; prefix is that of the file's elements."""
    parts: list[str] = []
    is_open: list[str] = []
    end = 0
    for match in _OURS.finditer(text):
        parts.append(_escaped(text[end : match.start()], prefix))
        end = match.end()
        name = match[2].lower()
        if not match[1]:
            parts.append(f"<{prefix}span{_attributes(name, match[3])}>")
            is_open.append(name)
        elif name in is_open:
            while is_open:
                parts.append(f"</{prefix}span>")
                if is_open.pop() == name:
                    break
    parts.append(_escaped(text[end:], prefix))
    return "".join([*parts, *(f"</{prefix}span>" for _ in is_open)])


def _parts(inner: str, styles: Mapping[str, str]) -> Iterator[str]:
    closers: list[str] = []
    end = 0
    for match in _TAG.finditer(inner):
        yield html.unescape(inner[end : match.start()])
        end = match.end()
        closing, name, attributes, is_empty = match.groups()
        if name.rpartition(":")[2] == "br":
            yield "\n"
        elif closing:
            yield closers.pop() if closers else ""
        elif not is_empty:
            opener, closer = _tags(attributes, styles)
            closers.append(closer)
            yield opener
    yield html.unescape(inner[end:])
    yield from reversed(closers)


def _tags(attributes: str, styles: Mapping[str, str]) -> tuple[str, str]:
    """Return the tags that stand for a span with these attributes."""
    values = _values(attributes)
    known = {"style", "fontStyle", "fontWeight", "textDecoration", "color"}
    if not values:
        return "", ""
    if set(values) - known:
        return f"<span{attributes.rstrip()}>", "</span>"
    for style in values.pop("style", "").split():
        values = {**_values(styles.get(style, "")), **values}
    names = [
        *(["i"] if values.get("fontStyle") in {"italic", "oblique"} else []),
        *(["b"] if values.get("fontWeight") == "bold" else []),
        *(["u"] if values.get("textDecoration") == "underline" else []),
    ]
    opener = "".join(f"<{name}>" for name in names)
    closer = "".join(f"</{name}>" for name in reversed(names))
    colour = values.get("color", "")
    if _COLOUR.fullmatch(colour):
        return f'<font color="{colour}">{opener}', f"{closer}</font>"
    return opener, closer


def _values(attributes: str) -> dict[str, str]:
    """The attributes without their prefixes."""
    return {m[1].rpartition(":")[2]: m[2] or m[3] or "" for m in _VALUE.finditer(attributes)}


def _attributes(name: str, attributes: str) -> str:
    if name == "span":
        return attributes.rstrip("/ ")
    if name == "font":
        colour = _values(attributes).get("color", "")
        return f' tts:color="{colour}"' if _COLOUR.fullmatch(colour) else ""
    return {
        "i": ' tts:fontStyle="italic"',
        "b": ' tts:fontWeight="bold"',
        "u": ' tts:textDecoration="underline"',
    }[name]


def _escaped(text: str, prefix: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\n", f"<{prefix}br/>")
