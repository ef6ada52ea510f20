"""Files that come with a message: what they are, and where `attachment://` leads."""

from __future__ import annotations

import io
from typing import Any

import aiohttp
import discord
import pytest

from bot.local_discord.world.uploads import kind_of, size_of

from .harbour import Bot, Harbour

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x40\x00\x00\x00\xc8"
GIF = b"GIF89a\x40\x01\xc8\x00"


def file(
    name: str = "chip.png", data: bytes = PNG, description: str | None = "A chip: 90 days"
) -> discord.File:
    return discord.File(io.BytesIO(data), filename=name, description=description)


def layout(url: str = "attachment://chip.png", text: str = "Ninety days") -> discord.ui.LayoutView:
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(
        discord.ui.Container(
            discord.ui.TextDisplay(text),
            discord.ui.MediaGallery(discord.MediaGalleryItem(url, description="A chip: 90 days")),
            discord.ui.Section("small", accessory=discord.ui.Thumbnail(url, description="small")),
        )
    )
    return view


def media(message: discord.Message) -> list[Any]:
    """Return the gallery's picture and the thumbnail's."""
    (container,) = message.components
    assert isinstance(container, discord.Container)
    _, gallery, section = container.children
    assert isinstance(gallery, discord.MediaGalleryComponent)
    assert isinstance(section, discord.SectionComponent)
    return [gallery.items[0].media, section.accessory.media]  # type: ignore[attr-defined]


async def fetched(url: str) -> bytes:
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        assert response.status == 200
        return await response.read()


async def lobby(harbour: Harbour, bot: Bot | None = None) -> Any:
    return (bot or await harbour.connect()).get_channel(harbour.lobby.id)


@pytest.mark.parametrize(
    ("data", "name", "said", "kind"),
    [
        (PNG, "chip.png", "application/octet-stream", "image/png"),
        (PNG, "notes.txt", "text/plain", "image/png"),
        (GIF, "a", None, "image/gif"),
        (b"\xff\xd8\xff\xe0", "a.png", None, "image/jpeg"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "a.bin", None, "image/webp"),
        (b"hello", "notes.txt", "application/octet-stream", "text/plain"),
        (b"hello", "notes", "text/markdown", "text/markdown"),
        (b"hello", "notes", "application/octet-stream", "application/octet-stream"),
        (b"", "notes", None, None),
    ],
)
def test_a_picture_is_known_by_its_bytes_and_all_else_by_what_is_said_of_it(
    data: bytes, name: str, said: str | None, kind: str | None
) -> None:
    assert kind_of(data, name, said) == kind


def test_the_size_of_a_picture_is_read_from_it_and_of_a_broken_one_nothing_is_said() -> None:
    assert size_of(PNG) == (320, 200)
    assert size_of(GIF) == (320, 200)
    assert size_of(PNG[:20]) is None
    assert size_of(b"hello") is None


async def test_an_upload_keeps_its_name_and_description_and_is_said_to_be_what_it_is(
    harbour: Harbour,
) -> None:
    sent = await (await lobby(harbour)).send("see", file=file())
    (attachment,) = sent.attachments
    assert (attachment.filename, attachment.description) == ("chip.png", "A chip: 90 days")
    assert (attachment.content_type, attachment.width, attachment.height) == ("image/png", 320, 200)
    assert await fetched(attachment.url) == PNG


async def test_a_layouts_pictures_lead_to_the_uploaded_file(harbour: Harbour) -> None:
    sent = await (await lobby(harbour)).send(view=layout(), file=file())
    for medium in media(sent):
        assert medium.attachment_id == sent.attachments[0].id
        assert (medium.content_type, medium.width, medium.height) == ("image/png", 320, 200)
        assert await fetched(medium.url) == PNG


async def test_a_layout_cannot_show_a_file_that_nobody_uploaded(harbour: Harbour) -> None:
    channel = await lobby(harbour)
    with pytest.raises(discord.HTTPException, match="attachment was not found"):
        await channel.send(view=layout("attachment://other.png"), file=file())


async def test_an_embeds_pictures_lead_to_the_uploaded_file(harbour: Harbour) -> None:
    embed = discord.Embed(title="Ninety days").set_image(url="attachment://chip.png")
    embed.set_footer(text="well done", icon_url="attachment://chip.png")
    sent = await (await lobby(harbour)).send(embed=embed, file=file())
    (shown,) = sent.embeds
    assert shown.image.url is not None
    assert await fetched(shown.image.url) == PNG
    assert (shown.image.width, shown.footer.icon_url) == (320, shown.image.url)


async def test_an_edit_that_keeps_the_file_may_go_on_showing_it(harbour: Harbour) -> None:
    channel = await lobby(harbour)
    sent = await channel.send(view=layout(), file=file())
    edited = await sent.edit(view=layout(text="Ninety days. Ana congratulates."))
    assert [medium.attachment_id for medium in media(edited)] == [sent.attachments[0].id] * 2
    assert await fetched(media(edited)[0].url) == PNG
    again = await channel.fetch_message(sent.id)
    assert media(again)[0].url == media(edited)[0].url


async def test_an_edit_that_replaces_the_file_shows_the_new_one(harbour: Harbour) -> None:
    sent = await (await lobby(harbour)).send(view=layout(), file=file())
    edited = await sent.edit(view=layout(), attachments=[file(data=GIF, description="A chip: 6 months")])
    (attachment,) = edited.attachments
    assert attachment.id != sent.attachments[0].id
    assert (attachment.description, attachment.content_type) == ("A chip: 6 months", "image/gif")
    assert await fetched(media(edited)[0].url) == GIF


async def test_an_edit_that_drops_the_file_cannot_go_on_showing_it(harbour: Harbour) -> None:
    sent = await (await lobby(harbour)).send(view=layout(), file=file())
    with pytest.raises(discord.HTTPException, match="attachment was not found"):
        await sent.edit(view=layout(), attachments=[])
    assert len(harbour.lobby.messages[sent.id].attachments) == 1


async def test_a_member_hears_of_the_same_picture_over_the_gateway(harbour: Harbour) -> None:
    bot, other = await harbour.connect(), await harbour.connect()
    sent = await (await lobby(harbour, bot)).send(view=layout(), file=file())
    (heard,) = await harbour.until(lambda: other.all("message"))
    assert media(heard)[0].url == media(sent)[0].url
