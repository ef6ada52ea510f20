"""What Discord accepts in a body, checked by hand, and what it then means to the world."""

from .message_body import draft_of, revision_of

__all__ = ["draft_of", "revision_of"]
