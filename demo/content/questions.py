"""What colleagues ask each other, and what they answer. `hours_ago` counts from now; `after` is hours after the question."""

QUESTIONS = [
    {
        "by": "daan",
        "title": "Mag ik een pleister dragen onder mijn handschoen?",
        "text": "Ik sneed me vrijdag aan een blikje. Er zit een pleister op en ik draag er een nitril handschoen overheen. Mag ik zo koude gerechten maken?",
        "topics": ("gloves", "infection-prevention"),
        "hours_ago": 27,
        "too": ("roos", "aoife", "greetje", "lotte", "sanne", "wouter", "joke", "shanice", "nour"),
        "answers": [
            {
                "by": "ed",
                "after": 0.6,
                "accepted": True,
                "helped": 23,
                "text": "**Ja, als de pleister blauw en waterdicht is.** Doe de handschoen eroverheen en wissel hem elk uur.\n\nEen gewone pleister laat los door warmte en vocht. Blauw zie je meteen terug als hij in het eten valt. Is de wond rood of warm, komt er vocht uit? Ga dan niet de keuken in en bel mij even.",
            },
            {
                "by": "sanne",
                "after": 1.3,
                "helped": 11,
                "text": "In de wijk neem ik een doosje blauwe pleisters mee. Wim van Facilitair bestelt ze zo.",
            },
            {
                "by": "joke",
                "after": 5,
                "helped": 2,
                "text": "Wij bakken dinsdag met bewoners. Ik leg de blauwe pleisters klaar naast de schorten, dan pakt iedereen de goede.",
            },
        ],
    },
    {
        "by": "leyla",
        "title": "Waar vraag ik handschoenen zonder latex aan?",
        "text": "Mijn handen worden rood van de handschoenen uit de voorraadkast.",
        "topics": ("gloves",),
        "hours_ago": 24 * 40,
        "too": ("hennie",),
        "answers": [
            {
                "by": "fatima",
                "after": 3,
                "accepted": True,
                "helped": 8,
                "text": "Pak de blauwe doos: dat is nitril, zonder latex. Staat hij er niet, vraag hem dan bij Inkoop, Rachid zet hem op de vaste lijst van je team.\n\nHoud je last, ook met nitril? Loop even bij mij langs. Vaak is het de handalcohol.",
            }
        ],
    },
    {
        "by": "nour",
        "title": "Hoe vaak was ik mijn handen als ik handschoenen draag?",
        "text": "",
        "topics": ("hand-hygiene", "gloves"),
        "hours_ago": 24 * 19,
        "answers": [
            {
                "by": "ed",
                "after": 4,
                "accepted": True,
                "helped": 14,
                "text": "Net zo vaak als zonder:\n\n- voordat je ze aantrekt\n- zodra je ze uittrekt\n- tussen twee bewoners, altijd met een nieuw paar\n\nHandschoenen hebben gaatjes die je niet ziet, en bij het uittrekken komt er bijna altijd iets op je pols.",
            }
        ],
    },
    {
        "by": "emma",
        "title": "Wie vult ’s nachts de flacons met handalcohol bij?",
        "text": "Op de Lindenhof zijn er elke nacht twee of drie leeg bij de bedden. Ik breng nu flacons over van de teampost, maar dan staat die leeg.",
        "topics": ("hand-hygiene", "cleaning"),
        "hours_ago": 5,
        "too": ("otto", "shanice", "kwame"),
        "answers": [],
    },
    {
        "by": "ana",
        "language": "en",
        "title": "Which wound dressing do I use on a heel that is still closed?",
        "text": "The resident lies in bed most of the day. The skin is red and stays red when I press it. The plan only speaks of open wounds.",
        "topics": ("wounds",),
        "hours_ago": 3,
        "answers": [],
    },
    {
        "by": "kwame",
        "language": "en",
        "title": "Who does the second check on insulin when I am alone at night?",
        "text": "Last week I called three locations before somebody picked up.",
        "topics": ("medication", "night-shift"),
        "hours_ago": 24 * 6,
        "too": ("emma", "marit", "otto"),
        "answers": [
            {
                "by": "tarik",
                "after": 7,
                "accepted": True,
                "helped": 9,
                "text": "Call the nurse of De Kastanje on 2377: from 23:00 to 7:00 that phone is always with somebody.\n\n1. Read the label and the dose aloud.\n2. She reads it back from the record.\n3. Write both names in the record.\n\nNobody picks up within two minutes? Call the on-call line. You never give it alone.",
            },
            {
                "by": "marit",
                "after": 11,
                "helped": 3,
                "text": "I put the number on the phone of the night team, under “second check”.",
            },
        ],
    },
    {
        "by": "niels",
        "title": "Hoe ruil ik een dienst met iemand van een andere locatie?",
        "text": "In het roosterprogramma zie ik alleen mijn eigen team.",
        "topics": ("rostering",),
        "hours_ago": 24 * 3,
        "answers": [
            {
                "by": "jip",
                "after": 2,
                "accepted": True,
                "helped": 6,
                "text": "Dat kan, maar niet zelf in het programma. Spreek het af met je collega en mail mij samen: wie, welke dienst, en dat jullie teamleiders het goed vinden. Ik zet het dezelfde werkdag om.",
            }
        ],
    },
    {
        "by": "shanice",
        "title": "Wat helpt bij een bewoner die elke nacht haar jas wil aandoen?",
        "text": "Ze wil naar huis, naar haar moeder. Meelopen helpt soms, de jas verstoppen maakt haar boos.",
        "topics": ("dementia", "night-shift"),
        "hours_ago": 24 * 2,
        "too": ("emma", "ria", "greetje", "otto"),
        "answers": [
            {
                "by": "ria",
                "after": 9,
                "helped": 12,
                "text": "Laat haar de jas aandoen en loop een rondje mee. Vraag onderweg naar haar moeder. Bij mij gaat de jas dan vaak vanzelf weer uit, omdat het binnen warm is.",
            },
            {
                "by": "ilse",
                "after": 13,
                "helped": 5,
                "text": "Kijk ook of ze honger heeft of naar de wc moet. Schrijf drie nachten op hoe laat het begint, dan bekijken we samen of haar avond anders kan.",
            },
        ],
    },
    {
        "by": "roos",
        "title": "Waar vind ik de allergenen van de nieuwe soepen?",
        "text": "Een familielid vroeg of er selderij in de pompoensoep zit.",
        "topics": ("allergens", "food"),
        "hours_ago": 24 * 9,
        "answers": [
            {
                "by": "sjoerd",
                "after": 1,
                "accepted": True,
                "helped": 7,
                "text": "Op het blad in de map bij de uitgifte, en op het etiket van de bak. In de pompoensoep zit selderij, in de linzensoep niet. Twijfel je? Bel de keuken, ook tijdens het eten.",
            }
        ],
    },
    {
        "by": "wouter",
        "title": "Hoe krijg ik een tweede scherm voor de teampost?",
        "text": "Met het zorgdossier en het rooster naast elkaar gaat de overdracht een stuk sneller.",
        "topics": ("computers",),
        "hours_ago": 24 * 12,
        "answers": [
            {
                "by": "kevin",
                "after": 20,
                "accepted": True,
                "helped": 4,
                "text": "Vul het formulier Storing melden in en kies “Iets nieuws”. Schrijf erbij op welke tafel het komt. We hebben er nog negen op voorraad, dus meestal staat hij er binnen een week.",
            }
        ],
    },
    {
        "by": "lotte",
        "title": "Mag ik foto’s van een uitstapje met de familie delen?",
        "text": "Ik maakte mooie foto’s in de tuin. Op sommige staan ook andere bewoners.",
        "topics": ("privacy", "family"),
        "hours_ago": 24 * 15,
        "too": ("joke", "greetje", "harpreet"),
        "answers": [
            {
                "by": "ruben",
                "after": 5,
                "accepted": True,
                "helped": 10,
                "text": "Alleen foto’s waar hun eigen familielid op staat. Staat er een andere bewoner herkenbaar bij, deel hem dan niet, of knip hem bij.\n\n- Gebruik de telefoon van het team, niet je eigen.\n- Stuur ze via het familiedeel van het dossier, niet via een app.",
            }
        ],
    },
    {
        "by": "priya",
        "language": "en",
        "title": "Who can explain the new leave rules to our international colleagues in English?",
        "text": "I have a text in Dutch and twenty minutes in the welcome day of December.",
        "topics": ("languages", "leave"),
        "hours_ago": 30,
        "answers": [
            {
                "by": "mirjam",
                "after": 3,
                "helped": 2,
                "text": "I can do it together with Ana. She started this year and remembers what was hard to understand.",
            }
        ],
    },
    {
        "by": "sjoerd",
        "title": "Hulp gevraagd: twee mensen om uit te serveren bij het winterdiner",
        "text": "Vijftig gasten, drie gangen. Je eet mee en je bent om negen uur klaar.",
        "kind": "help",
        "place": "Lindenhof, restaurant",
        "topics": ("food",),
        "hours_ago": 20,
        "hours_ahead": 24 * 5,
        "hour": 17,
        "lasts": 4,
        "answers": [{"by": "bo", "after": 3, "text": "Ik kom, en ik neem mijn camera mee.", "helped": 1}],
    },
    {
        "by": "gerard",
        "title": "Ik heb overmorgen de bus over: moet er ergens iets heen?",
        "text": "Er past een bed in, of acht stoelen.",
        "kind": "offer",
        "place": "Rivierdam en omgeving",
        "hours_ago": 8,
        "hours_ahead": 24 * 2,
        "hour": 13,
        "lasts": 4,
        "answers": [],
    },
]
