"""The teams. The lead is a username; the location is where most of the team works."""

# fmt: off  (a table: one entry, few lines)

TEAMS = [
    {"slug": "night-care", "name": {"nl": "Nachtzorg", "en": "Night care"}, "lead": "marit", "location": "lindenhof"},
    {"slug": "lindenhof-care", "name": {"nl": "Zorg Lindenhof", "en": "Lindenhof care"}, "lead": "jeroen", "location": "lindenhof"},
    {"slug": "kastanje-care", "name": {"nl": "Zorg De Kastanje", "en": "De Kastanje care"}, "lead": "bukola", "location": "de-kastanje"},
    {"slug": "beukenhuis-care", "name": {"nl": "Zorg Het Beukenhuis", "en": "Het Beukenhuis care"}, "lead": "ilse", "location": "het-beukenhuis"},
    {"slug": "home-care", "name": {"nl": "Wijkzorg", "en": "Home care"}, "lead": "petra", "location": "wilgenoord"},
    {"slug": "therapy", "name": {"nl": "Behandeling", "en": "Therapy"}, "lead": "kenneth", "location": "het-beukenhuis"},
    {"slug": "activities", "name": {"nl": "Activiteiten", "en": "Activities"}, "lead": "truus", "location": "lindenhof"},
    {"slug": "kitchen", "name": {"nl": "Keuken", "en": "Kitchen"}, "lead": "sjoerd", "location": "de-kastanje"},
    {"slug": "facility", "name": {"nl": "Facilitair", "en": "Facility"}, "lead": "gerard", "location": "lindenhof"},
    {"slug": "hr", "name": {"nl": "HR", "en": "HR"}, "lead": "ellen", "location": "lindenhof"},
    {"slug": "it", "name": {"nl": "ICT", "en": "IT"}, "lead": "kevin", "location": "lindenhof"},
    {"slug": "finance", "name": {"nl": "Financiën", "en": "Finance"}, "lead": "bas", "location": "lindenhof"},
    {"slug": "communication", "name": {"nl": "Communicatie", "en": "Communication"}, "lead": "carmen", "location": "lindenhof"},
    {"slug": "quality", "name": {"nl": "Kwaliteit", "en": "Quality"}, "lead": "loes", "location": "lindenhof"},
    {"slug": "board", "name": {"nl": "Bestuur en staf", "en": "Board and staff"}, "lead": "margriet", "location": "lindenhof"},
]
