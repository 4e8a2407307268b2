"""When something went wrong, is broken or does not start."""

# fmt: off

from demo.content._markup import both
from demo.content.forms._field import LOCATION_CHOICES, field

SAFE_AND_WORKING = [
    {
        "slug": "report-incident",
        "slug_nl": "incident-melden",
        "icon": "triangle-alert",
        "title": both("Incident melden (MIC)", "Report an incident"),
        "intro": both(
            """Goed dat je het meldt. Je hoeft niets te bewijzen en niemand krijgt de schuld. Is er nu nog gevaar? Bel
            dan eerst 2200.""",
            """Thank you for reporting it. You do not have to prove anything and nobody gets the blame. Is there
            still danger? Then call 2200 first.""",
        ),
        "handler_team": "quality",
        "response_days": 3,
        "thanks": both(
            """Je melding is binnen. Tarik Yildiz leest hem vandaag of morgen. Wat we ermee doen, lees je binnen drie
            werkdagen. Ben je geschrokken? Joke Hendriks van het opvangteam belt je graag terug: 2270.""",
            """We have your report. Tarik Yildiz reads it today or tomorrow. Within three working days you read what
            we do about it. Are you shaken? Joke Hendriks of the support team is happy to call you back: 2270.""",
        ),
        "fields": [
            field("Waar was het?", "Where was it?", "dropdown",
                  choices=(*LOCATION_CHOICES, ("Bij een cliënt thuis", "At a client’s home"))),
            field("Op welke dag?", "On which day?", "date", days="past"),
            field("Hoe laat ongeveer?", "At about what time?", help=("Bijvoorbeeld 6:20.", "For example 6:20.")),
            field("Wat voor incident was het?", "What kind of incident was it?", "dropdown",
                  choices=(("Vallen", "A fall"), ("Medicatie", "Medication"), ("Agressie", "Aggression"),
                           ("Verslikken", "Choking"), ("Prikken of snijden", "Needle or cut"),
                           ("Iets in het gebouw", "Something in the building"), ("Iets anders", "Something else"))),
            field("Hoe liep het af?", "How did it end?", "radio",
                  choices=(("Iemand is gewond", "Somebody is hurt"), ("Er is schade", "There is damage"),
                           ("Het ging net goed", "It was a near miss"))),
            field("Vertel wat je zag", "Tell us what you saw", "multiline",
                  help=("Noem geen namen van bewoners. Een kamernummer mag wel.",
                        "Do not name residents. A room number is fine.")),
            field("Wat heb je al gedaan?", "What have you done already?", "checkboxes", required=False,
                  choices=(("Arts gebeld", "Called the doctor"), ("Familie gebeld", "Called the family"),
                           ("In het zorgdossier gezet", "Written it in the care record"),
                           ("Het gevaar weggehaald", "Removed the danger"))),
            field("Foto of bestand", "Picture or file", "file", required=False,
                  help=("Tot 20 MB. Zonder mensen erop.", "Up to 20 MB. Without people in it.")),
            field("Mag Joke van het opvangteam je bellen?", "May Joke of the support team call you?", "checkbox",
                  required=False, help=("Ook na je dienst, ook als het klein lijkt.",
                                        "After your shift too, and also when it seems small.")),
        ],
    },
    {
        "slug": "it-help",
        "slug_nl": "hulp-van-ict",
        "icon": "laptop",
        "title": both("Hulp van ICT", "Help from IT"),
        "intro": both(
            """Iets doet het niet, of je hebt iets nodig. Kun je niet bij het zorgdossier of doet de zusteroproep het
            niet? Wacht niet, bel 2300.""",
            """Something does not work, or you need something. Cannot get into the care record, or the nurse call is
            down? Do not wait, call 2300.""",
        ),
        "handler_team": "it",
        "response_days": 1,
        "thanks": both(
            "Niels of Marek pakt het op. Je krijgt binnen een werkdag een oplossing of een eerlijk antwoord.",
            "Niels or Marek will pick it up. Within one working day you get a solution or an honest answer.",
        ),
        "fields": [
            field("Waar gaat het om?", "What is it about?", "dropdown",
                  choices=(("Wachtwoord of inloggen", "Password or signing in"), ("Laptop of tablet", "Laptop or tablet"),
                           ("Telefoon", "Phone"), ("Printer", "Printer"), ("Zorgdossier", "Care record"),
                           ("Wifi", "Wifi"), ("Iets nieuws aanvragen", "Asking for something new"))),
            field("Wat gebeurt er?", "What happens?", "multiline",
                  help=("Schrijf ook op wat er op het scherm staat. Geen wachtwoorden.",
                        "Also write what the screen says. No passwords.")),
            field("Waar sta je?", "Where are you?", "dropdown", choices=(*LOCATION_CHOICES, ("Thuis", "At home"))),
            field("Kun je doorwerken?", "Can you carry on working?", "radio",
                  choices=(("Ja", "Yes"), ("Met moeite", "Only just"), ("Nee", "No"))),
            field("Nummer op de sticker", "Number on the sticker", required=False,
                  help=("Het nummer begint met DL en staat achterop.", "The number starts with DL, on the back.")),
            field("Foto van het scherm", "Picture of the screen", "file", required=False,
                  help=("Let op: geen gegevens van bewoners in beeld.", "Mind: no residents’ data in the picture.")),
        ],
    },
    {
        "slug": "report-broken",
        "slug_nl": "iets-is-kapot",
        "icon": "wrench",
        "title": both("Iets is kapot", "Something is broken"),
        "intro": both(
            "Een lamp, een kraan, een rolstoel of een deur die klemt. Water of rook? Bel 2200.",
            "A lamp, a tap, a wheelchair or a door that sticks. Water or smoke? Call 2200.",
        ),
        "handler_team": "facility",
        "response_days": 2,
        "thanks": both(
            "Wim en Gerard zien je melding op hun telefoon. Kleine dingen zijn vaak dezelfde dag klaar.",
            "Wim and Gerard see your report on their phones. Small things are often done the same day.",
        ),
        "fields": [
            field("Op welke locatie?", "At which location?", "dropdown", choices=LOCATION_CHOICES),
            field("Welke kamer of gang?", "Which room or corridor?",
                  help=("Bijvoorbeeld kamer 1.12, of de gang bij de linnenkamer.",
                        "For example room 1.12, or the corridor by the linen room.")),
            field("Wat is er aan de hand?", "What is the matter?", "multiline"),
            field("Hoeveel haast heeft het?", "How urgent is it?", "radio",
                  choices=(("Vandaag", "Today"), ("Deze week", "This week"), ("Als je toch langskomt", "When you pass by"))),
            field("Foto", "Picture", "file", required=False, help=("Zonder mensen erop.", "Without people in it.")),
        ],
    },
]
