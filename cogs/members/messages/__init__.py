"""What a person sees of their own frame. Nobody else does."""

from cogs.members.messages.panel import Known, Said, panel
from cogs.members.messages.zones import place_name, which_zone, zone_line

__all__ = ["Known", "Said", "panel", "place_name", "which_zone", "zone_line"]
