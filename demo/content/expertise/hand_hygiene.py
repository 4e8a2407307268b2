"""What Ed keeps about clean hands."""

HAND_HYGIENE = {
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
}
