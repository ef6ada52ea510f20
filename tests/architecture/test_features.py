"""Each feature is whole: texts in every language, tests, and an answer to what becomes of a member's data."""

from collections import Counter

import pytest

from bot.database import metadata
from bot.feature import Feature
from bot.personal_data import NoPersonalData
from bot.personal_data.platform_data import PLATFORM_DATA
from bot.running.parts import TEXTS
from cogs import FEATURES
from tests.architecture.sources import ROOT

_each = pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: str(feature.name))


def test_every_folder_of_a_feature_is_put_together() -> None:
    folders = {path.parent.name for path in (ROOT / "cogs").glob("*/__init__.py")}
    assert folders == {feature.name for feature in FEATURES}
    assert len(FEATURES) == len(folders)


@_each
def test_a_feature_is_where_its_name_says(feature: Feature) -> None:
    assert feature.folder == ROOT / "cogs" / feature.name
    assert feature.extension == f"cogs.{feature.name}"


@_each
def test_a_feature_speaks_every_language_that_the_platform_speaks(feature: Feature) -> None:
    spoken = {file.name for file in TEXTS.glob("*.ftl")}
    assert {"en.ftl", "es.ftl"} <= spoken
    assert {file.name for file in feature.texts.glob("*.ftl")} == spoken


@_each
def test_a_feature_has_tests_and_an_extensions_setup(feature: Feature) -> None:
    assert list((ROOT / "tests" / "cogs" / feature.name).rglob("test_*.py"))
    module = __import__(feature.extension, fromlist=["setup"])
    assert callable(module.setup)


@_each
def test_a_features_settings_files_are_shipped(feature: Feature) -> None:
    for settings in feature.settings:
        assert (ROOT / "config" / settings.name).is_file()


def test_names_of_kinds_are_unique_and_say_whose_they_are() -> None:
    names = []
    for feature in FEATURES:
        for kind in (*feature.agenda, *feature.outbox):
            assert kind.name.startswith(feature.name), kind.name
        names += [("agenda", kind.name) for kind in feature.agenda]
        names += [("outbox", kind.name) for kind in feature.outbox]
    assert [name for name, times in Counter(names).items() if times > 1] == []


def test_every_table_says_once_what_becomes_of_a_members_rows() -> None:
    declared = [*PLATFORM_DATA, *(entry for feature in FEATURES for entry in feature.personal_data)]
    times = Counter(entry.table.name for entry in declared)
    assert {name: times[name] for name in metadata.tables} == dict.fromkeys(metadata.tables, 1)


def test_a_table_without_personal_data_says_why() -> None:
    declared = [*PLATFORM_DATA, *(entry for feature in FEATURES for entry in feature.personal_data)]
    for entry in declared:
        if isinstance(entry, NoPersonalData):
            assert len(entry.because.split()) >= 4, entry.table.name
