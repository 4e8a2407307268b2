"""The name on the door: turns the untouched settings of a new site into those of De Linde."""

from cms.core.models import OrganisationSettings

NAME, PERSONA, HOST = "De Linde", "Lin", "Hanna Bakker"


def name_organisation() -> None:
    """Give the organisation its name. A name that somebody chose is left alone."""
    settings = OrganisationSettings.load()
    untouched = OrganisationSettings._meta.get_field("name").default
    if settings.name not in {untouched, NAME}:
        return
    settings.name, settings.persona, settings.host_name = NAME, PERSONA, HOST
    settings.full_clean()
    settings.save()
