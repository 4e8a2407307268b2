"""Top tasks, in the order of the dark table on the home page. ``target`` is ``form:slug``, ``protocols``,
``people`` or an address elsewhere. ``keywords`` are what people type when they look for it."""

# fmt: off
from demo.content._markup import both

TOP_TASKS = [
    {"icon": icon, "title": both(nl, en), "target": target, "keywords": both(words_nl, words_en)}
    for icon, nl, en, target, words_nl, words_en in (
        ("thermometer", "Ziek melden", "Report sick", "form:report-sick",
         "ziekmelden, beter melden, griep, verzuim", "sick, ill, absence, recovered"),
        ("tree-palm", "Verlof vragen", "Request leave", "form:request-leave",
         "vakantie, vrij, zorgverlof, ruilen", "holiday, vacation, day off, leave"),
        ("calendar-days", "Mijn rooster", "My roster", "https://rooster.delinde.example/",
         "dienst, planning, diensten, werktijden", "shifts, schedule, rota, planning"),
        ("triangle-alert", "Incident melden", "Report an incident", "form:report-incident",
         "mic, melding, vallen, bijna ongeluk", "accident, near miss, fall, mistake"),
        ("book-open-check", "Protocol zoeken", "Find a protocol", "protocols",
         "werkinstructie, richtlijn, afspraken", "guideline, instruction, procedure"),
        ("phone", "Collega bellen", "Call a colleague", "people",
         "telefoonlijst, nummer, smoelenboek", "phone list, number, who is who"),
        ("wallet", "Declareren", "Claim expenses", "form:claim-expenses",
         "reiskosten, bon, onkosten, geld terug", "travel costs, receipt, money back"),
        ("laptop", "Hulp van ICT", "Help from IT", "form:it-help",
         "wachtwoord, storing, printer, inloggen, servicedesk", "password, outage, printer, sign in, service desk"),
    )
]
