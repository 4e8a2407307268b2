"""Fire, evacuation, weather and each other."""

# Texts: one step a line, as a writer sets them.

from demo.content.protocols._protocol import protocol

SAFETY = [
    protocol(
        "BHV-001",
        "fire",
        "brand",
        "safety",
        "yusuf",
        "gerard",
        version="5.0",
        since=40,
        review=325,
        confirm=True,
        material=True,
        image="firedrill",
        title=("Brand", "Fire"),
        for_whom=(
            "Voor iedereen die in een van onze huizen werkt, ook vrijwilligers en stagiairs.",
            "For everybody who works in one of our houses, volunteers and trainees too.",
        ),
        when=(
            "Als je vuur of rook ziet of ruikt, of als het alarm gaat.",
            "When you see or smell fire or smoke, or the alarm sounds.",
        ),
        why=(
            "De eerste drie minuten beslissen. Een dichte deur houdt rook een half uur tegen.",
            "The first three minutes decide. A closed door keeps smoke out for half an hour.",
        ),
        change=(
            "Nieuw intern alarmnummer: 2112. Het oude nummer werkt niet meer.",
            "New internal alarm number: 2112. The old number no longer works.",
        ),
        nl="""
        1. Haal wie gevaar loopt uit de kamer: Alleen als het kan zonder zelf in rook te komen.
        2. Doe de deur dicht: Niet op slot. || Een dichte deur redt meer levens dan een blusser.
        3. Druk op de rode knop en bel 2112: Zeg wie je bent, waar je bent en wat je ziet.
        4. Blus alleen iets kleins: Niet groter dan een prullenbak. Houd de uitgang in je rug.
        5. Sluit ramen en deuren op de gang: Zet niets in de weg. Laat de lift staan.
        6. Wacht op de BHV’er met het gele hesje: Die beslist of er wordt ontruimd.
        7. Ga naar de verzamelplaats als dat wordt gezegd: Het groene bord bij de linde. Meld wie je mist.

        ## Wat je niet doet

        - met de lift gaan
        - teruggaan voor je jas
        - zelf de brandweer afbellen: dat doet alleen het hoofd BHV
        """,
        en="""
        1. Take whoever is in danger out of the room: Only when you can without getting into smoke yourself.
        2. Close the door: Do not lock it. || A closed door saves more lives than an extinguisher.
        3. Press the red button and call 2112: Say who you are, where you are and what you see.
        4. Fight only something small: No bigger than a waste-paper basket. Keep the exit behind you.
        5. Close windows and doors in the corridor: Leave nothing in the way. Do not use the lift.
        6. Wait for the responder in the yellow vest: They decide if people must leave.
        7. Go to the assembly point when told to: The green sign at the linden tree. Say whom you miss.

        ## What you do not do

        - take the lift
        - go back for your coat
        - tell the fire brigade not to come: only the head of the response team does that
        """,
    ),
    protocol(
        "BHV-002",
        "evacuation",
        "ontruimen",
        "safety",
        "yusuf",
        "gerard",
        version="3.2",
        since=353,
        review=12,
        attachments=("ontruimingsplan-lindenhof.pdf",),
        image="corridor",
        title=("Ontruimen", "Evacuation"),
        for_whom=("Voor BHV’ers en de zorg die dienst heeft.", "For emergency responders and the care staff on duty."),
        when=("Als het hoofd BHV zegt: we ontruimen.", "When the head of the response team says: we evacuate."),
        why=(
            "Veertig mensen verplaatsen lukt alleen met een vaste volgorde.",
            "Moving forty people only works in a fixed order.",
        ),
        nl="""
        1. Trek het gele hesje aan: Neem portofoon, lijst met namen en lamp uit de BHV-kast.
        2. Ontruim eerst opzij, dan omlaag: Naar het volgende brandvak, achter de dubbele deuren.
        3. Begin naast de brand: Eerst wie kan lopen, dan rolstoelen, dan bedden. || Eén persoon blijft altijd bij de groep die al veilig is.
        4. Gebruik het matras met handvatten: Twee mensen op de trap, de sterkste onder.
        5. Kijk in elke kamer, ook in de wc: Leeg? Kussen voor de deur.
        6. Tel bij de linde: Vergelijk met de lijst. Meld het getal aan het hoofd BHV.
        7. Houd mensen warm en bij elkaar: Dekens liggen in de container bij de fietsenstalling.
        """,
        en="""
        1. Put on the yellow vest: Take the radio, the list of names and the lamp from the response cupboard.
        2. Move sideways first, then down: To the next fire compartment, behind the double doors.
        3. Start next to the fire: First who can walk, then wheelchairs, then beds. || One person always stays with the group that is already safe.
        4. Use the mattress with handles: Two people on the stairs, the strongest below.
        5. Look in every room, the toilet too: Empty? Put a pillow at the door.
        6. Count at the linden tree: Compare with the list. Tell the number to the head of the team.
        7. Keep people warm and together: Blankets are in the container by the bicycle shed.
        """,
    ),
    protocol(
        "BHV-003",
        "calling-emergency-response",
        "bhv-oproepen",
        "safety",
        "gerard",
        "yusuf",
        version="2.0",
        since=200,
        review=530,
        image="firstaid",
        title=("BHV oproepen en reanimatie", "Calling emergency response and CPR"),
        for_whom=("Voor iedereen, ook voor bezoek en leveranciers.", "For everybody, visitors and suppliers too."),
        when=(
            "Bij een ongeval, bewusteloosheid of als iemand niet ademt.",
            "At an accident, when somebody is unconscious or does not breathe.",
        ),
        why=(
            "Bij een hartstilstand telt elke minuut. Onze AED is nooit verder dan twee minuten lopen.",
            "At cardiac arrest every minute counts. Our AED is never more than two minutes away.",
        ),
        nl="""
        1. Let op jezelf: Stroom, verkeer, boze mensen? Eerst veilig, dan helpen.
        2. Spreek aan en schud voorzichtig: Geen reactie? Roep om hulp.
        3. Laat iemand 112 bellen en dan 2112: Zet de telefoon op de luidspreker.
        4. Kijk tien seconden naar de ademhaling: Geen normale adem? Begin. || Staat er een rood hartje met een streep in het dossier? Dan reanimeren we niet. Twijfel je: begin.
        5. Druk 30 keer en beadem 2 keer: Midden op de borst, vijf centimeter diep.
        6. Zet de AED aan: Hij zegt wat je moet doen. AED’s hangen bij elke receptie en bij de lift.
        7. Blijf daarna even zitten: Bel niet meteen de volgende cliënt. Het opvangteam komt naar je toe.
        """,
        en="""
        1. Look after yourself: Electricity, traffic, angry people? Safety first, then help.
        2. Speak to them and shake gently: No reaction? Call for help.
        3. Have somebody call 112 and then 2112: Put the phone on loudspeaker.
        4. Watch the breathing for ten seconds: No normal breath? Start. || Does the record show a red heart with a line? Then we do not resuscitate. In doubt: start.
        5. Press 30 times and breathe 2 times: In the middle of the chest, five centimetres deep.
        6. Switch on the AED: It tells you what to do. There is one at every reception and by the lift.
        7. Sit down for a while afterwards: Do not go straight to the next client. The support team comes to you.
        """,
    ),
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
