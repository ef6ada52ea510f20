from pathlib import Path
from typing import Any, cast

import discord
import pytest
from discord.app_commands import locale_str

from bot.language import CommandTranslator, Languages

_ANYWHERE = cast(Any, None)


@pytest.fixture
def translator(tmp_path: Path) -> CommandTranslator:
    (tmp_path / "en.ftl").write_text("x-alert-name = alert\nx-lonely-name = lonely\n", encoding="utf-8")
    (tmp_path / "es.ftl").write_text("x-alert-name = alerta\n", encoding="utf-8")
    return CommandTranslator(Languages.load([tmp_path], strict=True))


async def test_a_name_is_translated_by_its_key(translator: CommandTranslator) -> None:
    name = locale_str("alert", key="x-alert-name")
    assert await translator.translate(name, discord.Locale.spain_spanish, _ANYWHERE) == "alerta"
    assert await translator.translate(name, discord.Locale.latin_american_spanish, _ANYWHERE) == "alerta"


@pytest.mark.parametrize(
    ("name", "locale"),
    [
        (locale_str("alert", key="x-alert-name"), discord.Locale.japanese),
        (locale_str("alert", key="x-alert-name"), discord.Locale.american_english),
        (locale_str("lonely", key="x-lonely-name"), discord.Locale.spain_spanish),
        (locale_str("without a key"), discord.Locale.spain_spanish),
    ],
)
async def test_without_a_translation_discord_shows_the_default(
    translator: CommandTranslator, name: locale_str, locale: discord.Locale
) -> None:
    assert await translator.translate(name, locale, _ANYWHERE) is None
