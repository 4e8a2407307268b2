"""Expertise pages of De Linde, in both languages. Invented: no medical advice. Texts in the simple markup of the editor."""

PAGES = [
    {
        "topic": "infection-prevention",
        "keepers": ("ed",),
        "followers": ("emma", "amir", "niels", "hanna"),
        "review_in": 190,
        "days_ago": 12,
        "nl": {
            "title": "Handhygiëne",
            "sections": (
                (
                    "intro",
                    "Inleiding",
                    "Alles om jezelf en je cliënten gezond te houden. Kom je er niet uit? Dan denkt een van ons mee, ook ’s avonds.",
                ),
                (
                    "points",
                    "Dit moet je weten",
                    """
## Handen eerst

Vóór en na elk contact, dertig seconden.

## Handschoenen zijn geen vervanging

Uit na elke handeling, daarna handalcohol.

## Klachten? Blijf thuis

Bij buikgriep tot 48 uur na de laatste klacht.

## Twijfel? Bel meteen

Eén telefoontje voorkomt een uitbraak.
""",
                ),
                (
                    "text",
                    "Zeep of handalcohol?",
                    """
Handalcohol is bijna altijd de beste keuze. Het werkt sneller, en het is beter voor je huid.

Was met water en zeep:

- als je handen zichtbaar vuil of plakkerig zijn
- na de wc
- bij diarree of braken van een bewoner, want alcohol doodt het norovirus niet
""",
                ),
                (
                    "text",
                    "Zo houd je je huid heel",
                    """
Een kapotte huid kun je niet goed schoonmaken. Laat je handen daarom drogen voordat je handschoenen aantrekt.

1. Gebruik lauw water, geen heet water.
2. Dep je handen droog. Wrijf niet.
3. Smeer aan het eind van je dienst de vette crème uit de personeelskamer.

Heb je langer dan een week kloofjes? Bel dan de arbodienst.
""",
                ),
            ),
        },
        "en": {
            "title": "Hand hygiene",
            "sections": (
                (
                    "intro",
                    "Introduction",
                    "Everything to keep yourself and your clients healthy. Cannot work it out? One of us thinks along, in the evening too.",
                ),
                (
                    "points",
                    "What you need to know",
                    """
## Hands first

Before and after every contact, for thirty seconds.

## Gloves do not replace it

Off after every task, then hand rub.

## Feeling ill? Stay at home

With gastroenteritis until 48 hours after the last symptom.

## In doubt? Call at once

One phone call prevents an outbreak.
""",
                ),
                (
                    "text",
                    "Soap or hand rub?",
                    """
Hand rub is nearly always the best choice. It works faster, and it is kinder to your skin.

Wash with water and soap:

- when your hands are visibly dirty or sticky
- after using the toilet
- when a resident has diarrhoea or vomits, because alcohol does not kill norovirus
""",
                ),
                (
                    "text",
                    "How to keep your skin whole",
                    """
You cannot clean broken skin well. So let your hands dry before you put on gloves.

1. Use lukewarm water, not hot.
2. Pat your hands dry. Do not rub.
3. At the end of your shift, use the rich cream from the staff room.

Chapped hands for more than a week? Call occupational health.
""",
                ),
            ),
        },
        "suggestions": (
            {
                "by": "amir",
                "section": 2,
                "find": "na de wc",
                "say": "na de wc, en na het snuiten van je neus",
                "why": "Nieuwe collega’s vragen dit vaak.",
                "thanks": "Goed gezien, Amir. Dat hoort er echt bij.",
            },
            {
                "by": "emma",
                "section": 3,
                "find": "uit de personeelskamer",
                "say": "uit de personeelskamer of van de nachtkar",
                "why": "’s Nachts is de personeelskamer op slot. Sinds kort ligt er een tube op elke nachtkar.",
            },
        ),
    },
    {
        "topic": "night-shift",
        "keepers": ("emma", "hanna"),
        "followers": ("niels",),
        "wiki": True,
        "review_in": 120,
        "days_ago": 30,
        "nl": {
            "title": "Goed door de nacht",
            "sections": (
                (
                    "intro",
                    "Inleiding",
                    "Wat collega’s van de nacht van elkaar leerden. Weet jij iets dat helpt? Zet het erbij.",
                ),
                (
                    "points",
                    "Dit helpt",
                    """
## Eet licht

Soep of brood om één uur. Een zware maaltijd maakt je slaperig.

## Zoek licht op

Het eerste deel van je dienst helpt fel licht. Daarna niet meer.

## Slaap in het donker

Zonnebril op naar huis, gordijnen dicht, telefoon uit.

## Bel elkaar

Om vier uur belt Lindenhof met De Kastanje. Al is het maar even.
""",
                ),
                (
                    "text",
                    "De eerste nacht",
                    """
Slaap de middag ervoor anderhalf uur. Neem iets mee dat je lekker vindt, en vraag wie je om drie uur kunt bellen.

Schrijf op wat je opvalt. ’s Ochtends ben je dat kwijt.
""",
                ),
            ),
        },
        "en": {
            "title": "Through the night in good shape",
            "sections": (
                (
                    "intro",
                    "Introduction",
                    "What colleagues of the night learned from each other. Do you know something that helps? Add it.",
                ),
                (
                    "points",
                    "This helps",
                    """
## Eat light

Soup or bread at one o’clock. A heavy meal makes you sleepy.

## Look for light

Bright light helps in the first part of your shift. Not after that.

## Sleep in the dark

Sunglasses on your way home, curtains closed, phone off.

## Call each other

At four Lindenhof calls De Kastanje. If only for a moment.
""",
                ),
                (
                    "text",
                    "Your first night",
                    """
Sleep for an hour and a half the afternoon before. Bring something you like to eat, and ask whom you can call at three.

Write down what you notice. In the morning it is gone.
""",
                ),
            ),
        },
    },
    {
        "topic": "norovirus",
        "keepers": ("ed",),
        "followers": ("hanna",),
        "review_in": -3,
        "days_ago": 350,
        "nl": {
            "title": "Norovirus op de afdeling",
            "sections": (
                (
                    "intro",
                    "Inleiding",
                    "Twee bewoners met diarree of braken binnen een dag? Doe dan alsof het norovirus is, ook als je het nog niet zeker weet.",
                ),
                (
                    "points",
                    "Doe dit meteen",
                    """
## Bel Ed

Ook ’s nachts en in het weekend. Wacht niet op een uitslag.

## Houd mensen op hun kamer

Leg uit waarom, en breng het eten.

## Water en zeep

Alcohol doodt dit virus niet.
""",
                ),
                (
                    "text",
                    "Als het voorbij is",
                    """
De afdeling gaat weer open als niemand meer klachten heeft, twee dagen lang. Ed belt je daarover.

Was de gordijnen rond het bed op zestig graden. Gooi open tubes en aangebroken koekjes weg.
""",
                ),
            ),
        },
        "en": {
            "title": "Norovirus on the ward",
            "sections": (
                (
                    "intro",
                    "Introduction",
                    "Two residents with diarrhoea or vomiting within a day? Act as if it is norovirus, even when you are not sure yet.",
                ),
                (
                    "points",
                    "Do this at once",
                    """
## Call Ed

At night and in the weekend too. Do not wait for a result.

## Keep people in their rooms

Explain why, and bring their meals.

## Water and soap

Alcohol does not kill this virus.
""",
                ),
                (
                    "text",
                    "When it is over",
                    """
The ward opens again when nobody has had symptoms for two days. Ed calls you about that.

Wash the curtains around the bed at sixty degrees. Throw away open tubes and biscuits.
""",
                ),
            ),
        },
    },
    {
        "topic": "volunteers",
        "keepers": ("hanna", "amir"),
        "followers": ("emma",),
        "review_in": 75,
        "days_ago": 60,
        "nl": {
            "title": "Vrijwilligers",
            "sections": (
                ("intro", "Inleiding", "Ruim honderd mensen helpen ons elke week. Zo zorg je dat ze graag terugkomen."),
                (
                    "points",
                    "Dit moet je weten",
                    """
## Eén vast gezicht

Elke vrijwilliger heeft iemand van het team bij wie hij terechtkan.

## Geen zorgtaken

Meelopen naar de tuin mag. Tillen, wassen en medicijnen geven niet.

## Zeg dank je wel

Elke keer, en bij naam.
""",
                ),
                (
                    "text",
                    "Een nieuwe vrijwilliger",
                    """
1. Drink samen koffie en vraag wat iemand graag doet.
2. Loop een rondje door het huis.
3. Spreek af wie het vaste gezicht is.
4. Bel na de eerste keer: hoe was het?

De overeenkomst en de verklaring omtrent het gedrag regelt Hanna.
""",
                ),
            ),
        },
        "en": {
            "title": "Volunteers",
            "sections": (
                (
                    "intro",
                    "Introduction",
                    "More than a hundred people help us every week. This is how you make them want to come back.",
                ),
                (
                    "points",
                    "What you need to know",
                    """
## One familiar face

Every volunteer has somebody of the team to turn to.

## No care tasks

Walking along to the garden is fine. Lifting, washing and giving medication are not.

## Say thank you

Every time, and by name.
""",
                ),
                (
                    "text",
                    "A new volunteer",
                    """
1. Have coffee together and ask what somebody likes to do.
2. Walk around the house.
3. Agree on who is the familiar face.
4. Call after the first time: how was it?

Hanna arranges the agreement and the certificate of conduct.
""",
                ),
            ),
        },
    },
]
