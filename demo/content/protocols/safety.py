"""Weather, working alone, and each other."""

# Texts: one step a line, as a writer sets them.

from demo.content.protocols._protocol import protocol

SAFETY = [
    protocol(
        "BHV-005",
        "heat-plan",
        "hitteplan",
        "safety",
        "loes",
        "gerard",
        version="1.8",
        since=170,
        review=195,
        image="heat",
        attachments=("hitteplan-op-een-blad.pdf", "heat-plan-on-a-page.pdf"),
        title=("Hitteplan", "Heat plan"),
        for_whom=("Voor zorg, keuken en facilitair.", "For care, kitchen and facility."),
        when=("Als het twee dagen warmer wordt dan 27 graden.", "When it will be over 27 degrees for two days."),
        why=(
            "Ouderen voelen dorst te laat. Goed drinken voorkomt vallen en verwardheid.",
            "Older people feel thirst too late. Drinking well prevents falls and confusion.",
        ),
        nl="""
        1. Houd de warmte buiten: Zonwering omlaag om 9 uur. Ramen open tussen 22 en 7 uur.
        2. Zet overal water neer: Twee liter per persoon per dag. Schrijf het op bij wie op de lijst staat. || Bij hartfalen geldt een maximum. Kijk in het dossier.
        3. Pas de dag aan: Wassen voor 10 uur, rusten tussen 13 en 16 uur. Activiteiten in de kelder of onder de linde.
        4. Maak het licht: Dun katoen, dunne lakens, een natte doek in de nek.
        5. Kook koud: Soep, meloen, waterijs. De keuken brengt extra rondes om 11 en 15 uur.
        6. Bel de arts op tijd: Weinig plassen, suf, droge mond of koorts.
        7. Zorg voor elkaar: Elk uur tien minuten pauze en zelf ook drinken.
        """,
        en="""
        1. Keep the heat out: Blinds down at 9. Windows open between 22:00 and 7:00.
        2. Put water everywhere: Two litres a person a day. Write it down for those on the list. || With heart failure there is a maximum. Look in the record.
        3. Change the day: Washing before 10, rest between 13 and 16. Activities in the basement or under the linden tree.
        4. Keep it light: Thin cotton, thin sheets, a wet cloth on the neck.
        5. Cook cold: Soup, melon, water ice. The kitchen comes round extra at 11 and 15.
        6. Call the doctor in time: Little urine, drowsy, dry mouth or fever.
        7. Look after each other: Ten minutes of rest every hour, and drink yourself.
        """,
    ),
    protocol(
        "BHV-006",
        "working-alone-at-night",
        "alleen-werken-in-de-nacht",
        "safety",
        "marit",
        "tarik",
        version="1.4",
        since=230,
        review=135,
        image="nightround",
        title=("Alleen werken in de nacht", "Working alone at night"),
        for_whom=(
            "Voor iedereen die tussen 23 en 7 uur alleen in een gebouw is.",
            "For everybody who is alone in a building between 23:00 and 7:00.",
        ),
        when=(
            "Aan het begin van elke dienst, en als je je niet veilig voelt.",
            "At the start of every shift, and whenever you do not feel safe.",
        ),
        why=(
            "Niemand hoort het als jij valt. Daarom spreken we af hoe we elkaar horen.",
            "Nobody hears it when you fall. So we agree on how we hear each other.",
        ),
        nl="""
        1. Draag je alarm op je lijf: Test het om 23 uur met de collega van een ander huis.
        2. Spreek twee belmomenten af: Om 1 en om 5 uur. Neemt iemand niet op? Dan bel je na vijf minuten de achterwacht.
        3. Doe de buitendeuren dicht: Kijk ook bij de keuken en de fietsenstalling. || Doe niet open voor wie je niet verwacht. Praat door de intercom.
        4. Til niet alleen: Bel het andere huis. Wachten mag.
        5. Druk bij twijfel: Een vals alarm is nooit erg.
        6. Draag alles over aan de ochtend: Ook als je alleen maar een raar gevoel had.
        """,
        en="""
        1. Wear your alarm on your body: Test it at 23:00 with the colleague of another house.
        2. Agree on two calls: At 1:00 and at 5:00. Does somebody not answer? After five minutes you call the on-call line.
        3. Close the outer doors: Check the kitchen and the bicycle shed too. || Do not open for anybody you do not expect. Talk through the intercom.
        4. Do not lift alone: Call the other house. Waiting is fine.
        5. Press when in doubt: A false alarm never matters.
        6. Hand everything over in the morning: Even when you only had a strange feeling.
        """,
    ),
    protocol(
        "BHV-007",
        "aggression",
        "agressie",
        "safety",
        "tarik",
        "joke",
        version="2.2",
        since=88,
        review=277,
        title=("Agressie", "Aggression"),
        for_whom=(
            "Voor alle collega’s, aan het bed, aan de balie en aan de telefoon.",
            "For all colleagues, at the bedside, at reception and on the phone.",
        ),
        when=(
            "Als iemand schreeuwt, dreigt, slaat of discrimineert.",
            "When somebody shouts, threatens, hits or discriminates.",
        ),
        why=(
            "Het hoort niet bij je werk. Je hoeft er niet alleen mee rond te lopen.",
            "It is not part of your job. You need not carry it alone.",
        ),
        nl="""
        1. Blijf bij de deur: Houd twee armlengtes afstand. Draai je niet om.
        2. Praat langzaam en kort: Ik zie dat u boos bent. Wat is er aan de hand?
        3. Zeg één keer waar de grens ligt: Als u zo schreeuwt, ga ik weg en kom ik over tien minuten terug.
        4. Ga weg als het niet stopt: Dat mag altijd, ook midden in de zorg. || Word je vastgepakt? Druk op je alarm en roep.
        5. Vertel het meteen aan een collega: Iemand neemt je werk over. Drink eerst iets.
        6. Meld het dezelfde dag: Ook bij iemand met dementie. Zo zien we wat helpt.
        7. Praat met het opvangteam: Joke belt je binnen 24 uur. Aangifte doen we samen, op naam van De Linde.
        """,
        en="""
        1. Stay near the door: Keep two arm lengths away. Do not turn your back.
        2. Speak slowly and briefly: I see that you are angry. What is the matter?
        3. Say once where the limit is: If you shout like this, I leave and come back in ten minutes.
        4. Leave if it does not stop: You always may, also in the middle of care. || Does somebody grab you? Press your alarm and shout.
        5. Tell a colleague at once: Somebody takes over your work. First drink something.
        6. Report it on the same day: Also with somebody with dementia. That shows us what helps.
        7. Talk to the support team: Joke calls you within 24 hours. We go to the police together, in the name of De Linde.
        """,
    ),
    protocol(
        "BHV-009",
        "snow-and-ice",
        "sneeuw-en-gladheid",
        "safety",
        "wim",
        "gerard",
        version="1.0",
        since=20,
        review=345,
        image="shovel",
        title=("Sneeuw en gladheid", "Snow and ice"),
        for_whom=(
            "Voor facilitair, wijkzorg en wie als eerste binnenkomt.",
            "For facility, home care and whoever comes in first.",
        ),
        when=("Bij vorst of sneeuw, van 1 november tot 1 april.", "With frost or snow, from 1 November to 1 April."),
        why=("Eén gebroken pols kost meer dan een winter zout.", "One broken wrist costs more than a winter of salt."),
        nl="""
        1. Kijk om 22 uur naar het weer: Onder nul? Strooi nog dezelfde avond.
        2. Maak eerst het pad naar de voordeur vrij: Dan de helling voor rolstoelen, dan de fietsenstalling.
        3. Strooi dun: Een handvol per vierkante meter. Meer helpt niet en is slecht voor de linde.
        4. Leg de lange mat neer: En zet het bord in de hal.
        5. Bel de wijk: Petra beslist voor 6 uur of de route met de auto gaat. || Op de fiets gaan bij ijzel hoeft nooit.
        """,
        en="""
        1. Look at the weather at 22:00: Below zero? Spread salt the same evening.
        2. First clear the path to the front door: Then the wheelchair ramp, then the bicycle shed.
        3. Spread thinly: A handful a square metre. More does not help and harms the linden tree.
        4. Put down the long mat: And the sign in the hall.
        5. Call home care: Petra decides before 6:00 if the round goes by car. || You never have to cycle on black ice.
        """,
    ),
]
