"""Secrets and deployment: what the machine tells the bot, through the environment or a `.env` file.

Secrets are `SecretStr`: no repr, log line or traceback of ours shows them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import unquote, urlsplit

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.configuration.suggestions import did_you_mean, listed
from bot.configuration.wording import expectation
from bot.environment.discord_token import HOW_TO_GET_A_TOKEN, trouble_with_token
from bot.environment.dotenv_file import names_in, trouble_in, where_it_may_be

LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR"]

_WORKER_NAME = re.compile(r"[A-Za-z0-9_.-]{1,60}\Z")
_OUR_MACHINE = {"127.0.0.1", "localhost", "::1"}


def _database_in(settings: Mapping[str, Any]) -> SecretStr:
    return SecretStr(f"sqlite:///{settings.get('data_folder', Path('data')) / 'mutual-aid.db'}")


class EnvironmentRefused(Exception):
    """The environment holds no usable settings. `lines` is what to show, and never repeats a secret."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        self.lines = lines
        super().__init__("\n".join(lines))


class Environment(BaseModel):
    """The deployment's settings. Made by hand it reads nothing from outside; `read` does."""

    model_config = ConfigDict(
        frozen=True, hide_input_in_errors=True, validate_by_name=True, validate_by_alias=True
    )

    discord_token: SecretStr = Field(default=SecretStr(""), description="The bot's token.")
    data_key: SecretStr | None = Field(default=None, description="The key of members' words at rest.")
    log_level: LogLevel = Field(default="INFO", description="How much the log says.")
    config_folder: Path = Field(default=Path("config"), alias="CONFIG_DIR", description="Your YAML files.")
    data_folder: Path = Field(default=Path("data"), alias="DATA_DIR", description="What the bot writes.")
    database_url: SecretStr = Field(
        default_factory=lambda settings: _database_in(settings), description="Where the data is kept."
    )
    shard_count: int | None = Field(default=None, ge=1, description="How many shards there are in all.")
    shard_ids: Annotated[tuple[int, ...] | None, NoDecode] = Field(
        default=None, description="Which of the shards this process runs: 0,1 or 0-3."
    )
    worker_name: str = Field(default="main", description="This process's name among several.")
    local_discord_url: str | None = Field(default=None, description="For the demo and the tests only.")

    @field_validator("log_level", mode="before")
    @classmethod
    def _in_capitals(cls, level: object) -> object:
        if isinstance(level, str):
            level = level.strip().upper()
            return {"WARN": "WARNING", "CRITICAL": "ERROR"}.get(level, level)
        return level

    @field_validator("shard_ids", mode="before")
    @classmethod
    def _listed(cls, written: object) -> object:
        if not isinstance(written, str):
            return written
        ids: list[int] = []
        for part in written.split(","):
            match = re.fullmatch(r"\s*(\d{1,6})\s*(?:-\s*(\d{1,6})\s*)?", part)
            if match is None:
                raise ValueError("expected numbers such as 0,1,2 or a range such as 0-3")
            first, last = int(match[1]), int(match[2] or match[1])
            if last < first or last - first >= 10_000:
                raise ValueError("expected a range from the smaller to the larger number, such as 0-3")
            ids.extend(range(first, last + 1))
        return tuple(ids)

    @field_validator("worker_name")
    @classmethod
    def _short(cls, name: str) -> str:
        if not _WORKER_NAME.match(name):
            raise ValueError("expected up to 60 letters, digits, dots, dashes or underscores")
        return name

    @field_validator("local_discord_url")
    @classmethod
    def _on_this_machine(cls, url: str | None) -> str | None:
        if url is None:
            return None
        parts = urlsplit(url)
        # The token is sent there: an address elsewhere would hand the bot to whoever listens.
        if parts.scheme != "http" or parts.hostname not in _OUR_MACHINE:
            raise ValueError("expected an address on this machine, such as http://127.0.0.1:8080")
        return url.rstrip("/")

    @model_validator(mode="after")
    def _shards_fit(self) -> Self:
        if self.shard_ids is None:
            return self
        if self.shard_count is None:
            raise ValueError("SHARD_IDS needs SHARD_COUNT: how many shards there are in all")
        if len(set(self.shard_ids)) != len(self.shard_ids):
            raise ValueError("SHARD_IDS names a shard twice")
        if not self.shard_ids or max(self.shard_ids) >= self.shard_count:
            raise ValueError(f"SHARD_IDS: expected numbers from 0 to {self.shard_count - 1}")
        return self

    @classmethod
    def read(cls, dotenv: Path | None = Path(".env"), *, token_needed: bool = True) -> Environment:
        """Return the settings of the process's environment and, where it is silent, of `dotenv` if it exists.

        `token_needed=False` is for what runs without Discord. Raises `EnvironmentRefused` with all that is
        wrong and, for the token, how to get one.
        """
        lines: list[str] = []
        environment = cls()
        try:
            if dotenv is not None and (trouble := trouble_in(dotenv)):
                raise EnvironmentRefused(trouble)
            token = _TokenOfProcess(_env_file=dotenv, _env_file_encoding="utf-8-sig")
            # Not validated here: what else is wrong is said by the whole, next.
            environment = cls.model_construct(
                discord_token=token.discord_token, local_discord_url=token.local_discord_url
            )
            environment = _OfProcess(_env_file=dotenv, _env_file_encoding="utf-8-sig")
        except ValidationError as error:
            errors = error.errors(include_url=False, include_input=False)
            lines.extend(_in_words(each) for each in errors if each["type"] != "default_factory_not_called")
        except UnicodeDecodeError:
            raise EnvironmentRefused((f"{dotenv} is not text: save it as UTF-8.",)) from None
        except OSError as error:
            raise EnvironmentRefused((f"{dotenv} cannot be read: {error.strerror}.",)) from None
        if token_needed:
            lines.extend(environment.token_trouble(dotenv))
        if lines:
            raise EnvironmentRefused(tuple(lines))
        return environment

    def token_trouble(self, dotenv: Path | None = None) -> tuple[str, ...]:
        """Return what is wrong with the token and how to get one, line by line; nothing if it may be right.

        Where it is missing, `dotenv` is looked at for why.
        """
        token = self.discord_token.get_secret_value()
        trouble = "" if token and self.local_discord_url else trouble_with_token(token)
        if not trouble:
            return ()
        if not token and dotenv is not None:
            misspelt = [name for name, meant in unknown_names(dotenv).items() if meant == "DISCORD_TOKEN"]
            if misspelt:
                trouble += f" (There is {listed(misspelt)}: its name must be DISCORD_TOKEN.)"
            trouble = f"{trouble} {where_it_may_be(dotenv)}".rstrip()
        return (f"DISCORD_TOKEN cannot be used. {trouble}", *HOW_TO_GET_A_TOKEN)

    def secrets(self) -> tuple[str, ...]:
        """Return every secret, for the log to blot out. Not to be shown or stored anywhere."""
        found = [self.discord_token.get_secret_value()]
        if self.data_key is not None:
            found += [part.strip() for part in self.data_key.get_secret_value().split(",")]
        for until in ("[^@]+", ".+"):  # the whole of a password that holds an @ too, though that is refused
            address = re.search(rf"://[^:/@]*:(?P<password>{until})@", self.database_url.get_secret_value())
            if address:
                found += [address["password"], unquote(address["password"])]
        return tuple(secret for secret in dict.fromkeys(found) if secret)


