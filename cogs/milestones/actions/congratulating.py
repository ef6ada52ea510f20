"""People are glad with whoever has reached a step: one line in the same post instead of a post each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.interactions import Finished, UserFacing
from cogs.milestones import store
from cogs.milestones.actions.posts import put_refresh
from cogs.milestones.store import Reach

if TYPE_CHECKING:
    from bot.platform import Platform


async def congratulate(platform: Platform, guild_id: int, celebration_id: int, person_id: int) -> bool:
    """Write down that a person is glad, or no more, and have the post show it.

    Returns whether they are glad now. Raises `Finished` where the celebration is there no more, `UserFacing`
    where it is their own.
    """
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        celebration = await store.celebrations.find(transaction, celebration_id)
        if (
            celebration is None
            or celebration.guild_id != guild_id
            or celebration.reach is not Reach.POSTED
            or celebration.channel_id is None
        ):
            raise Finished("milestones-glad-gone")
        counter = await store.counters.find(transaction, celebration.counter_id)
        if counter is None:
            raise Finished("milestones-glad-gone")
        if counter.person_id == person_id:
            raise UserFacing("milestones-glad-own")
        glad = await store.celebrations.congratulate(transaction, celebration, person_id)
        await put_refresh(transaction, celebration)
    return glad
