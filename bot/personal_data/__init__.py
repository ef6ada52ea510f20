"""What belongs to one person, and how it is handed to them and forgotten."""

from bot.personal_data.declaring import NoPersonalData, Person, PersonalData

__all__ = ["NoPersonalData", "Person", "PersonalData"]