class _OfProcess(Environment, BaseSettings):
    model_config = SettingsConfigDict(
        frozen=True, hide_input_in_errors=True, extra="ignore", env_ignore_empty=True, populate_by_name=True
    )


class _TokenOfProcess(BaseSettings):
    """The token alone, so that it is judged although another setting is wrong."""

    model_config = _OfProcess.model_config

    discord_token: SecretStr = SecretStr("")
    local_discord_url: str | None = None


def names() -> tuple[str, ...]:
    """Return the names of all settings, as they stand in `.env`."""
    return tuple((field.alias or name).upper() for name, field in Environment.model_fields.items())


def unknown_names(dotenv: Path | None = Path(".env")) -> dict[str, str]:
    """Return the names in `dotenv` that mean nothing here, each with the setting it may have meant, or ""."""
    if dotenv is None or not dotenv.is_file():
        return {}
    known = names()
    try:
        found = names_in(dotenv)
    except (OSError, UnicodeDecodeError):
        return {}
    return {name: did_you_mean(name, known) for name in found if name.upper() not in known}


def _in_words(error: Any) -> str:
    written = str(error["loc"][0]) if error["loc"] else ""
    field = Environment.model_fields.get(written)
    name = ((field.alias if field else None) or written).upper()
    if error["type"] in {"value_error", "assertion_error"}:
        said = str(error["ctx"]["error"])
    elif error["type"] == "literal_error":
        said = f"expected {error['ctx']['expected']}"
    else:
        said = f"expected {expectation(error, None)}"
    return f"{name}: {said}" if name else said
