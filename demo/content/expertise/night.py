"""What the people of the night wrote together."""

NIGHT = {
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
}
