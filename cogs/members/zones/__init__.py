"""From what a person types to the zone they mean: cities, countries, zones' names, offsets. Pure."""

from cogs.members.zones.searching import (
    MOST_FOUND,
    FoundZone,
    find_zones,
    guessed_zone,
    zone_meant,
    zone_now,
)

__all__ = ["MOST_FOUND", "FoundZone", "find_zones", "guessed_zone", "zone_meant", "zone_now"]
