"""The forms of De Linde: who handles what, and within how many working days."""

from demo.content.forms.leave_and_health import LEAVE_AND_HEALTH
from demo.content.forms.money_and_learning import MONEY_AND_LEARNING
from demo.content.forms.safe_and_working import SAFE_AND_WORKING

FORMS = [*LEAVE_AND_HEALTH, *SAFE_AND_WORKING, *MONEY_AND_LEARNING]

__all__ = ["FORMS"]
