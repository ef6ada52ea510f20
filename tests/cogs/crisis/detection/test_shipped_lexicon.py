"""The lexicon in `config/crisis.yaml` on messages as people write them."""

from __future__ import annotations

import pytest

from cogs.crisis.detection import Detector, Tier
from cogs.crisis.settings import CrisisSettings, HelpTopic, NoteStyle

EMERGENCY = [
    "i just overdosed",
    "i think im overdosing please help",
    "he overdosed and he's not moving",
    "she isn't waking up and she's breathing really weird",
    "I took all my pills an hour ago",
    "i swallowed the whole bottle of pills",
    "took too many benzos im scared",
    "his lips are turning blue",
    "does anyone nearby have narcan now",
    "this is my goodbye. thank you for everything",
    "goodbye everyone, sorry for everything",
    "i'm going to kill myself tonight",
    "Im on the bridge",
    "the rope is ready",
    "i have the pills in my hand",
    "my boyfriend od'd what do i do",
    "she took a bunch of pills",
    "i took 40 tylenol",
    "i am bleeding out",
    "my friend won't wake up",
    "she's not breathing",
    "think i od'd",
    "me tomé todas las pastillas",
    "creo que tengo una sobredosis",
    "voy a matarme esta noche",
]
URGENT = [
    "i want to kill myself",
    "I want to die",
    "i just wanna die",
    "i don't want to live anymore",
    "I dont wanna be here anymore",
    "i wish i was dead",
    "everyone would be better off without me",
    "i'm suicidal again",
    "thinking about suicide all day",
    "tired of living",
    "there's no reason to go on",
    "I keep thinking about ending my life",
    "gonna end it all soon",
    "i wish i could fall asleep and never wake up",
    "i tried to kill myself last year and it's back",
    "kms",
    "I won't be here tomorrow",
    "i can't stop thinking about dying",
    "i'm going to end it",
    "they'd be better off if i was gone",
    "started cutting again",
    "i burned myself again on purpose",
    "going to unalive myself",
    "wanna commit sewerslide",
    "i cut myself again",
    "the urge to self-harm is so strong",
    "i keep hurting myself",
    "nothing left to live for",
    "no one would miss me",
    "i might just overdose",
    "i don't see a way out",
    "failed again. kms",
    "quiero morir",
    "ya no quiero vivir",
    "me quiero matar",
    "pienso en suicidarme todos los días",
    "tengo ganas de morirme",
    "me corto los brazos",
    "estarían mejor sin mí",
]
CONCERN = [
    "i can't take it anymore",
    "i can't go on",
    "I feel so hopeless",
    "im just a burden to everyone",
    "what's the point of it all",
    "i just want the pain to stop",
    "i'm going to relapse",
    "gonna use tonight",
    "i relapsed",
    "The cravings are so bad right now",
    "there's a bottle in front of me... the bottle is right in front of me",
    "i texted my dealer",
    "so close to drinking",
    "day 2 of alcohol withdrawal and im shaking",
    "i'm seeing things, stopped drinking 2 days ago",
    "haven't drunk for 2 days and my hands won't stop shaking",
    "i need a drink so bad",
    "can't stop thinking about using",
    "i drank last night after 8 months",
    "i feel worthless",
    "he threatened to kill me",
    "he won't let me leave the house",
    "can you detox at home?",
    "my husband hit me",
    "i'm scared to go home",
    "ya no puedo más",
    "voy a recaer",
    "mi marido me pega",
]
ORDINARY = [
    "this game is killing me",
    "how do i kill a process on linux",
    "kill process 1234 with sigkill",
    "I was die laughing at that clip",
    "i'm dying of laughter",
    "lol i almost died laughing",
    "I'd kill for a pizza right now",
    "that joke killed me",
    "you're killing it!",
    "my phone died",
    "my battery is about to die",
    "dead chat",
    "the deadline is killing me",
    "Suicide Squad was a terrible movie",
    "national suicide prevention day is tomorrow",
    "call the suicide hotline 988 if you need to talk",
    "i ran 10 kms today",
    "it's 300 kms away",
    "I could eat a horse",
    "shoot me a message when you're up",
    "take a shot of espresso",
    "i want to live in spain one day",
    "I don't want to wake up early tomorrow",
    "tired of living with my roommates",
    "i cut myself shaving this morning",
    "cut myself some slack today",
    "hurt myself lifting at the gym",
    "i want to diet",
    "want to dive in the lake",
    "today is my 90 days clean!",
    "one year sober, i'm never going to use again",
    "I'm not going to drink again",
    "remember to drink water tonight",
    "going to drink some coffee",
    "about to use my card",
    "can i use the oven tonight",
    "about to pick up my kids from school",
    "i'm a hopeless romantic",
    "he beat me at chess",
    "she beat me to it",
    "this beats me",
    "hit me up later",
    "that song hits me different",
    "happy birthday!!! hope you have a great day",
    "the meeting starts at 7pm, everyone is welcome",
    "step 4 is hard but worth it",
    "my sponsor says hi",
    "what time does the store close",
    "goodnight everyone, see you tomorrow",
    "bye guys, good game",
    "goodbye everyone, see you at the meeting",
    "overdosed on coffee lol",
    "i won't be here tomorrow, traveling",
    "i'm on the roof fixing the antenna",
    "this is my last message before the flight",
    "take my life savings lol",
    "i'm at my breaking point with this laptop lol",
    "i'm about to drink a gallon of water",
    "the recipe i used last night was great",
    "going to pick up my one year chip today!!",
    "we lost a member to overdose last week",
    "where can i get narcan for my bag",
    "tired of living out of a suitcase",
    "quit smoking cold turkey 2 weeks ago",
    "no puedo más con este calor",
    "my phone is gonna die tonight",
    "we're going to die in this raid",
    "i'm gonna die of embarrassment",
    "42.2 kms done!",
    "he hit me up on discord",
    "she hit me with the truth",
    "my brother committed suicide in 2010 and i miss him",
    "i overdosed twice back then and now i'm 4 years clean",
    "i relapsed 3 years ago, now 2 years sober",
    "wake up for work, she won't",
    "about to use the bathroom brb",
    "te voy a matar jajaja",
    "la vida tiene sentido",
    "political suicide if he votes for it",
    "i will be there by tomorrow morning",
    "gun control debate in #politics please",
    "new high score, i'm on fire",
    "the bath was so nice",
    "we caught the bus to the beach",
    "buenas noches a todos",
    "me muero de risa jajaja",
    "me muero de hambre",
    "no puedo más de risa",
    "quiero vivir en madrid",
    "qué ganas de verte",
    "mata el proceso y reinicia",
]


