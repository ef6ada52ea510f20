import asyncio
import time

from bot.local_discord.page.live import SECONDS_BETWEEN_PUSHES
from bot.local_discord.world import Draft
from tests.bot.local_discord.page.visiting import Tab, Visit


async def test_fifty_open_pages_are_all_told_and_nobody_waits_long(visit: Visit) -> None:
    general = str(visit.channel("general").id)
    names = ["ana", "bea", "sam", "zoe", "olga"]
    await visit.discord.actor("zoe").joins()
    tabs = await asyncio.gather(*(visit.tab(names[number % 5]) for number in range(50)))
    await asyncio.gather(*(tab.does("look", channel=general) for tab in tabs))
    words = [str(number) for number in range(40)]
    speaker = await visit.tab("bea")

    async def hears_all(tab: Tab) -> list[str]:
        heard: list[str] = []
        while len(heard) < len(words):
            heard += [each["content"] for each in (await tab.told("messages"))["upsert"]]
        return heard

    async def speak() -> None:
        for word in words:
            await speaker.does("write", channel=general, content=word)

    began = time.perf_counter()
    *heard, _ = await asyncio.gather(*(hears_all(tab) for tab in tabs), speak())
    assert all(each == words for each in heard)
    assert time.perf_counter() - began < 10, "fifty pages that talk are slow beyond all patience"
    assert len(visit.page.visitors()) == 51
    all_gone = asyncio.Event()
    visit.page.watch_visitors(lambda: None if visit.page.visitors() else all_gone.set())
    await asyncio.gather(*(tab.socket.close() for tab in [*tabs, speaker]))
    await asyncio.wait_for(all_gone.wait(), 5)


async def test_a_burst_is_told_in_few_pushes(visit: Visit) -> None:
    general = visit.channel("general")
    tab = await visit.tab("ana")
    await tab.does("look", channel=str(general.id))
    began = time.perf_counter()
    for number in range(500):
        visit.says("bea", general, str(number))
        await asyncio.sleep(0)
    heard: list[int] = []
    while sum(heard) < 500:
        heard.append(len((await tab.told("messages"))["upsert"]))
    assert sum(heard) == 500
    assert len(heard) <= (time.perf_counter() - began) / SECONDS_BETWEEN_PUSHES + 2


async def test_a_thousand_messages_are_paged_from_the_newest_to_the_first(visit: Visit) -> None:
    general = visit.channel("general")
    for number in range(1000):
        visit.says("bea", general, str(number))
    private = visit.world.messages.post(
        general, visit.bot, Draft("private"), visible_to=visit.people["sam"].id
    )
    tab = await visit.tab("ana")
    contents: list[str] = []
    before: dict[str, str] = {}
    pages = 0
    more = True
    while more:
        answer = await tab.does("look", channel=str(general.id), limit=100, **before)
        contents = [each["content"] for each in answer["messages"]] + contents
        before = {"before": answer["messages"][0]["id"]}
        pages, more = pages + 1, answer["more"]
    assert contents == [str(number) for number in range(1000)]
    assert pages == 10
    assert str(private.id) not in contents
    first = next(iter(general.messages.values()))
    visit.world.messages.edit(first, content="the very first")
    [told] = (await tab.told("messages"))["upsert"]
    assert told["content"] == "the very first"


async def test_a_page_that_does_not_read_holds_up_no_other(visit: Visit) -> None:
    general = visit.channel("general")
    deaf, tab = await visit.tab("ana"), await visit.tab("bea")
    await deaf.does("look", channel=str(general.id))
    await tab.does("look", channel=str(general.id))
    transport = deaf.socket._response.connection.transport  # type: ignore[union-attr]
    transport.pause_reading()  # type: ignore[union-attr]
    for number in range(300):
        visit.says("sam", general, f"{number} " + "x" * 1900)
        await asyncio.sleep(0)
    heard = 0
    while heard < 300:
        heard += len((await tab.told("messages"))["upsert"])
    await tab.does("write", channel=str(general.id), content="still here")
    transport.abort()  # type: ignore[union-attr]
