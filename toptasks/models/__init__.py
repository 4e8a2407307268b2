from .journeys import TaskJourney
from .surveys import Ballot, Department, DepartmentVotes, Survey, SurveyItem
from .tasks import TopTask, check_address

__all__ = [
    "Ballot",
    "Department",
    "DepartmentVotes",
    "Survey",
    "SurveyItem",
    "TaskJourney",
    "TopTask",
    "check_address",
]
