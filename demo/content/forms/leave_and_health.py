"""Reporting sick and asking for leave: the two tasks that most colleagues come for."""

# fmt: off

from demo.content._markup import both
from demo.content.forms._field import field

LEAVE_AND_HEALTH = [
    {
        "slug": "report-sick",
        "slug_nl": "ziek-melden",
        "icon": "thermometer",
        "title": both("Ziek melden", "Report sick"),
        "intro": both(
            """Bel eerst je leidinggevende, vóór 7:00 of twee uur voor je dienst. Vul daarna dit formulier in. Je hoeft
            niet te vertellen wat je hebt. Buikgriep of scabiës? Bel zelf even met Ed, dat blijft tussen jullie.""",
            """First call your manager, before 7:00 or two hours before your shift. Then fill in this form. You do
            not have to say what is wrong. Stomach flu or scabies? Give Ed a ring, it stays between the two of you.""",
        ),
        "handler_team": "hr",
        "response_days": 1,
        "thanks": both(
            """Beterschap. HR en je leidinggevende weten ervan. Op dag drie belt je leidinggevende je, gewoon om te
            horen hoe het gaat.""",
            """Get well soon. HR and your manager know. On day three your manager will call you, just to hear how
            you are.""",
        ),
        "fields": [
            field("Eerste ziektedag", "First day of illness", "date", days="past",
                  help=("Ging je halverwege je dienst naar huis? Kies dan die dag.",
                        "Did you go home during your shift? Then choose that day.")),
            field("Heb je je leidinggevende gesproken?", "Have you spoken to your manager?", "radio",
                  choices=(("Ja", "Yes"), ("Nee, ik kreeg niemand te pakken", "No, I could not reach anybody"))),
            field("Op welk nummer ben je te bereiken?", "On which number can we reach you?",
                  help=("Je eigen nummer is goed. We bellen niet voor 10:00.",
                        "Your own number is fine. We do not call before 10:00.")),
            field("Wanneer denk je weer te werken?", "When do you think you will be back?", "dropdown",
                  choices=(("Morgen of overmorgen", "Tomorrow or the day after"), ("Binnen een week", "Within a week"),
                           ("Dat weet ik nog niet", "I do not know yet"))),
            field("Welke diensten vallen uit?", "Which shifts will you miss?", "multiline", required=False,
                  help=("Bijvoorbeeld: dinsdag avond en woensdag avond, Lindenhof.",
                        "For example: Tuesday evening and Wednesday evening, Lindenhof.")),
            field("Komt het door een ongeval op het werk?", "Is it because of an accident at work?", "radio",
                  help=("Meer hoef je niet te vertellen. Over je klachten praat je alleen met de bedrijfsarts.",
                        "You need not say more. You only discuss your complaints with the company doctor."),
                  choices=(("Nee", "No"), ("Ja", "Yes"))),
        ],
    },
    {
        "slug": "request-leave",
        "slug_nl": "verlof-aanvragen",
        "icon": "tree-palm",
        "title": both("Verlof aanvragen", "Request leave"),
        "intro": both(
            "Vraag hier vakantie, een vrije dag of bijzonder verlof aan. Heb je al geruild? Zet dat erbij.",
            "Ask for a holiday, a day off or special leave here. Have you already swapped? Say so.",
        ),
        "handler_team": "hr",
        "response_days": 2,
        "thanks": both(
            "Je aanvraag ligt bij je leidinggevende en bij roosters. Je hoort het binnen twee werkdagen.",
            "Your request is with your manager and the roster planners. You will hear within two working days.",
        ),
        "fields": [
            field("Wat voor verlof wil je?", "What kind of leave?", "dropdown",
                  choices=(("Vakantieverlof", "Holiday"), ("Losse vrije dag", "One day off"),
                           ("Zorgverlof", "Carer’s leave"), ("Ouderschapsverlof", "Parental leave"),
                           ("Bijzonder verlof: trouwen, verhuizen, afscheid",
                            "Special leave: wedding, moving, funeral"))),
            field("Eerste dag van je verlof", "First day of your leave", "date", days="coming",
                  help=("Bijvoorbeeld 3 augustus 2027.", "For example 3 August 2027.")),
            field("Laatste dag van je verlof", "Last day of your leave", "date", days="after"),
            field("Heb je al geruild?", "Have you already swapped?", "radio",
                  choices=(("Ja, het is geregeld", "Yes, it is arranged"),
                           ("Nee, dat moet nog", "No, not yet"), ("Niet nodig", "Not needed"))),
            field("Wil je er iets bij zeggen?", "Would you like to add anything?", "multiline", required=False,
                  help=("Bijvoorbeeld met wie je ruilt.", "For example who you swap with.")),
        ],
    },
]
