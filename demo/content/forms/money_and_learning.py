"""Expenses, the bicycle plan, training, and a tip for the editors."""

# fmt: off

from demo.content._markup import both
from demo.content.forms._field import field

MONEY_AND_LEARNING = [
    {
        "slug": "claim-expenses",
        "slug_nl": "declareren",
        "icon": "wallet",
        "title": both("Declareren", "Claim expenses"),
        "intro": both(
            """Voorgeschoten voor je werk? Declareer binnen drie maanden. Voor de 10e van de maand binnen, dan staat het
            op je strook van deze maand.""",
            """Paid something for work yourself? Claim it within three months. In before the 10th, and it is on this
            month’s payslip.""",
        ),
        "handler_team": "finance",
        "response_days": 5,
        "thanks": both(
            "Anneke kijkt je declaratie na. Klopt er iets niet, dan belt ze je eerst.",
            "Anneke checks your claim. If something is not right, she will call you first.",
        ),
        "fields": [
            field("Wat declareer je?", "What do you claim?", "dropdown",
                  choices=(("Reiskosten", "Travel costs"), ("Boodschappen voor bewoners", "Shopping for residents"),
                           ("Cursus of boek", "Course or book"), ("VOG", "Certificate of conduct (VOG)"),
                           ("Iets anders", "Something else"))),
            field("Datum op de bon", "Date on the receipt", "date", days="past"),
            field("Bedrag", "Amount", "money", minimum="0.01",
                  help=("Het hele bedrag, met btw. Bijvoorbeeld 12,50.", "The whole amount, with VAT. For example 12.50.")),
            field("Waar was het voor?", "What was it for?", "multiline",
                  help=("Eén zin is genoeg.", "One sentence is enough.")),
            field("Foto van de bon", "Picture of the receipt", "picture",
                  help=("Datum en bedrag moeten leesbaar zijn.", "Date and amount must be readable.")),
            field("Wie keurt het goed?", "Who approves it?", "email", help=("Het mailadres van je leidinggevende.",
                  "The mail address of your manager.")),
        ],
    },
    {
        "slug": "bicycle-plan",
        "slug_nl": "fiets-van-de-zaak",
        "icon": "bike",
        "title": both("Fiets van de zaak", "A bicycle from work"),
        "intro": both(
            """Voor een paar euro per maand rijd je op een nieuwe fiets. Vraag hem hier aan. Je kunt kiezen tussen leasen
            en kopen met je eindejaarsuitkering.""",
            """For a few euros a month you ride a new bicycle. Apply here. You can choose between leasing and buying
            with your end-of-year bonus.""",
        ),
        "handler_team": "hr",
        "response_days": 5,
        "thanks": both(
            "Priya rekent uit wat je per maand betaalt. Pas als je ja zegt, bestellen we.",
            "Priya works out what you would pay each month. We only order when you say yes.",
        ),
        "fields": [
            field("Wat voor fiets wil je?", "What kind of bicycle?", "radio",
                  choices=(("Gewone fiets", "Ordinary bicycle"), ("Elektrische fiets", "Electric bicycle"),
                           ("Bakfiets", "Cargo bike"), ("Speedpedelec", "Speed pedelec"))),
            field("Leasen of kopen?", "Lease or buy?", "radio",
                  help=("Leasen is met verzekering en onderhoud.", "Leasing includes insurance and repairs."),
                  choices=(("Leasen", "Lease"), ("Kopen met mijn eindejaarsuitkering", "Buy with my end-of-year bonus"),
                           ("Reken beide uit", "Work out both"))),
            field("Hoeveel kilometer is het naar je werk?", "How many kilometres is it to work?", "number", minimum="0"),
            field("Wanneer wil je beginnen?", "When would you like to start?", "date", required=False),
            field("Ik heb nu geen andere lease via De Linde", "I have no other lease through De Linde", "checkbox"),
        ],
    },
    {
        "slug": "request-training",
        "slug_nl": "scholing-aanvragen",
        "icon": "graduation-cap",
        "title": both("Scholing aanvragen", "Request training"),
        "intro": both(
            "Een cursus, een opleiding of Nederlandse les. Voor verplichte scholing hoef je niets aan te vragen.",
            "A course, a degree or Dutch lessons. You do not need to apply for compulsory training.",
        ),
        "handler_team": "hr",
        "response_days": 10,
        "thanks": both(
            "Mirjam bekijkt je vraag met je leidinggevende. Binnen twee weken weet je of het kan.",
            "Mirjam looks at your request with your manager. Within two weeks you know whether it is possible.",
        ),
        "fields": [
            field("Wat wil je leren?", "What do you want to learn?"),
            field("Waarom wil je dat?", "Why would you like that?", "multiline",
                  help=("Wat merken bewoners of collega’s ervan?", "What will residents or colleagues notice?")),
            field("Hoe wil je leren?", "How would you like to learn?", "checkboxes",
                  choices=(("Op het werk", "On the job"), ("In een klas", "In a class"), ("Online", "Online"))),
            field("Wat kost het ongeveer?", "What does it cost, roughly?", "money", required=False),
            field("Folder of offerte", "Leaflet or quotation", "file", required=False),
        ],
    },
    {
        "slug": "tip-the-editors",
        "slug_nl": "tip-de-redactie",
        "icon": "send",
        "title": both("Tip de redactie", "Tip the editors"),
        "intro": both(
            "Gebeurt er iets moois bij jou? Een foto en drie zinnen zijn genoeg. Carmen schrijft de rest.",
            "Is something good happening where you are? A picture and three sentences are enough. Carmen writes the rest.",
        ),
        "handler_team": "communication",
        "response_days": 2,
        "thanks": both(
            "Dank je. Carmen leest alles en belt je als ze ermee aan de slag gaat.",
            "Thank you. Carmen reads everything and calls you when she starts on it.",
        ),
        "fields": [
            field("Wat gebeurt er?", "What is happening?", "multiline",
                  help=("Wie, waar en wanneer.", "Who, where and when.")),
            field("Foto", "Picture", "picture", required=False,
                  help=("Staan er mensen op? Vraag eerst of het mag.", "Are there people in it? Ask them first.")),
            field("Mag je naam erbij?", "May we use your name?", "radio", choices=(("Ja", "Yes"), ("Liever niet", "Rather not"))),
        ],
    },
]
