"""Care with attention: freedom, the last days, and the night."""

# Texts: one step a line, as a writer sets them.

from demo.content.protocols._protocol import protocol

ATTENTION = [
    protocol(
        "ZV-008",
        "care-without-force",
        "zorg-zonder-dwang",
        "care",
        "ilse",
        "mei",
        version="2.0",
        since=790,
        review=-60,
        title=("Zorg zonder dwang", "Care without force"),
        for_whom=(
            "Voor iedereen die werkt met mensen met dementie.",
            "For everybody who works with people with dementia.",
        ),
        when=(
            "Als iemand zich verzet, wegloopt of gevaar loopt.",
            "When somebody resists, walks away or is in danger.",
        ),
        why=(
            "Dwang maakt bang en leidt tot meer onrust. Bijna altijd is er een andere weg.",
            "Force frightens people and makes them more restless. There is nearly always another way.",
        ),
        nl="""
        1. Stop en doe een stap terug: Letterlijk. Praat zacht en kom op ooghoogte.
        2. Zoek de reden: Pijn, plassen, dorst, lawaai, een vreemde trui? Vraag de familie wat vroeger hielp.
        3. Probeer drie dingen die vrijwillig zijn: Later terugkomen, een ander gezicht, muziek, samen lopen.
        4. Schrijf op wat werkte: Ook als het gek klinkt. Een ander heeft er morgen iets aan.
        5. Lukt het echt niet, overleg: Met arts, familie en Ilse. Niemand beslist alleen. || Onrustbanden, bedhekken tegen iemands wil en een gesloten deur zonder plan zijn verboden.
        6. Leg het vast en stel een einddatum: Hooguit vier weken. Daarna kijken we opnieuw.

        ## Acuut gevaar

        Je mag iemand tegenhouden als die anders onder een auto loopt. Bel daarna meteen de arts en schrijf op wat je deed.
        """,
        en="""
        1. Stop and take a step back: Literally. Speak softly and come to eye level.
        2. Look for the reason: Pain, a full bladder, thirst, noise, a strange jumper? Ask the family what used to help.
        3. Try three things that are voluntary: Coming back later, another face, music, walking together.
        4. Write down what worked: Even when it sounds odd. Tomorrow it helps somebody else.
        5. If nothing works, discuss it: With the doctor, the family and Ilse. Nobody decides alone. || Restraint belts, bed rails against somebody’s will and a closed door without a plan are forbidden.
        6. Record it and set an end date: Four weeks at most. Then we look again.

        ## Immediate danger

        You may hold somebody back who would otherwise walk under a car. Call the doctor right after, and write down what you did.
        """,
    ),
    protocol(
        "ZV-010",
        "the-last-days",
        "de-laatste-dagen",
        "care",
        "samira",
        "kenneth",
        version="1.2",
        since=180,
        review=550,
        image="candle",
        title=("Contact in de laatste dagen", "Contact in the last days"),
        for_whom=("Voor zorg, gastvrouwen, receptie en vrijwilligers.", "For care, hosts, reception and volunteers."),
        when=(
            "Als de arts heeft gezegd dat iemand waarschijnlijk binnen een week sterft.",
            "When the doctor has said that somebody will probably die within a week.",
        ),
        why=(
            "Het afscheid blijft de familie altijd bij. Ook hoe wij er waren.",
            "A family remembers the farewell for ever. And how we were there, too.",
        ),
        nl="""
        1. Hang het lindeblad aan de deur: Dan weet iedereen: zacht praten, niet stofzuigen, eerst kloppen.
        2. Vraag wat belangrijk is: Wie moet komen, welke muziek, welk gebed, wel of geen bloemen. Schrijf het in het plan.
        3. Spreek één persoon af die belt: En één in de familie die het doorgeeft. Ook ’s nachts.
        4. Zorg voor de mond, de huid en de stilte: Elke twee uur de lippen nat. Draaien alleen als het prettig is.
        5. Let op pijn en benauwdheid: Een frons of kreunen telt ook. || Geef nooit extra morfine zonder de arts te bellen.
        6. Zorg voor de mensen eromheen: Koffie, een bed in de kamer, iemand die even blijft.
        7. Blijf na het overlijden rustig: Raam open als de familie dat wil. Was samen als zij dat willen.
        8. Praat na met je team: Binnen een week. Joke van het opvangteam kan erbij zijn.
        """,
        en="""
        1. Hang the linden leaf on the door: Then everybody knows: speak softly, no vacuum cleaner, knock first.
        2. Ask what matters: Who should come, which music, which prayer, flowers or not. Write it in the plan.
        3. Agree on one person who calls: And one in the family who passes it on. At night too.
        4. Care for the mouth, the skin and the silence: Wet the lips every two hours. Turn only when it is pleasant.
        5. Watch for pain and shortness of breath: A frown or a moan counts as well. || Never give extra morphine without calling the doctor.
        6. Care for the people around: Coffee, a bed in the room, somebody who stays for a while.
        7. Stay calm after the death: Open the window if the family wants it. Wash together if they wish.
        8. Talk it over with your team: Within a week. Joke of the support team can join.
        """,
    ),
    protocol(
        "ZV-014",
        "night-round",
        "nachtronde",
        "care",
        "marit",
        "emma",
        version="1.3",
        since=18,
        review=162,
        audience="night-care",
        image="calllight",
        title=("De nachtronde", "The night round"),
        for_whom=("Voor collega’s van de Nachtzorg.", "For colleagues of Night care."),
        when=(
            "Om 23, 3 en 6 uur, en alleen bij wie dat in het plan heeft.",
            "At 23:00, 3:00 and 6:00, and only with those who have it in their plan.",
        ),
        why=(
            "Wie doorslaapt, valt minder en is overdag vrolijker. Elke deur die dicht blijft helpt.",
            "Who sleeps through falls less and is happier by day. Every door that stays closed helps.",
        ),
        change=(
            "Bij elf mensen in Het Beukenhuis kijken we niet meer om 3 uur. De sensor belt.",
            "With eleven people in Het Beukenhuis we no longer look in at 3:00. The sensor calls.",
        ),
        nl="""
        1. Lees het nachtplan op je tablet: Oranje is kijken, groen is laten slapen, een maantje is de sensor.
        2. Loop op zachte zolen en zonder sleutelbos: De sleutels gaan in je borstzak.
        3. Luister eerst aan de deur: Hoor je rustig ademen? Dan hoef je niet naar binnen.
        4. Gebruik de amberlamp: Nooit het grote licht, tenzij je iets moet doen.
        5. Help wie wakker is: Eerst naar de wc, dan warme melk, dan pas praten over de tijd. || Zit iemand op de rand van het bed? Blijf. De meeste vallen gebeuren tussen 4 en 6.
        6. Schrijf het meteen op: Wie wakker was, waarom, wat hielp.
        7. Ga zelf om half vier zitten: Een kwartier, met iets warms. Het codewoord bij de achterwacht is maanzaad.
        """,
        en="""
        1. Read the night plan on your tablet: Orange is look in, green is let them sleep, a moon is the sensor.
        2. Walk on soft soles and without a bunch of keys: The keys go in your chest pocket.
        3. Listen at the door first: Do you hear calm breathing? Then you need not go in.
        4. Use the amber lamp: Never the big light, unless you have something to do.
        5. Help who is awake: First the toilet, then warm milk, only then talk about the time. || Is somebody on the edge of the bed? Stay. Most falls happen between 4 and 6.
        6. Write it down at once: Who was awake, why, what helped.
        7. Sit down yourself at half past three: Fifteen minutes, with something warm. The code word for the on-call line is poppyseed.
        """,
    ),
    protocol(
        "ZV-016",
        "visiting-dogs",
        "bezoekhonden",
        "care",
        "joke",
        "truus",
        version="1.0",
        since=640,
        review=90,
        image="dog",
        title=("Bezoekhonden", "Visiting dogs"),
        for_whom=("Voor activiteiten, zorg en de baasjes van de honden.", "For activities, care and the dogs’ owners."),
        when=("Bij elk bezoek van een hond die een diploma heeft.", "At every visit of a dog with a diploma."),
        why=(
            "Een hond maakt mensen vrolijk. Met een paar afspraken blijft het veilig voor iedereen.",
            "A dog makes people happy. A few agreements keep it safe for everybody.",
        ),
        nl="""
        1. Vraag wie de hond wil zien: En wie bang of allergisch is. Dat staat op de lijst in de huiskamer.
        2. Kijk naar het paspoort en het diploma: Inentingen geldig, ontwormd, in de laatste 24 uur geborsteld.
        3. Was handen voor en na het aaien: Ook de handen van de bewoner.
        4. Houd de hond aan een korte lijn: Eén hond, één kamer tegelijk. || Niet in de keuken, niet bij open wonden en niet op een afdeling met noro.
        5. Stop na drie kwartier: Daarna is een hond moe. Geef water in de hal.
        """,
        en="""
        1. Ask who wants to see the dog: And who is afraid or allergic. It is on the list in the living room.
        2. Check the passport and the diploma: Vaccinations valid, dewormed, brushed in the last 24 hours.
        3. Wash hands before and after stroking: The resident’s hands too.
        4. Keep the dog on a short lead: One dog, one room at a time. || Not in the kitchen, not near open wounds and not on a ward with noro.
        5. Stop after three quarters of an hour: By then a dog is tired. Give water in the hall.
        """,
    ),
]
