"""What colleagues say to each other under the news and the protocols. Mostly Dutch, some English, as people speak."""

from demo.content.comments.care import CARE
from demo.content.comments.conditions import CONDITIONS
from demo.content.comments.everyday import EVERYDAY
from demo.content.comments.garden_and_food import GARDEN_AND_FOOD
from demo.content.comments.nights import NIGHTS
from demo.content.comments.protocols import PROTOCOLS
from demo.content.comments.stories import STORIES

COMMENTS = [*GARDEN_AND_FOOD, *CONDITIONS, *NIGHTS, *CARE, *EVERYDAY, *STORIES, *PROTOCOLS]

__all__ = ["COMMENTS"]
