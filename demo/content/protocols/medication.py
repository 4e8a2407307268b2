"""Medication, oxygen and insulin."""

# Texts: one step a line, as a writer sets them.

from demo.content.protocols._protocol import protocol

MEDICATION = [
    protocol(
        "MED-001",
        "medication-double-check",
        "medicatie-dubbele-controle",
        "medication",
        "thijs",
        "kwame",
        version="4.0",
        since=33,
        review=700,
        confirm=True,
        material=True,
        image="doublecheck",
        attachments=("lijst-dubbele-controle.pdf", "double-check-list.pdf"),
        title=("Medicatie: dubbele controle", "Medication: double check"),
        for_whom=("Voor iedereen die medicijnen klaarzet of geeft.", "For everybody who prepares or gives medicines."),
        when=(
            "Bij insuline, morfine, bloedverdunners en alles wat je zelf optrekt of oplost.",
            "For insulin, morphine, blood thinners and everything you draw up or dissolve yourself.",
        ),
        why=(
            "Vier ogen zien meer dan twee. De meeste fouten gaan over de dosis of de naam.",
            "Four eyes see more than two. Most errors are about the dose or the name.",
        ),
        change=(
            "De tweede controle mag nu ook met beeld, via de camera van je werktelefoon.",
            "The second check may now be done by video, with the camera of your work phone.",
        ),
        nl="""
        1. Open de toedienlijst: Werk altijd van de actuele lijst in het dossier, nooit van een oude uitdraai.
        2. Lees de vijf punten hardop: Juiste cliënt, juist medicijn, juiste dosis, juiste tijd, juiste manier.
        3. Laat je collega meelezen: Die kijkt naar de verpakking en naar de lijst, zonder eerst jouw antwoord te horen. || Geen collega in huis? Bel met beeld naar 2377. Geef niets zonder tweede controle.
        4. Vraag de cliënt om naam en geboortedatum: Kan dat niet, kijk dan naar de foto op de lijst.
        5. Geef het medicijn en blijf erbij: Ga pas weg als het is doorgeslikt.
        6. Teken allebei af: Doe dat meteen, ieder met je eigen naam.

        ## Als het toch misgaat

        Bel de verpleegkundige van dienst en daarna de arts. Meld het dezelfde dag als incident. Fouten melden is hier nooit
        een reden voor straf.
        """,
        en="""
        1. Open the administration list: Always work from the current list in the record, never from an old printout.
        2. Read the five points aloud: Right client, right medicine, right dose, right time, right way.
        3. Let your colleague read along: They look at the package and the list, without hearing your answer first. || No colleague in the house? Make a video call to 2377. Give nothing without a second check.
        4. Ask the client for name and date of birth: If that is not possible, look at the photograph on the list.
        5. Give the medicine and stay: Leave only when it has been swallowed.
        6. Sign both of you: Do it at once, each with your own name.

        ## When it goes wrong all the same

        Call the nurse on duty, then the doctor. Report it as an incident on the same day. Reporting an error is never a
        reason for punishment here.
        """,
    ),
    protocol(
        "MED-002",
        "medication-by-fax",
        "medicatie-per-fax",
        "medication",
        "thijs",
        "kenneth",
        version="1.1",
        since=2300,
        review=-1500,
        state="withdrawn",
        title=("Medicatie bestellen per fax", "Ordering medication by fax"),
        for_whom=(
            "Voor niemand meer. Bestellen gaat via het dossier.",
            "For nobody any more. Ordering goes through the record.",
        ),
        when=("Niet meer gebruiken.", "No longer in use."),
        why=(
            "Het blijft staan, zodat je kunt zien wat we vroeger afspraken.",
            "It stays here, so that you can see what we used to agree.",
        ),
        change=("Ingetrokken. De apotheek heeft geen fax meer.", "Withdrawn. The pharmacy no longer has a fax."),
        nl="""
        ! Dit protocol is ingetrokken. Bestel medicijnen in het dossier, bij het kopje Medicatie.

        1. Schrijf de bestelling op het gele formulier: Met naam, geboortedatum en afdeling.
        2. Laat de arts tekenen: Zonder handtekening levert de apotheek niet.
        3. Fax voor 11 uur: Bewaar het bewijs in de map.
        4. Controleer de levering: Vergelijk de zakjes met het formulier.
        """,
        en="""
        ! This protocol has been withdrawn. Order medicines in the record, under Medication.

        1. Write the order on the yellow form: With name, date of birth and ward.
        2. Have the doctor sign: Without a signature the pharmacy does not deliver.
        3. Send the fax before 11: Keep the receipt in the folder.
        4. Check the delivery: Compare the bags with the form.
        """,
    ),
    protocol(
        "MED-003",
        "insulin",
        "insuline",
        "medication",
        "zeynep",
        "thijs",
        version="2.2",
        since=120,
        review=245,
        confirm=True,
        image="insulin",
        title=("Insuline spuiten met een pen", "Giving insulin with a pen"),
        for_whom=(
            "Voor verpleegkundigen en verzorgenden met een geldige aftekening.",
            "For nurses and care assistants who are signed off for it.",
        ),
        when=(
            "Bij elke cliënt die insuline krijgt, thuis en in huis.",
            "For every client on insulin, at home and in our houses.",
        ),
        why=(
            "Te veel of op de verkeerde tijd kan binnen een uur gevaarlijk zijn.",
            "Too much, or at the wrong time, can become dangerous within an hour.",
        ),
        nl="""
        1. Meet de bloedsuiker: Was eerst de vinger van de cliënt met water. Prik aan de zijkant. || Lager dan 4,0? Spuit niet. Geef druivensuiker en bel de verpleegkundige.
        2. Controleer de pen: Juiste naam, juiste soort, niet over de datum. Troebele insuline rol je tien keer, niet schudden.
        3. Zet een nieuwe naald op de pen: Spuit 2 eenheden in de lucht, tot je een druppel ziet.
        4. Stel de dosis in: Laat een collega meekijken, ook met beeld.
        5. Kies een andere plek dan vanochtend: Wissel buik en bovenbeen. Spuit niet in een harde plek.
        6. Spuit en tel tot tien: Haal de naald er pas daarna uit.
        7. Doe de naald in de gele beker: Nooit terug in de dop. Teken af met tijd, dosis en plek.

        ## Zo herken je een hypo

        - zweten, trillen, bleek zien
        - boos of in de war zijn, anders dan anders
        - slaperig en niet wakker te krijgen: bel 112
        """,
        en="""
        1. Measure the blood sugar: First wash the client’s finger with water. Prick at the side. || Below 4.0? Do not inject. Give dextrose and call the nurse.
        2. Check the pen: Right name, right kind, not past its date. Roll cloudy insulin ten times, do not shake.
        3. Put a new needle on the pen: Press 2 units into the air until you see a drop.
        4. Set the dose: Let a colleague check it, by video if need be.
        5. Choose another place than this morning: Change between belly and thigh. Do not inject in a hard spot.
        6. Inject and count to ten: Only then take out the needle.
        7. Put the needle in the yellow beaker: Never back in the cap. Sign with time, dose and place.

        ## How to recognise a hypo

        - sweating, shaking, looking pale
        - angry or confused, different from usual
        - drowsy and cannot be woken: call 112
        """,
    ),
    protocol(
        "MED-006",
        "oxygen",
        "zuurstof",
        "medication",
        "mei",
        "kenneth",
        version="1.3",
        since=260,
        review=100,
        image="oxygen",
        title=("Zuurstof", "Oxygen"),
        for_whom=(
            "Voor zorgteams, en voor de technische dienst die flessen brengt.",
            "For care teams, and for the technicians who bring cylinders.",
        ),
        when=(
            "Als een cliënt zuurstof krijgt, uit een fles of uit een apparaat.",
            "When a client gets oxygen, from a cylinder or a machine.",
        ),
        why=(
            "Te weinig helpt niet, te veel kan schaden. En zuurstof laat vuur sneller branden.",
            "Too little does not help, too much can harm. And oxygen makes fire burn faster.",
        ),
        nl="""
        1. Kijk hoeveel liter is afgesproken: Het staat in het dossier, bij rust en bij inspanning. || Draai nooit zelf hoger. Bel de arts.
        2. Zet de fles rechtop in de kar: Draai de kraan langzaam open, met de hand.
        3. Stel het aantal liters in: Het balletje staat met zijn midden op de streep.
        4. Leg het brilletje goed: Pootjes naar achteren gebogen, slang over de oren, niet onder het kussen.
        5. Kijk naar de huid: Achter de oren en onder de neus ontstaan snel rode plekken.
        6. Hang het bord op de deur: Geen vuur, geen sigaret, geen vette crème op het gezicht.
        7. Reken uit hoe lang de fles nog gaat: Bestel bij een kwart, niet bij leeg.
        """,
        en="""
        1. See how many litres are agreed: It is in the record, at rest and with effort. || Never turn it up yourself. Call the doctor.
        2. Stand the cylinder upright in its trolley: Open the valve slowly, by hand.
        3. Set the number of litres: The middle of the ball is on the line.
        4. Fit the nasal tube well: Tips curved backwards, tube over the ears, not under the pillow.
        5. Look at the skin: Red spots come fast behind the ears and under the nose.
        6. Hang the sign on the door: No fire, no cigarettes, no greasy cream on the face.
        7. Work out how long the cylinder lasts: Order at a quarter, not when it is empty.
        """,
    ),
    protocol(
        "MED-008",
        "medication-at-night",
        "medicatie-in-de-nacht",
        "medication",
        "kwame",
        "marit",
        version="1.1",
        since=60,
        review=305,
        audience="night-care",
        image="nightcup",
        title=("Medicatie in de nacht", "Medication at night"),
        for_whom=("Voor collega’s van de Nachtzorg.", "For colleagues of Night care."),
        when=(
            "Tussen 23 en 7 uur, bij pijn, onrust of slecht slapen.",
            "Between 23:00 and 7:00, for pain, restlessness or bad sleep.",
        ),
        why=(
            "’s Nachts ben je alleen met een grote bos sleutels. Dan wil je vaste afspraken.",
            "At night you are alone with a big bunch of keys. Then you want firm agreements.",
        ),
        change=(
            "De noodkast staat nu in de teampost van De Kastanje, niet meer in Lindenhof.",
            "The emergency cupboard is now in the team post of De Kastanje, no longer in Lindenhof.",
        ),
        nl="""
        1. Probeer eerst wat geen pil is: Ander kussen, warme melk, even zitten, naar de wc.
        2. Kijk in de zonodig-lijst: Alleen wat daar staat, en alleen als de vorige gift lang genoeg geleden is.
        3. Bel Kwame of de achterwacht: Voor de dubbele controle, met beeld. Nummer 2207, codewoord uilenpost.
        4. Haal het uit de noodkast: Schrijf op wat je pakt en hoeveel er overblijft. || De sleutel van de noodkast blijft aan je lijf, ook als je koffie haalt.
        5. Ga na een half uur terug: Werkt het? Schrijf op wat je ziet.
        6. Draag het over: Om 7 uur vertel je het aan de dagdienst, ook als het rustig bleef.
        """,
        en="""
        1. First try what is not a pill: Another pillow, warm milk, sitting up for a while, a visit to the toilet.
        2. Look in the as-needed list: Only what is on it, and only when the last dose was long enough ago.
        3. Call Kwame or the on-call line: For the double check, by video. Number 2207, code word owlpost.
        4. Take it from the emergency cupboard: Write down what you take and how much is left. || The key of the cupboard stays on you, also when you fetch coffee.
        5. Go back after half an hour: Does it work? Write down what you see.
        6. Hand it over: At 7 you tell the day shift, also when the night stayed quiet.
        """,
    ),
]
