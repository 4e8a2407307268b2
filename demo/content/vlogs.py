"""The films of De Linde: what is said in them, and the drawings they are made of (`python scripts/demo_films.py`).

`lines` are captions as people type them; `scenes` are drawings with the second at which each begins. A tuple of a drawing's
name and a number shows a part of it: the larger the number, the nearer.
"""

VLOGS = [
    {
        "key": "thirty-seconds", "by": "ed", "kind": "vlog", "language": "nl", "days_ago": 3, "seconds": 48,
        "topics": ("hand-hygiene", "infection-prevention"),
        "title": "Dertig seconden is langer dan je denkt",
        "body": "<p>Een eierwekker, een wastafel en twaalf collega’s die dachten dat ze klaar waren.</p>",
        "scenes": ((0, "scene-wash"), (26, "scene-hands"), (40, "scene-wash")),
        "notes": (261.6, 329.6, 392.0),
        "lines": """
# Waarom een eierwekker
0:00 Hoi, ik ben Ed. Vandaag neem ik een eierwekker mee naar de wastafel.
0:07 Want dertig seconden voelt korter dan het is.
# De proef
0:12 Ik vroeg twaalf collega’s om te stoppen als ze dachten: nu.
0:19 De snelste stopte na elf seconden. Dat was ik zelf.
# Zo doe je het
0:26 Dus zo doe ik het nu. Wekker aan, en dan pas water.
0:33 Ook je duimen en je polsen.
# Doe je mee?
0:40-0:47 Leen de wekker gerust. Hij staat op de eerste, naast de zeep.
""",
    },
    {
        "key": "hello-niels", "by": "niels", "kind": "introduction", "language": "nl", "days_ago": 1, "seconds": 24,
        "topics": ("newcomers",),
        "title": "Hoi, ik ben Niels",
        "body": "<p>Sinds vorige week bij de Servicedesk ICT, op de begane grond van Lindenhof.</p>",
        "scenes": ((0, "scene-ict"), (9, "scene-bike"), (17, "scene-piano")),
        "notes": (220.0, 277.2, 329.6),
        "lines": """
0:00 Hoi, ik ben Niels. Ik ben nieuw bij de Servicedesk.
0:05 Je wachtwoord, je telefoon en de printer: vraag het mij.
0:09 Ik kom op de fiets, ook als het regent. Dat zeg ik nu nog.
0:17-0:23 En wie van jullie speelt er op die piano in de hal?
""",
    },
    {
        "key": "kitchen-round", "by": "sjoerd", "kind": "vlog", "language": "nl", "days_ago": 9, "seconds": 30,
        "topics": ("food", "recipes"),
        "title": "Een rondje langs de pannen",
        "body": "<p>Om tien uur ’s ochtends ruikt de hele gang naar soep. Kom je even mee kijken?</p>",
        "scenes": ((0, "scene-cooks"), (12, "scene-kitchen"), (21, "scene-plate")),
        "notes": (196.0, 246.9, 293.7),
        "lines": """
# De soep
0:00 Tien uur. De soep staat op, en de hele gang weet het.
0:06 Vandaag is het tomaat, met basilicum uit onze eigen tuin.
# Op het bord
0:12 Hier verdelen we de maaltijden, per huiskamer.
0:21-0:29 Zo ziet het er straks uit. Eet smakelijk.
""",
    },
]  # fmt: skip
