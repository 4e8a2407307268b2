"""Eight months of news from De Linde, the newest first."""

from demo.content.news.categories import CATEGORIES
from demo.content.news.conditions import CONDITIONS
from demo.content.news.food import FOOD
from demo.content.news.green import GREEN
from demo.content.news.health import HEALTH
from demo.content.news.lindenhof import LINDENHOF
from demo.content.news.neighbourhood import NEIGHBOURHOOD
from demo.content.news.nights import NIGHTS
from demo.content.news.safety import SAFETY
from demo.content.news.stories import STORIES
from demo.content.news.technology import TECHNOLOGY
from demo.content.news.together import TOGETHER
from demo.content.news.weather import WEATHER

NEWS = sorted(
    (
        *LINDENHOF,
        *CONDITIONS,
        *FOOD,
        *NIGHTS,
        *HEALTH,
        *SAFETY,
        *STORIES,
        *TECHNOLOGY,
        *GREEN,
        *TOGETHER,
        *NEIGHBOURHOOD,
        *WEATHER,
    ),
    key=lambda item: item["days_ago"],
)

__all__ = ["CATEGORIES", "NEWS"]
