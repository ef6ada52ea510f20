from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.local_discord.snowflakes import Snowflakes, at, instant_of

START = datetime(2026, 3, 2, 9, tzinfo=UTC)


@given(st.lists(st.tuples(st.integers(-5000, 5000), st.booleans()), max_size=60))
def test_ids_only_ever_grow_however_the_clock_behaves(steps: list[tuple[int, bool]]) -> None:
    now = START

    def clock() -> datetime:
        return now

    snowflakes = Snowflakes(clock)
    made = []
    for milliseconds, of_guild in steps:
        now += timedelta(milliseconds=milliseconds)
        made.append(snowflakes.next_of_guild() if of_guild else snowflakes.next())
    assert made == sorted(set(made))


@given(st.datetimes(datetime(2015, 1, 2), datetime(2080, 1, 1)))  # noqa: DTZ001 - hypothesis wants naive bounds
def test_an_id_tells_when_it_was_made(instant: datetime) -> None:
    instant = instant.replace(tzinfo=UTC)
    made = Snowflakes(lambda: instant).next()
    assert timedelta(0) <= instant - instant_of(made) < timedelta(milliseconds=1)
    assert made >= at(instant)


def test_guilds_made_at_one_instant_lie_on_different_shards() -> None:
    snowflakes = Snowflakes(lambda: START)
    assert {(snowflakes.next_of_guild() >> 22) % 2 for _ in range(2)} == {0, 1}


def test_an_id_from_outside_is_not_given_again() -> None:
    snowflakes = Snowflakes(lambda: START)
    chosen = at(START) + 7
    snowflakes.saw(chosen)
    assert snowflakes.next() > chosen
