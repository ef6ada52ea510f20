import asyncio
import json
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest

from bot.local_discord.page import Page, static_files
from bot.local_discord.world import Attachment, Draft
from tests.bot.local_discord.page.visiting import KEY, Visit


@pytest.fixture
def static(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "static"
    (folder / "scripts").mkdir(parents=True)
    (folder / "index.html").write_text('<link href="static/scripts/page.js">', encoding="utf-8")
    (folder / "scripts" / "page.js").write_text("export {}", encoding="utf-8")
    (folder / "scripts" / ".hidden.js").write_text("", encoding="utf-8")
    (folder / "scripts" / "notes.py").write_text("", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    monkeypatch.setattr(static_files, "STATIC", folder)
    return folder


async def raw(
    visit: Visit, path: str, method: str = "GET", host: str | None = None, **headers: str
) -> tuple[int, str]:
    """Send a request as it stands, dots and all, and return the status and everything that came."""
    address = urlsplit(visit.discord.url)
    reader, writer = await asyncio.open_connection(address.hostname, address.port)
    lines = [f"{method} {path} HTTP/1.1", f"Host: {host or address.netloc}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    writer.write("\r\n".join([*lines, "", ""]).encode())
    answer = (await asyncio.wait_for(reader.read(), 5)).decode(errors="replace")
    writer.close()
    return int(answer.split()[1]), answer


async def static_address(visit: Visit) -> str:
    """Open the page, and return below which address it looks for its files."""
    status, answer = await raw(visit, f"/{KEY}/")
    assert status == 200
    return answer.partition('<link href="')[2].partition("scripts/page.js")[0]


async def test_the_page_and_its_files_come_with_a_policy_and_the_right_types(
    visit: Visit, static: Path
) -> None:
    for path, kind in (
        (f"/{KEY}/", "text/html; charset=utf-8"),
        (f"{await static_address(visit)}scripts/page.js", "text/javascript; charset=utf-8"),
    ):
        async with visit.browser.get(visit.discord.url + path) as answer:
            assert answer.status == 200
            assert answer.headers["Content-Type"] == kind
            policy = answer.headers["Content-Security-Policy"]
            assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
            assert "unsafe" not in policy
            assert answer.headers["Referrer-Policy"] == "no-referrer"
            assert answer.headers["X-Content-Type-Options"] == "nosniff"


async def test_what_holds_the_key_is_kept_nowhere_and_the_files_for_good(visit: Visit, static: Path) -> None:
    first = await static_address(visit)
    assert KEY not in first
    async with visit.browser.get(visit.page.url) as answer:
        assert answer.headers["Cache-Control"] == "no-store"
    async with visit.browser.get(f"{visit.discord.url}{first}scripts/page.js") as answer:
        assert answer.headers["Cache-Control"] == "private, max-age=31536000, immutable"

    (static / "scripts" / "page.js").write_text("export { a }", encoding="utf-8")
    assert await static_address(visit) != first
    assert (await raw(visit, f"{first}scripts/page.js"))[0] == 404


async def test_the_address_without_its_last_slash_leads_to_the_page(visit: Visit, static: Path) -> None:
    async with visit.browser.get(visit.page.url[:-1], allow_redirects=False) as answer:
        assert (answer.status, answer.headers["Location"]) == (308, f"/{KEY}/")


@pytest.mark.parametrize(
    "path",
    [
        "{static}../page.py",
        "{static}../../secret.txt",
        "{static}%2e%2e/secret.txt",
        "{static}..%2fsecret.txt",
        "{static}%2fetc%2fhostname.txt",
        "{static}scripts%5c..%5c..%5csecret.txt",
        "{static}scripts/.hidden.js",
        "{static}scripts/notes.py",
        "{static}scripts",
        "{static}",
        "{static}link.txt",
        "{static}page%00.js",
        f"/{KEY}/files/7",
        f"/{KEY}/files/%C2%B2",
        f"/{KEY}/elsewhere",
        f"/{KEY}/live/more",
        f"/{KEY[:-1]}/",
        f"/{KEY}x/",
        "/",
        "/static/scripts/page.js",
        "/static/0123456789abcdef/scripts/page.js",
        f"/{KEY}/static/scripts/page.js",
        "/%ff%fe/",
    ],
)
async def test_nothing_else_is_there(visit: Visit, static: Path, path: str) -> None:
    status, answer = await raw(visit, path.replace("{static}", await static_address(visit)))
    assert status == 404, answer
    assert "secret" not in answer.lower().partition("\r\n\r\n")[2]
    assert "Content-Security-Policy: default-src 'none'" in answer


async def test_the_page_takes_no_requests_that_change_something(visit: Visit, static: Path) -> None:
    assert (await raw(visit, f"/{KEY}/", "POST"))[0] == 405


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "127.0.0.1:{port}.evil"]
)
async def test_under_another_name_there_is_no_page(visit: Visit, static: Path, host: str) -> None:
    port = urlsplit(visit.discord.url).port
    assert (await raw(visit, f"/{KEY}/", host=host.format(port=port)))[0] == 403
    assert (await raw(visit, f"/{KEY}/", host=f"localhost:{port}"))[0] == 200


@pytest.mark.parametrize(
    "origin", [None, "null", "http://evil.example", "http://127.0.0.1:1", "https://127.0.0.1:{port}"]
)
async def test_only_the_page_itself_opens_the_live_socket(visit: Visit, origin: str | None) -> None:
    port = urlsplit(visit.discord.url).port
    headers = {} if origin is None else {"Origin": origin.format(port=port)}
    with pytest.raises(aiohttp.WSServerHandshakeError) as refusal:
        await visit.browser.ws_connect(f"{visit.page.url}live", headers=headers)
    assert refusal.value.status == 403


async def test_without_the_key_the_live_socket_is_not_there(visit: Visit) -> None:
    with pytest.raises(aiohttp.WSServerHandshakeError) as refusal:
        await visit.browser.ws_connect(f"{visit.discord.url}/wrong/live", headers={"Origin": visit.origin})
    assert refusal.value.status == 404


def test_a_page_without_a_key_is_not_made(visit: Visit) -> None:
    with pytest.raises(ValueError):
        Page(visit.discord, key="")


@pytest.mark.parametrize(
    ("kind", "told", "disposition"),
    [
        ("image/png", "image/png", "inline"),
        ("image/svg+xml", "application/octet-stream", "attachment"),
        ("text/html; charset=utf-8", "application/octet-stream", "attachment"),
        (None, "application/octet-stream", "attachment"),
    ],
)
async def test_what_was_uploaded_can_be_fetched_and_runs_nothing(
    visit: Visit, kind: str | None, told: str, disposition: str
) -> None:
    upload = Attachment(visit.world.snowflakes.next(), 'a "b"\r\n.html', kind, b"<script>alert(1)</script>")
    visit.world.files[upload.id] = upload
    async with visit.browser.get(f"{visit.page.url}files/{upload.id}") as answer:
        assert await answer.read() == upload.data
        assert answer.headers["Content-Type"] == told
        assert answer.headers["Content-Disposition"].startswith(disposition)
        assert "sandbox" in answer.headers["Content-Security-Policy"]


async def test_files_are_named_by_an_address_below_the_page(visit: Visit) -> None:
    upload = Attachment(visit.world.snowflakes.next(), "cake.png", "image/png", b"png")
    visit.world.files[upload.id] = upload
    gallery = {
        "type": 12,
        "items": [{"media": {"url": "attachment://cake.png"}}, {"media": {"url": "https://x.org/a.png"}}],
    }
    general = visit.channel("general")
    visit.world.messages.post(
        general,
        visit.bot,
        Draft(
            "cake",
            components=[gallery],
            attachments=[upload],
            embeds=[{"image": {"url": "attachment://cake.png"}}],
        ),
    )
    tab = await visit.tab("ana")
    [message] = (await tab.does("look", channel=str(general.id)))["messages"]
    here = f"files/{upload.id}"
    assert message["attachments"][0]["url"] == here
    assert message["embeds"][0]["image"]["url"] == here
    assert [each["media"]["url"] for each in message["components"][0]["items"]] == [
        here,
        "https://x.org/a.png",
    ]
    assert visit.discord.url not in json.dumps(message)


async def test_a_page_of_before_is_closed_with_the_discord(visit: Visit) -> None:
    tab = await visit.tab()
    await visit.discord.stop()
    frame = await tab.socket.receive()
    while frame.type is aiohttp.WSMsgType.TEXT:
        frame = await tab.socket.receive()
    assert frame.type is aiohttp.WSMsgType.CLOSE
    assert not visit.page.visitors()