def highest(detector: Detector, text: str) -> Tier | None:
    return max((match.tier for match in detector.matches(text)), default=None)


@pytest.mark.parametrize("text", EMERGENCY)
def test_danger_now_is_an_emergency(shipped_detector: Detector, text: str) -> None:
    assert highest(shipped_detector, text) is Tier.EMERGENCY


@pytest.mark.parametrize("text", URGENT)
def test_suicide_and_self_harm_are_urgent(shipped_detector: Detector, text: str) -> None:
    assert highest(shipped_detector, text) is Tier.URGENT


@pytest.mark.parametrize("text", CONCERN)
def test_despair_craving_withdrawal_and_violence_are_a_concern(shipped_detector: Detector, text: str) -> None:
    assert highest(shipped_detector, text) is Tier.CONCERN


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_chat_is_left_alone(shipped_detector: Detector, text: str) -> None:
    assert shipped_detector.matches(text) == ()


@pytest.mark.parametrize("text", EMERGENCY + URGENT + CONCERN)
def test_capitals_marks_and_neighbours_do_not_hide_it(shipped_detector: Detector, text: str) -> None:
    expected = highest(shipped_detector, text)
    for disguised in (
        text.upper(),
        f"||{text}||",
        f"**{text}** 😢",
        text.replace(" ", "  \n"),
        text.replace("a", "a\u200b"),
        text.replace("'", "’"),
        f"ok so. {text}. anyway, see you",
    ):
        found = highest(shipped_detector, disguised)
        assert found is not None, disguised
        assert expected is not None
        assert found >= expected, disguised


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("my husband hit me again", "abuse-at-home"),
        ("mi marido me pega", "violencia-en-casa"),
        ("tengo miedo de volver a casa", "violencia-en-casa"),
        ("mi novio me encierra", "violencia-en-casa"),
    ],
)
def test_violence_at_home_is_answered_quietly_in_each_language(
    shipped_detector: Detector, shipped_crisis: CrisisSettings, text: str, rule: str
) -> None:
    assert [match.rule for match in shipped_detector.matches(text)] == [rule]
    assert shipped_crisis.rules[rule].note is NoteStyle.QUIET
    assert shipped_crisis.rules[rule].topic is HelpTopic.VIOLENCE
