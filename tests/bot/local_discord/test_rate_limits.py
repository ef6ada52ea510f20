import pytest

from bot.local_discord import LocalDiscord
from bot.local_discord.rate_limits import RateLimits
from bot.local_discord.refusals import Refused

from .harbour import Clock, Harbour

SEND = ("POST", "/channels/{channel_id}/messages")


class Seconds:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_bucket_is_empty_after_its_limit_and_fills_again() -> None:
    seconds = Seconds()
    limits = RateLimits(clock=seconds)
    for left in (4, 3, 2, 1, 0):
        assert limits.spend(1, *SEND, "7")["X-RateLimit-Remaining"] == str(left)
    with pytest.raises(Refused) as refusal:
        limits.spend(1, *SEND, "7")
    assert refusal.value.status == 429
    assert refusal.value.extra == {"retry_after": 5.0, "global": False}
    seconds.now += 5
    limits.spend(1, *SEND, "7")


def test_other_channels_and_other_bots_have_buckets_of_their_own() -> None:
    limits = RateLimits(clock=Seconds())
    for _ in range(5):
        limits.spend(1, *SEND, "7")
    limits.spend(1, *SEND, "8")
    limits.spend(2, *SEND, "7")


def test_fifty_requests_a_second_are_enough_but_answers_to_interactions_do_not_count() -> None:
    limits = RateLimits(clock=Seconds())
    for number in range(50):
        limits.spend(1, *SEND, str(number))
    limits.spend(1, "POST", "/interactions/{interaction_id}/{token}/callback", "x")
    with pytest.raises(Refused) as refusal:
        limits.spend(1, *SEND, "51")
    assert refusal.value.extra["global"] is True


def test_counting_refuses_nothing() -> None:
    limits = RateLimits("counted", clock=Seconds())
    for _ in range(7):
        assert limits.spend(1, *SEND, "7") == {}
    assert limits.exceeded["POST /channels/{channel_id}/messages"] == 2


async def test_discord_py_holds_itself_back_by_the_headers() -> None:
    """With the limits on, six messages take a while, and none of them is refused."""
    local = LocalDiscord(clock=Clock())
    local.rate_limits.limits["POST /channels/{channel_id}/messages"] = (5, 0.2)
    await local.start()
    from bot.local_discord import point_discord_py_at

    with point_discord_py_at(local.url):
        harbour = Harbour(local, local.world.now)  # type: ignore[arg-type]
        bot = await harbour.connect()
        for number in range(7):
            await bot.get_channel(harbour.lobby.id).send(str(number))
        statuses = [entry.status for entry in local.journal.of(*SEND)]
        assert statuses == [200] * 7
        await harbour.close()
    await local.stop()
