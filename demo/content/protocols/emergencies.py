"""Fire, evacuation, and calling for help."""

# Texts: one step a line, as a writer sets them.

from demo.content.protocols._protocol import protocol

EMERGENCIES = [
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
]
