"""Everything that writes questions, answers and routes; what a host hides or shows again is in `judging.py`.

Each function takes keywords only, is one transaction unless it says otherwise, never sees a request, and raises:
`PermissionDenied` with a sentence when the person may not, `ValidationError` with a sentence when the words are not right.
"""

from .answering import (
    answer_accept,
    answer_delete,
    answer_edit,
    answer_helped,
    answer_post,
    answer_restore,
    answers_purge,
    version_of,
)
from .asking import question_ask, question_end, question_follow, questions_over
from .promoting import answer_promote, material_of
from .routing import question_ask_more, question_route, route_decline, route_pass_on

__all__ = [
    "answer_accept",
    "answer_delete",
    "answer_edit",
    "answer_helped",
    "answer_post",
    "answer_promote",
    "answer_restore",
    "answers_purge",
    "material_of",
    "question_ask",
    "question_ask_more",
    "question_end",
    "question_follow",
    "question_route",
    "questions_over",
    "route_decline",
    "route_pass_on",
    "version_of",
]
