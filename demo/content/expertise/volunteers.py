"""What Hanna and Amir keep about working with volunteers."""

VOLUNTEERS = {
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
}
