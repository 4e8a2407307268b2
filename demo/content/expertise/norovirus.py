"""What Ed keeps about norovirus."""

NOROVIRUS = {
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
}
