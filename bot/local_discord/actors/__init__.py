"""People who use the local Discord: `Actor` does and sees what a person can, and nothing else."""

from .actor import Actor, Choice
from .answers import InteractionFailed, ModalShown, Reply, Updated
from .seeing import SeenButton, SeenMenu, SeenMessage

__all__ = [
    "Actor",
    "Choice",
    "InteractionFailed",
    "ModalShown",
    "Reply",
    "SeenButton",
    "SeenMenu",
    "SeenMessage",
    "Updated",
]
