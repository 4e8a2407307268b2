"""The teams. The lead is a username; the location is where most of the team works."""

TEAMS = [
    {"slug": slug, "name": {"nl": nl, "en": en}, "lead": lead, "location": location}
    for slug, nl, en, lead, location in (
        ("night-care", "Nachtzorg", "Night care", "marit", "lindenhof"),
        ("lindenhof-care", "Zorg Lindenhof", "Lindenhof care", "jeroen", "lindenhof"),
        ("kastanje-care", "Zorg De Kastanje", "De Kastanje care", "bukola", "de-kastanje"),
        ("beukenhuis-care", "Zorg Het Beukenhuis", "Het Beukenhuis care", "ilse", "het-beukenhuis"),
        ("home-care", "Wijkzorg", "Home care", "petra", "wilgenoord"),
        ("therapy", "Behandeling", "Therapy", "kenneth", "het-beukenhuis"),
        ("activities", "Activiteiten", "Activities", "truus", "lindenhof"),
        ("kitchen", "Keuken", "Kitchen", "sjoerd", "de-kastanje"),
        ("facility", "Facilitair", "Facility", "gerard", "lindenhof"),
        ("hr", "HR", "HR", "ellen", "lindenhof"),
        ("it", "ICT", "IT", "kevin", "lindenhof"),
        ("finance", "Financiën", "Finance", "bas", "lindenhof"),
        ("communication", "Communicatie", "Communication", "carmen", "lindenhof"),
        ("quality", "Kwaliteit", "Quality", "loes", "lindenhof"),
        ("board", "Bestuur en staf", "Board and staff", "margriet", "lindenhof"),
    )
]
