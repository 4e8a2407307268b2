"""Polls of the demo organisation. `votes` says how many people choose each choice, in the order of the choices; a ranking is
drawn with these as weights. `days_ago` and `days_left` count from the day the demo is made; without `days_left` it has no end.
A choice that is a number is a day: so many days after the Monday two weeks ahead."""

POLLS = [
    {
        "by": "hanna", "language": "nl", "kind": "single", "anonymous": True, "reveal": "voted", "days_ago": 4, "days_left": 3,
        "question": "Waar drink jij het liefst je koffie?",
        "text": "<p>De binnentuin is open. We willen weten waar een tweede koffiekar het meest gebruikt wordt.</p>",
        "choices": ["In de nieuwe binnentuin", "Bij bewoners aan tafel", "Even alleen, in stilte"],
        "votes": [17, 12, 8], "topics": ["garden"], "waits_for": ["emma", "niels"],
    },
    {
        "by": "carmen", "language": "nl", "kind": "multiple", "at_most": 3, "anonymous": False, "reveal": "voted", "days_ago": 6,
        "days_left": 8,
        "question": "Wanneer kun jij bij de teamdag zijn?",
        "text": "<p>Kies alle dagen waarop je kunt. Met de meeste stemmen gaan we plannen.</p>",
        "choices": [8, 10, 14, 16],
        "votes": [9, 14, 6, 11], "topics": [], "waits_for": ["emma"],
    },
    {
        "by": "ed", "language": "en", "kind": "ranking", "anonymous": False, "reveal": "voted", "days_ago": 9, "days_left": 5,
        "question": "Which short training do you want first?",
        "text": "<p>Each takes twenty minutes and comes to your own location. Put them in your order.</p>",
        "choices": ["Hand hygiene", "Lifting without strain", "Talking about the end of life", "First aid for choking"],
        "votes": [4, 9, 6, 7], "topics": ["hygiene"], "waits_for": ["emma", "niels"],
    },
    {
        "by": "amir", "language": "nl", "kind": "single", "anonymous": True, "reveal": "closed", "days_ago": 40, "days_left": -26,
        "question": "Voel je je vrij om een fout te melden?",
        "text": "<p>Eerlijk antwoorden mag: niemand kan zien wat jij koos. Over de uitkomst praten we in het werkoverleg.</p>",
        "choices": ["Ja, altijd", "Meestal wel", "Liever niet", "Nee"],
        "votes": [15, 19, 7, 3], "topics": [], "waits_for": [],
    },
    {
        "by": "hanna", "language": "en", "kind": "single", "anonymous": False, "reveal": "voted", "days_ago": 60, "days_left": -45,
        "question": "What should we call the long table in the garden?",
        "text": "",
        "choices": ["The Linden Table", "Table for Everyone", "Wim's Place"],
        "votes": [11, 5, 18], "topics": ["garden"], "waits_for": [],
    },
    {
        "by": "emma", "language": "nl", "kind": "single", "anonymous": False, "reveal": "voted", "days_ago": 2, "days_left": 12,
        "team": "night-care",
        "question": "Wat eten we in de nacht van de verhuizing?",
        "text": "<p>Ik bestel, jullie kiezen.</p>",
        "choices": ["Pizza", "Soep van De Kastanje", "Roti"],
        "votes": [1, 1, 1], "topics": [], "waits_for": [],
    },
]  # fmt: skip
