"""An examination's result, for a person or for a program."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from bot.doctor.examining import Diagnosis
from bot.doctor.finding import Severity

_SIGNS = {Severity.FINE: "ok     ", Severity.WARNING: "WARNING", Severity.BROKEN: "BROKEN "}


def as_text(diagnoses: Sequence[Diagnosis]) -> str:
    """Return one line a finding, and below it what it breaks and how to mend it."""
    return "\n".join(_lines(diagnoses))


def as_json(diagnoses: Sequence[Diagnosis]) -> str:
    """Return a list of objects: check, severity, what, breaks, mend."""
    found = [
        {"check": diagnosis.check, **asdict(finding)}
        for diagnosis in diagnoses
        for finding in diagnosis.findings
    ]
    return json.dumps(found, indent=2, ensure_ascii=False)


def is_sound(diagnoses: Sequence[Diagnosis]) -> bool:
    """Say whether nothing is broken; warnings are allowed."""
    return not any(
        finding.severity is Severity.BROKEN for diagnosis in diagnoses for finding in diagnosis.findings
    )


def _lines(diagnoses: Sequence[Diagnosis]) -> Iterator[str]:
    for diagnosis in diagnoses:
        for finding in diagnosis.findings:
            yield f"{_SIGNS[finding.severity]} {diagnosis.check}: {finding.what}"
            if finding.severity is not Severity.FINE:
                yield f"        breaks: {finding.breaks}"
                yield f"        mend:   {finding.mend}".replace("\n", "\n" + " " * 16)
