"""The pictures in the README, made anew by each run: PICTURES names a folder to keep them in."""

from pathlib import Path

from playwright.async_api import expect

from tests.browser.conftest import OpenWindow
from tests.browser.windows import DARK, DESKTOP, PHONE

MOST_BYTES = 250_000
WORDS = "I can't do this anymore. I want to die."


async def test_pictures_of_an_alert_of_the_private_note_and_of_dark(
    open_window: OpenWindow, pictures: Path
) -> None:
    phone = await open_window("Ana", "evening", look=PHONE)
    sam = await open_window("Sam", "alerts", look=DESKTOP)
    await phone.writes(WORDS)
    await expect(sam.message("Nobody has this yet")).to_be_visible()

    await sam.message("Nobody has this yet").scroll_into_view_if_needed()
    await sam.takes_picture(pictures / "desktop-alert.png")
    await phone.reads_private_messages()
    await expect(phone.message("You are not alone with this")).to_be_visible()
    await phone.takes_picture(pictures / "phone-note.png")
    await sam.button("Acknowledge", inside=sam.message("Nobody has this yet")).click()
    await expect(sam.message("@Sam has this")).to_be_visible()
    dark = await open_window("Noor", "alerts", look=DARK)
    await dark.opens_drawer()
    await expect(dark.message("@Sam has this")).to_be_visible()
    await dark.takes_picture(pictures / "dark.png")

    sizes = _sizes(pictures)
    assert len(sizes) == 3
    assert max(sizes) < MOST_BYTES


def _sizes(folder: Path) -> list[int]:
    return [picture.stat().st_size for picture in folder.glob("*.png")]
