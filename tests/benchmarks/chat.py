"""What people write on an ordinary evening, made up of everyday words from a seed."""

from __future__ import annotations

import random

SHORTEST, LONGEST = 5, 300

_EVERYDAY = """
a about after again all also always am an and another any are around as ask at away back be because been
before better big birthday book bread breakfast bring brother bus but call can cat changed chapter cheers
children city coffee cold come cook could cousin day did dinner do dog done door early easy eight evening
every everyone everything far few film find finally first five fixed for forgot found four friend from fun
funny garden gave get give glad go going good great group guess had half happy has have he hello help her
here hey him his hope hour house how i if in is it its just keep kept kind kitchen know last late laugh
learn left let like listen little long look lot love lunch made make many maybe me meeting met mind monday
money month more morning most move movie much music my name need never new next nice night no not nothing
now number of off oh okay on once one online only open or other our out over own page park people photo
picture plan plant play please pretty proud question quick quiet rain read ready really remember right
room running said same saturday say school see seven share she should shop show sister six sleep slow
small smile snow so some somebody something song soon sorry soup spring start started story street sun
sunday sure table take talk tea tell ten thank thanks that the their them then there they thing think this
three time tired to today together told tomorrow tonight too took town train tried try turn two under
until up us very visit wait walk want was watch water way we weather week weekend welcome well went were
what when where which while who why will window winter with without work world would write year yes
yesterday yet you your
"""
_WORDS = tuple(_EVERYDAY.split())
_MARKS = (" ", " ", " ", " ", " ", " ", ", ", ". ", "! ", "? ")
_NEEDS = ("I want to die", "honestly i just want to die", "I really want to die", "i want to die.")


class Chat:
    """An endless conversation; the same seed gives the same one."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)

    def ordinary(self) -> str:
        """Return 5 to 300 characters, short messages more often, about nothing to worry about."""
        length = int(SHORTEST + (LONGEST - SHORTEST) * self._chance.random() ** 2)
        text = self._chance.choice(_WORDS)
        while len(text) < length:
            text += self._chance.choice(_MARKS) + self._chance.choice(_WORDS)
        return text[:LONGEST].strip()

    def worrying(self) -> str:
        """Return a message that both bots must react to."""
        return f"{self.ordinary()}. {self._chance.choice(_NEEDS)}"
