"""Discord's rules for a modal: its title, its rows, and what each label may hold."""

from __future__ import annotations

from typing import Any

from . import component_types as types
from . import input_rules
from .component_tree import ComponentTree
from .forms import Form, FormErrors, Path

MOST_ROWS = 5

_IN_LABEL: dict[int, input_rules.Check] = {
    types.TEXT_INPUT: lambda form, tree: input_rules.check_text_input(form, tree, labelled=True),
    **dict.fromkeys(types.SELECTS, input_rules.check_select),
    types.FILE_UPLOAD: input_rules.check_file_upload,
    types.RADIO_GROUP: input_rules.check_radio_group,
    types.CHECKBOX_GROUP: input_rules.check_checkbox_group,
    types.CHECKBOX: input_rules.check_checkbox,
}
_IN_ROW: dict[int, input_rules.Check] = {
    types.TEXT_INPUT: lambda form, tree: input_rules.check_text_input(form, tree, labelled=False),
    types.STRING_SELECT: input_rules.check_select,
}


def check_modal(body: dict[str, Any], errors: FormErrors, path: Path = ()) -> None:
    """Note what is wrong with the data of a modal callback (`custom_id`, `title`, `components`)."""
    form = Form(body, errors, path)
    form.text("custom_id", at_least=1, at_most=100, required=True)
    form.text("title", at_least=1, at_most=45, required=True)
    tree = ComponentTree()
    for _, child in form.objects("components", at_least=1, at_most=MOST_ROWS, required=True):
        _check_top(child, tree)


def _check_top(form: Form, tree: ComponentTree) -> None:
    kind = form.kind
    tree.meet(form)
    if kind == types.ACTION_ROW:
        for _, child in form.objects("components", at_least=1, at_most=1, required=True):
            _check_inner(child, tree, _IN_ROW)
    elif kind == types.LABEL:
        form.text("label", at_least=1, at_most=45, required=True)
        form.text("description", at_most=100)
        inner = form.inner("component", required=True)
        if inner is not None:
            _check_inner(inner, tree, _IN_LABEL)
    elif kind == types.TEXT_DISPLAY:
        tree.text(form)
    else:
        form.refuse("type", "UNION_TYPE_CHOICES", 'Value of field "type" must be one of (1, 10, 18).')


def _check_inner(form: Form, tree: ComponentTree, rules: dict[int, input_rules.Check]) -> None:
    kind = form.kind
    check = rules.get(kind)
    if check is None:
        listed = ", ".join(str(item) for item in sorted(rules))
        form.refuse("type", "UNION_TYPE_CHOICES", f'Value of field "type" must be one of ({listed}).')
        return
    tree.meet(form)
    check(form, tree)
    if form.body.get("required") and form.body.get("min_values") == 0:
        form.refuse("min_values", "NUMBER_TYPE_MIN", "A required field cannot allow zero values.")
