"""Around search: top tasks, best bets, a survey, a search that failed, and what somebody searched for."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from tests.contracts.plants import Ground, Planted, plant


@plant
def tasks_and_bets(ground: Ground, planted: Planted) -> None:
    """A task that leads to a closed page, one for a team (hosts keep the list of both), and a best bet on a closed page."""
    from search.loop.models import BestBet
    from toptasks.models import TopTask

    page, locale = planted.pages[0], ground.tree.nl.home.locale
    TopTask.objects.create(title=planted.word("taak", reader="hosts"), page=page, locale=locale)
    TopTask.objects.create(
        title=planted.word("klus", reader="hosts"), url="/nl/", audience=ground.team.token, locale=locale
    )
    BestBet.objects.create(
        words=planted.word("gok"), title_nl=planted.word("treffer"), intro_nl=planted.word("omdat"), page=page
    )


@plant
def survey_for_a_team(ground: Ground, planted: Planted) -> None:
    """Hosts and editors see every survey; of the others only who is asked."""
    from toptasks import services
    from toptasks.models import Survey
    from toptasks.services import Line

    now = timezone.now()
    survey = Survey(
        name="Voorjaar",
        audience=ground.team.token,
        opens_at=now - timedelta(days=1),
        closes_at=now + timedelta(days=7),
    )
    services.survey_save(user=ground.editor, survey=survey)
    lines = [Line(text_nl=planted.word("keuze", reader="hosts"), text_en="Choice")]
    lines += [Line(text_nl=f"Taak {n}", text_en=f"Task {n}") for n in range(30)]
    services.survey_compose(user=ground.editor, survey=survey, lines=lines)
    services.survey_start(user=ground.editor, survey=survey)
    planted.fill("toptasks", pk=survey.pk)


@plant
def what_somebody_searched(ground: Ground, planted: Planted) -> None:
    """Own searches are for that person; a search that failed is for who asked to be told, what was meant by it for editors alone."""
    from search.loop.missed import missed_tell
    from search.loop.own import remember

    remember(ground.insider, planted.word("zocht"))
    row = missed_tell(
        user=ground.insider,
        text=planted.word("miste"),
        language="nl",
        about=planted.word("bedoelde"),
        tell_me=True,
    )
    planted.fill("search:missed", pk=row.pk)
    planted.urls.add(row.get_absolute_url())
