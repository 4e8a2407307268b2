"""What top tasks give the house."""

from django.utils.translation import gettext_lazy as _

from cms.plugins.points import AskSource, DemoContent, DueJob, NavItem
from toptasks import asks, demo, measures, services
from toptasks.permissions import manages

contributions = [
    NavItem(
        key="toptasks",
        label=_("Top tasks"),
        url_name="toptasks:surveys",
        icon="list-ordered",
        order=90,
        phone="me",
        visible=manages,
    ),
    AskSource(key="toptasks.survey", asks=asks.survey_to_answer, order=15),
    AskSource(key="toptasks.result", asks=asks.result_to_use, order=45),
    DueJob(key="toptasks.close", run=services.surveys_close_due, every=60),
    DueJob(key="toptasks.prune", run=measures.journeys_prune, every=86_400),
    DemoContent(key="toptasks", order=90, build=demo.build),
]
