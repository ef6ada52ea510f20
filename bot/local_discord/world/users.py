"""Accounts, and the applications behind those that are bots."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from ..refusals import Refused
from .people import Application, Guild, User

if TYPE_CHECKING:
    from . import World


class Users:
    def __init__(self, world: World) -> None:
        self._world = world
        self.by_id: dict[int, User] = {}
        self.applications: dict[int, Application] = {}
        self._by_token: dict[str, Application] = {}

    def create(
        self,
        name: str,
        *,
        id: int | None = None,  # noqa: A002 - Discord's own word
        global_name: str | None = None,
        bot: bool = False,
        locale: str = "en-US",
        dms_open: bool = True,
    ) -> User:
        """Open an account."""
        user = User(
            self._world.snowflakes.next() if id is None else id,
            name,
            global_name=global_name,
            bot=bot,
            locale=locale,
            dms_open=dms_open,
        )
        self._world.snowflakes.saw(user.id)
        self.by_id[user.id] = user
        return user

    def create_application(
        self,
        name: str,
        *,
        owner: User | None = None,
        token: str | None = None,
        presences_allowed: bool = True,
        members_allowed: bool = True,
        message_content_allowed: bool = True,
    ) -> Application:
        """Register a bot. Without `token` one is made in Discord's form that depends only on its id."""
        account = self.create(name, bot=True)
        application = Application(
            account.id,
            name,
            account,
            token or token_for(account.id),
            owner or self.create(f"{name}-owner"),
            presences_allowed=presences_allowed,
            members_allowed=members_allowed,
            message_content_allowed=message_content_allowed,
        )
        self.register(application)
        return application

    def register(self, application: Application) -> None:
        """Know an application by its id and its token."""
        self.applications[application.id] = application
        self._by_token[application.token] = application

    def get(self, user_id: int) -> User:
        """Return a user. Raises 10013."""
        try:
            return self.by_id[user_id]
        except KeyError:
            raise Refused(10013) from None

    def named(self, name: str) -> User:
        """Return the user with that user name. Raises `KeyError`."""
        for user in self.by_id.values():
            if user.name == name:
                return user
        raise KeyError(name)

    def of_token(self, token: str) -> Application | None:
        """Return the application a token belongs to."""
        return self._by_token.get(token)

    def application_of(self, user_id: int) -> Application | None:
        """Return the application whose bot account this is (both bear one id here)."""
        return self.applications.get(user_id)

    def set_dms_open(self, user: User, *, open_to_members: bool) -> None:
        """Let members of common guilds write to the user, or no longer."""
        user.dms_open = open_to_members
        self._world.touch()

    def set_locale(self, user: User, locale: str) -> None:
        """Change the language of the user's Discord: the next interaction carries it."""
        user.locale = locale
        self._world.touch()

    def guilds_of(self, user_id: int) -> list[Guild]:
        """Return the guilds a user is a member of."""
        return [guild for guild in self._world.guilds.by_id.values() if user_id in guild.members]

    def share_a_guild(self, one: int, other: int) -> bool:
        """Whether two users have a guild in common."""
        return any(
            one in guild.members and other in guild.members for guild in self._world.guilds.by_id.values()
        )


def token_for(user_id: int) -> str:
    """Return a token in the form that clients check: id, time, secret."""
    head = base64.urlsafe_b64encode(str(user_id).encode()).decode().rstrip("=")
    secret = hashlib.sha256(f"local discord {user_id}".encode()).hexdigest()[:38]
    return f"{head}.{secret[:6]}.{secret}"
