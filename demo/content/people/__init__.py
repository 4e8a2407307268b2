"""The people of De Linde, with their teams, locations and topics."""

from demo.content.people.care import CARE
from demo.content.people.locations import LOCATIONS
from demo.content.people.support import SUPPORT
from demo.content.people.teams import TEAMS
from demo.content.people.topics import TOPICS

PEOPLE = [*SUPPORT, *CARE]

__all__ = ["LOCATIONS", "PEOPLE", "TEAMS", "TOPICS"]
