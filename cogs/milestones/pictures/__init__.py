"""The pictures of milestones: chips and cards. Pure: they know neither Discord nor the database."""
