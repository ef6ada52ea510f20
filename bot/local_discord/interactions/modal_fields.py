"""The fields of a modal as a person sees them, and what is sent when they are filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..world.posts import Attachment
from . import component_types as types
from .choosing import check_count, chosen_values, default_values
from .misuse import NotAccepted, NothingToUse
from .resolved import Resolved

JSON = dict[str, Any]


@dataclass(frozen=True)
class Field:
    """One thing to fill in. `component` is what the bot sent; `index` its row in the modal."""

    index: int
    label: str
    description: str | None
    component: JSON

    @property
    def custom_id(self) -> str:
        return str(self.component["custom_id"])

    @property
    def required(self) -> bool:
        return bool(self.component.get("required", self.component["type"] != types.CHECKBOX))


def fields_of(components: Sequence[JSON]) -> list[Field]:
    """Return the fields of a modal, from top to bottom."""
    fields = []
    for index, row in enumerate(components):
        if row["type"] == types.LABEL:
            fields.append(Field(index, row["label"], row.get("description"), row["component"]))
        elif row["type"] == types.ACTION_ROW:
            inner = row["components"][0]
            label = inner.get("label") or inner.get("placeholder") or inner["custom_id"]
            fields.append(Field(index, label, None, inner))
    return fields


def fill_modal(components: Sequence[JSON], values: Mapping[str, Any], resolved: Resolved) -> list[JSON]:
    """Return the `components` of a submitted modal in which a person gives `values`, by label or custom id.

    What is not given keeps its default. Raises `NothingToUse` for a field that is not there, `NotAccepted`
    for a value that does not fit.
    """
    fields = fields_of(components)
    given = {_field_named(name, fields).custom_id: value for name, value in values.items()}
    sent = {field.index: _filled(field, given.get(field.custom_id), resolved) for field in fields}
    rows = []
    for index, row in enumerate(components):
        number = row.get("id") or index + 1
        if row["type"] == types.LABEL:
            rows.append({"type": types.LABEL, "id": number, "component": sent[index]})
        elif row["type"] == types.ACTION_ROW:
            rows.append({"type": types.ACTION_ROW, "id": number, "components": [sent[index]]})
        else:
            rows.append({"type": types.TEXT_DISPLAY, "id": number})
    return rows


def _field_named(name: str, fields: Sequence[Field]) -> Field:
    for field in fields:
        if name in (field.custom_id, field.label):
            return field
    there = ", ".join(f'"{field.label}"' for field in fields)
    raise NothingToUse(f'the modal has no field "{name}"; it has {there}')


def _filled(field: Field, value: Any, resolved: Resolved) -> JSON:
    component = field.component
    kind = component["type"]
    number = component.get("id") or 100 + field.index
    sent: JSON = {"type": kind, "id": number, "custom_id": field.custom_id}
    if kind == types.TEXT_INPUT:
        sent["value"] = _text(field, value)
    elif kind == types.CHECKBOX:
        sent["value"] = bool(component.get("default")) if value is None else bool(value)
    elif kind == types.FILE_UPLOAD:
        sent["values"] = _uploads(field, value, resolved)
    else:
        values = _chosen(field, value, resolved)
        if kind == types.RADIO_GROUP:
            sent["value"] = values[0] if values else None
        else:
            sent["values"] = values
    return sent


def _text(field: Field, value: Any) -> str:
    text = field.component.get("value") or "" if value is None else value
    if not isinstance(text, str):
        raise NotAccepted(f'"{field.label}" takes text, not {value!r}')
    if not text and not field.required:
        return ""
    least = field.component.get("min_length") or (1 if field.required else 0)
    most = field.component.get("max_length") or 4000
    if not least <= len(text) <= most:
        raise NotAccepted(f'"{field.label}" takes {least} to {most} characters, not {len(text)}')
    return text


def _uploads(field: Field, value: Any, resolved: Resolved) -> list[str]:
    files = [] if value is None else list(value) if isinstance(value, Sequence) else [value]
    check_count({**field.component, "required": field.required}, len(files))
    if not all(isinstance(file, Attachment) for file in files):
        raise NotAccepted(f'"{field.label}" takes files')
    return [resolved.attachment(file) for file in files]


def _chosen(field: Field, value: Any, resolved: Resolved) -> list[str]:
    component = {**field.component, "required": field.required}
    if value is not None:
        return chosen_values(component, value, resolved)
    values = default_values(component)
    check_count(component, len(values))
    return values
