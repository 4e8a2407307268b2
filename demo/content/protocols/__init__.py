"""PROTOCOLS, DEPARTMENTS and DOCUMENTS of the demo organisation. Invented: no medical advice."""

from demo.content.protocols.attention import ATTENTION
from demo.content.protocols.care import CARE
from demo.content.protocols.digital import DIGITAL
from demo.content.protocols.documents import DOCUMENTS
from demo.content.protocols.emergencies import EMERGENCIES
from demo.content.protocols.house import HOUSE
from demo.content.protocols.infection import INFECTION
from demo.content.protocols.medication import MEDICATION
from demo.content.protocols.people_and_quality import PEOPLE_AND_QUALITY
from demo.content.protocols.safety import SAFETY

DEPARTMENTS = [
    {"slug": slug, "nl": nl, "en": en}
    for slug, nl, en in (
        ("infection-prevention", "Infectiepreventie", "Infection prevention"),
        ("care", "Zorg", "Care"),
        ("medication", "Medicatie", "Medication"),
        ("safety", "Veiligheid en BHV", "Safety and emergencies"),
        ("it", "Privacy en ICT", "Privacy and IT"),
        ("kitchen", "Eten en drinken", "Food and drink"),
        ("facility", "Huis en schoonmaak", "House and cleaning"),
        ("quality", "Kwaliteit", "Quality"),
        ("hr", "Werken bij De Linde", "Working at De Linde"),
    )
]

PROTOCOLS = [
    *INFECTION,
    *MEDICATION,
    *CARE,
    *ATTENTION,
    *EMERGENCIES,
    *SAFETY,
    *DIGITAL,
    *HOUSE,
    *PEOPLE_AND_QUALITY,
]

__all__ = ["DEPARTMENTS", "DOCUMENTS", "PROTOCOLS"]
