"""What changes surveys. One module a verb family."""

from .answering import NotFive, answer_save
from .applying import result_apply, result_undo
from .closing import survey_close, surveys_close_due
from .making import Line, survey_compose, survey_save, survey_start, survey_withdraw

__all__ = [
    "Line",
    "NotFive",
    "answer_save",
    "result_apply",
    "result_undo",
    "survey_close",
    "survey_compose",
    "survey_save",
    "survey_start",
    "survey_withdraw",
    "surveys_close_due",
]
