"""The doctor: what is wrong, what that breaks, and how to mend it."""

from bot.doctor.finding import DoctorCheck, Examination, Finding, Severity

__all__ = ["DoctorCheck", "Examination", "Finding", "Severity"]
