"""A year of check-ins and milestones on a moved clock, compared with what a plain calculation expects."""
