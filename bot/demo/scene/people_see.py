"""What a scene expects: what must be seen and by whom, and what must not."""

from __future__ import annotations

from pydantic import Field

from bot.demo.scene.grammar import AllWanted, PlaceField, Subject, Texts, Verb


class Looking(Verb):
    """What is looked for, among all that a person can see at that moment."""

    subject = Subject.ANYONE
    short = "text"
    acts = False

    text: AllWanted = Field((), description="all of these are in one message: words, or a /pattern/")
    place: PlaceField | None = Field(None, alias="in", description="where; anywhere otherwise")
    buttons: Texts | None = Field(
        None, description="these can be pressed under it; [] when nothing must be there to press"
    )
    author: str | None = Field(None, alias="from", description="who wrote it: a person, or bot")
    pinged: bool | None = Field(None, description="true when the message pings them, false when not")
    private: bool | None = Field(None, description="true when nobody else can see it, false when others can")
    new: bool = Field(
        default=False,
        description="true when only what came or changed with the last step counts (looking is no step)",
    )


class Sees(Looking):
    """Can see a message like this now."""

    words = "sees"
    times: int | None = Field(None, ge=1, description="how many such messages there must be")


class DoesNotSee(Looking):
    """Can see no message like this."""

    words = "does not see"


class GetsForm(Verb):
    """Has a form open before them."""

    words = "gets a form"
    short = "title"
    acts = False
    title: AllWanted = Field((), description="words of its title")
    fields: Texts = Field((), description="words that stand above its fields")


PEOPLE_SEE: tuple[type[Verb], ...] = (Sees, DoesNotSee, GetsForm)
