"""Notices words of danger in a text: text in, matches out.

Pure: no Discord, no database, no clock, no configuration file. The rest of the feature sees these names only.
"""

from cogs.crisis.detection.detector import Detector, Match, Scan
from cogs.crisis.detection.lexicon import Lexicon, Rule
from cogs.crisis.detection.phrases import PhraseError, Variant, parse_phrase
from cogs.crisis.detection.tiers import Tier

__all__ = ["Detector", "Lexicon", "Match", "PhraseError", "Rule", "Scan", "Tier", "Variant", "parse_phrase"]
