"""The lists of a definition (steps, choices, pages) and their items: a plain text, or a group of settings."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from vistime.diagnostics import did_you_mean
from vistime.model.complaint import Complaint, colon_complaint, in_quotes, shown

ITEM_LIMIT = 1000


def text_item(value: Any, called: str, known: Collection[str], meant: Collection[str]) -> Any:
    """An item as settings; a plain text is its `text`. Complaint when it is no item.

    `known` are its settings, `meant` words that people write for them.
    """
    if isinstance(value, Complaint):
        raise value
    if isinstance(value, str) and value.strip():
        return {"text": value}
    if _blank(value) or value == {} or value == []:
        hint = 'write its text after the dash ("- Wake up"), or take the line out'
        raise Complaint("item-empty", f"this {called} is empty", hint)
    if isinstance(value, list):
        raise _list_in_list(value, called)
    if not isinstance(value, dict):
        return value
    unknown = [key for key in value if key not in known and key not in meant]
    if len(unknown) == 1 and "text" not in value:
        inner, near = value[unknown[0]], _slip(unknown[0], value, known)
        if (inner is None or isinstance(inner, str)) and (len(value) == 1 or not near):
            raise colon_complaint(unknown[0], inner, "time" in known, near)
        if near:
            return value
        message = f'"{shown(unknown[0])}" has a list below it, but each {called} is one text'
        hint = "put everything into one list; parts that stand apart can be files of their own"
        raise Complaint("list-in-list", message, hint, (unknown[0],), key=True)
    return value if unknown else _with_text(value, called)


def _slip(word: str, value: dict[str, Any], known: Collection[str]) -> str:
    """`did you mean "..."?` for a setting misspelt, or "". Most words that stand alone are those of a label."""
    if len(value) > 1:
        return did_you_mean(word, known)
    return did_you_mean(word, {"text", "picture"} & set(known), 0.7)


def _with_text(value: dict[str, Any], called: str) -> dict[str, Any]:
    """The settings of an item, with a Complaint as text when there is nothing to print."""
    if not _blank(value.get("text")):
        return value
    picture = value.get("picture")
    if isinstance(picture, str) and picture.strip().casefold() not in ("", "none"):
        return {key: inner for key, inner in value.items() if key != "text"}
    if "picture" in value and not isinstance(picture, str):
        return {key: inner for key, inner in value.items() if key != "text"}
    hint = 'write "text:" with the words to print, or "picture:" for a picture without words'
    if not {"text", "picture"} & set(value):
        hint += "; if this belongs to the line above, take the dash away"
    message = f"this {called} has neither a text nor a picture"
    return {**value, "text": Complaint("item-without-text", message, hint, (), "text" in value)}


def _blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _list_in_list(value: list[Any], called: str) -> Complaint:
    words = [item for item in value if isinstance(item, str)]
    hint = f'write each {called} on a line of its own: "- ..."'
    if words and len(words) == len(value):
        hint = (
            f"if it is one text, put it in quotes: {in_quotes('[' + ', '.join(words) + ']')}; if not, {hint}"
        )
    return Complaint("list-in-list", f"this {called} is a list inside the list", hint)


def file_item(value: Any, known: Collection[str]) -> Any:
    """A file of a pack as settings; a plain text is its `file`. Complaint when it names none."""
    if isinstance(value, str) and value.strip():
        return {"file": value}
    message = "this part of the pack names no file"
    if _blank(value) or isinstance(value, list):
        raise Complaint(
            "file-not-named", message, "write the name of one file after the dash: - morning.yaml"
        )
    if isinstance(value, dict) and not set(value) - set(known):
        hint = 'put a line such as "file: morning.yaml" with it'
        return {"file": Complaint("file-not-named", message, hint), **value}
    return value


def listed(value: Any, name: str, called: str, limit: int = ITEM_LIMIT) -> Any:
    """The list called `name` in messages, of at most `limit` items. Complaint when it is none, or empty."""
    if isinstance(value, Complaint):
        raise value
    if isinstance(value, str) and value.strip():
        raise _text_for_list(value.strip(), name, called)
    if isinstance(value, dict) and value:
        first = next(iter(value))
        inner = value[first]
        text = in_quotes(f"{first}: {inner}") if isinstance(inner, str) else first
        message = f'{name} is a list, so each {called} begins with a dash and a space: "- "'
        raise Complaint("group-for-list", message, f"write: - {shown(text)}", (first,), key=True)
    if not value or isinstance(value, str):
        hint = f'write each {called} on a line of its own below it, beginning with "  - "'
        raise Complaint("list-empty", f"{name} is empty", hint, key=True)
    if len(value) > limit:
        message = f"{name} has {len(value):,} lines, more than the {limit:,} that vistime can print"
        raise Complaint("list-too-long", message, "make several files of it", (limit,))
    return value


def _text_for_list(text: str, name: str, called: str) -> Complaint:
    if text.startswith("-"):
        first = next((part.strip() for part in re.split(r"(?:^|\s)-", text) if part.strip()), "...")
        message = f'there must be a space after the "-" that begins each {called}'
        return Complaint("space-after-dash", message, f"write: - {shown(first)}")
    first = next((part.strip() for part in re.split(r"[,;\n]", text) if part.strip()), text)
    hint = f'write each {called} on a line of its own below it: "  - {shown(first)}"'
    return Complaint("text-for-list", f"{name} is a list, but here is one text", hint)


def needed(value: Any, name: str, message: str, example: str, *, dash: bool = True) -> Any:
    """The settings, with a Complaint in place of the list called `name` when there is none."""
    if not isinstance(value, dict) or name in value:
        return value
    line = f"  - {example}" if dash else f"  {example}"
    hint = f'write "{name}:" on a line of its own, and below it lines such as "{line}"'
    return {**value, name: Complaint("list-missing", message, hint)}
