"""Infection prevention: Ed’s protocols."""

# Texts: one step a line, as a writer sets them.

from demo.content.protocols._protocol import protocol

INFECTION = [
    protocol(
        "IP-004",
        "hand-hygiene",
        "handhygiene",
        "infection-prevention",
        "ed",
        "fatima",
        version="3.1",
        since=7,
        review=723,
        confirm=True,
        material=True,
        image="hands",
        attachments=("poster-handhygiene.pdf", "poster-hand-hygiene.pdf"),
        title=("Handhygiëne", "Hand hygiene"),
        for_whom=(
            "Voor iedereen die bij cliënten komt, ook in de keuken en de wijk.",
            "For everybody who visits clients, in the kitchen and in home care too.",
        ),
        when=(
            "Vóór en na elk contact, en na het uittrekken van handschoenen.",
            "Before and after every contact, and after taking off gloves.",
        ),
        why=(
            "Zo voorkom je dat je bacteriën meeneemt naar de volgende cliënt.",
            "This keeps you from carrying bacteria to the next client.",
        ),
        change=(
            "Je handen blijven nu 30 seconden nat, dat was 20. Ook nieuw: stap 5.",
            "Your hands now stay wet for 30 seconds, it was 20. Also new: step 5.",
        ),
        nl="""
        1. Doe je sieraden af: Ook je trouwring en je horloge. Houd mouwen en nagels kort.
        2. Neem een volle druk handalcohol: Ongeveer 3 ml. Je handen moeten 30 seconden nat blijven. || Vuil op je handen, of heeft de cliënt diarree? Was met water en zeep.
        3. Wrijf je handpalmen over elkaar: Daarna de rug van elke hand, met je vingers gespreid.
        4. Schuif je vingers in elkaar: Wrijf ook tussen de vingers en over de toppen.
        5. Draai rond je duimen en polsen: Eerst links, dan rechts. Dit slaan we het vaakst over.
        6. Laat je handen drogen aan de lucht: Trek pas handschoenen aan als je handen droog zijn.
        """,
        en="""
        1. Take off your jewellery: Your wedding ring and your watch too. Keep sleeves and nails short.
        2. Take one full press of hand rub: About 3 ml. Your hands must stay wet for 30 seconds. || Dirt on your hands, or does the client have diarrhoea? Wash with water and soap.
        3. Rub your palms together: Then the back of each hand, with your fingers spread.
        4. Slide your fingers together: Rub between the fingers and over the tips as well.
        5. Turn around your thumbs and wrists: First left, then right. This is what we skip most.
        6. Let your hands dry in the air: Only put on gloves when your hands are dry.
        """,
    ),
    protocol(
        "IP-005",
        "gloves-and-aprons",
        "handschoenen-en-schorten",
        "infection-prevention",
        "fatima",
        "ed",
        version="2.0",
        since=190,
        review=540,
        image="gloves",
        title=("Handschoenen en schorten", "Gloves and aprons"),
        for_whom=(
            "Voor iedereen die helpt bij wassen, verschonen of schoonmaken.",
            "For everybody who helps with washing, changing or cleaning.",
        ),
        when=(
            "Alleen als je bloed, urine, ontlasting of een wond kunt raken.",
            "Only when you may touch blood, urine, stool or a wound.",
        ),
        why=(
            "Handschoenen beschermen jou. Te lang aan, brengen ze bacteriën juist verder.",
            "Gloves protect you. Worn too long, they carry bacteria further.",
        ),
        change=(
            "Niet meer nodig bij aankleden of het opmaken van een schoon bed.",
            "No longer needed for dressing someone or making a clean bed.",
        ),
        nl="""
        1. Bedenk of het nodig is: Bij aankleden, eten geven of een praatje draag je geen handschoenen.
        2. Doe eerst het schort om: Knoop het achter dicht. Lange mouwen zijn alleen nodig bij scabiës of MRSA.
        3. Maak je handen schoon en droog: Trek daarna pas de handschoenen aan. || Op natte handen scheuren handschoenen.
        4. Werk van schoon naar vuil: Wissel van handschoenen als je van vuil naar schoon gaat, ook bij één cliënt.
        5. Trek alles uit in de kamer: Eerst de handschoenen, dan het schort. Rol de buitenkant naar binnen.
        6. Maak je handen weer schoon: Doe dat altijd, ook als de handschoenen heel zijn gebleven.

        ## Welke maat en welk soort?

        - Nitril, blauw: voor zorg en schoonmaak.
        - Vinyl, doorzichtig: alleen voor de keuken.
        - Heb je rode of jeukende handen? Bel Fatima, dan zoeken we een ander merk.
        """,
        en="""
        1. Ask yourself if you need them: For dressing, feeding or a chat you wear no gloves.
        2. Put on the apron first: Tie it at the back. Long sleeves are only needed for scabies or MRSA.
        3. Clean and dry your hands: Only then put on the gloves. || Gloves tear on wet hands.
        4. Work from clean to dirty: Change gloves when you go from dirty to clean, with one client too.
        5. Take everything off in the room: First the gloves, then the apron. Roll the outside in.
        6. Clean your hands again: Always do this, even when the gloves stayed whole.

        ## Which size and which kind?

        - Nitrile, blue: for care and cleaning.
        - Vinyl, clear: only for the kitchen.
        - Red or itching hands? Call Fatima, and we look for another brand.
        """,
    ),
    protocol(
        "IP-007",
        "norovirus",
        "norovirus",
        "infection-prevention",
        "ed",
        "fatima",
        version="2.3",
        since=46,
        review=320,
        confirm=True,
        image="bedmove",
        attachments=("kaart-norovirus.pdf", "norovirus-card.pdf"),
        title=("Norovirus", "Norovirus"),
        for_whom=(
            "Voor zorg, keuken, schoonmaak en wasserij op een afdeling met noro.",
            "For care, kitchen, cleaning and laundry on a ward with noro.",
        ),
        when=(
            "Bij twee of meer mensen met braken of diarree binnen 48 uur.",
            "When two or more people vomit or have diarrhoea within 48 hours.",
        ),
        why=(
            "Noro gaat heel snel van hand tot hand. De eerste dag beslist hoe groot het wordt.",
            "Noro moves very fast from hand to hand. The first day decides how big it gets.",
        ),
        change=(
            "Schoonmaken met chloor doen we nu twee keer per dag, ook de liftknoppen.",
            "We now clean with chlorine twice a day, the lift buttons too.",
        ),
        nl="""
        1. Bel infectiepreventie: Bel 2231. In de avond en in het weekend bel je de dienstdoende verpleegkundige.
        2. Houd zieke mensen op hun kamer: Leg uit waarom. Hang de gele kaart op de deur.
        3. Was je handen met water en zeep: Doe dit 40 seconden. || Handalcohol doodt noro niet.
        4. Draag schort, handschoenen en een masker: Trek alles uit voordat je de kamer verlaat.
        5. Ruim braaksel meteen op: Leg er papier op, gooi het weg in een dichte zak en maak schoon met chloor, 1000 ppm.
        6. Doe was in de rode zak: Knoop hem dicht in de kamer. Schud nooit met beddengoed.
        7. Blijf thuis als je zelf ziek bent: Kom terug als je 48 uur niet meer hebt gebraakt.

        ! Gezamenlijk eten, activiteiten en bezoekhonden stoppen tot de afdeling 72 uur vrij is van nieuwe zieken.

        ## Wanneer is het voorbij?

        Ed of Fatima meldt het einde. Daarna wordt de hele afdeling nog één keer helemaal schoongemaakt, ook de gordijnen.
        """,
        en="""
        1. Call infection prevention: Call 2231. In the evening and at weekends you call the nurse on duty.
        2. Keep people who are ill in their room: Explain why. Hang the yellow card on the door.
        3. Wash your hands with water and soap: For 40 seconds. || Hand rub does not kill noro.
        4. Wear an apron, gloves and a mask: Take everything off before you leave the room.
        5. Clear up vomit at once: Cover it with paper, throw it away in a closed bag and clean with chlorine, 1000 ppm.
        6. Put laundry in the red bag: Tie it in the room. Never shake bed linen.
        7. Stay at home when you are ill: Come back when you have not vomited for 48 hours.

        ! Eating together, activities and visiting dogs stop until the ward has had no new cases for 72 hours.

        ## When is it over?

        Ed or Fatima announces the end. Then the whole ward is cleaned once more from top to bottom, curtains included.
        """,
    ),
    protocol(
        "IP-009",
        "mrsa",
        "mrsa",
        "infection-prevention",
        "ed",
        "fatima",
        version="1.4",
        since=410,
        review=64,
        title=("MRSA: zorg voor iemand die drager is", "MRSA: caring for a carrier"),
        for_whom=("Voor verpleegkundigen, verzorgenden en schoonmaak.", "For nurses, care assistants and cleaners."),
        when=(
            "Als in het dossier een rode stip staat, of na opname in een buitenlands ziekenhuis.",
            "When the record shows a red dot, or after a stay in a hospital abroad.",
        ),
        why=(
            "MRSA is voor gezonde mensen niet gevaarlijk, voor iemand met een wond wel.",
            "MRSA is not dangerous for healthy people, but it is for somebody with a wound.",
        ),
        nl="""
        1. Kijk in het dossier: Daar staat waar de bacterie zit: neus, keel, huid of wond.
        2. Plan deze cliënt als laatste: Dan hoef je daarna niet naar iemand anders.
        3. Draag een schort met lange mouwen en handschoenen: Een masker is nodig bij wondzorg en bij het verschonen van het bed.
        4. Gebruik eigen spullen: Bloeddrukmeter, tillift en washand blijven in de kamer.
        5. Maak je handen schoon: Handalcohol werkt goed tegen MRSA.
        6. Neem kweken op dag 1, 8 en 15: Drie keer schoon? Dan haalt Ed de stip weg. || Start nooit zelf met de neuszalf. De arts beslist dat.

        ## Gewoon samen leven

        De cliënt mag naar de huiskamer, naar het koor en naar buiten. Wonden zijn dan afgedekt. Een hand geven mag.
        """,
        en="""
        1. Look in the record: It says where the bacterium is: nose, throat, skin or wound.
        2. Plan this client last: Then you need not go to somebody else afterwards.
        3. Wear a long-sleeved apron and gloves: A mask is needed for wound care and for changing the bed.
        4. Use separate things: Blood pressure meter, hoist and washcloth stay in the room.
        5. Clean your hands: Hand rub works well against MRSA.
        6. Take swabs on day 1, 8 and 15: Clear three times? Then Ed takes the dot away. || Never start the nose ointment yourself. The doctor decides.

        ## Simply living together

        The client can go to the living room, the choir and outside. Wounds are covered then. Shaking hands is fine.
        """,
    ),
    protocol(
        "IP-012",
        "scabies",
        "scabies",
        "infection-prevention",
        "fatima",
        "ed",
        version="1.2",
        since=95,
        review=600,
        title=("Scabiës", "Scabies"),
        for_whom=("Voor zorg, wasserij en schoonmaak.", "For care, laundry and cleaning."),
        when=(
            "Als iemand ’s nachts jeuk heeft en er kleine streepjes op de huid te zien zijn.",
            "When somebody itches at night and small lines show on the skin.",
        ),
        why=(
            "Wie tegelijk behandelt, is er in één week vanaf. Wie wacht, is maanden bezig.",
            "Treating everyone at once takes a week. Waiting takes months.",
        ),
        nl="""
        1. Meld het bij de arts: De arts kijkt naar de huid en beslist of het scabiës is.
        2. Maak een lijst van contacten: Wie heeft langer dan een kwartier huidcontact gehad? Denk ook aan familie en jezelf.
        3. Behandel iedereen op dezelfde avond: Smeer van de kaaklijn tot de tenen. Vergeet de nagels niet.
        4. Was na 12 uur alles op 60 graden: Kleding, handdoeken en beddengoed van de laatste drie dagen. || Wat niet in de was kan, blijft drie dagen in een dichte zak.
        5. Draag een schort met lange mouwen: Tot en met de dag na de behandeling.
        6. Herhaal de behandeling na een week: Jeuk kan nog weken blijven. Dat betekent niet dat de mijt er nog is.
        """,
        en="""
        1. Tell the doctor: The doctor looks at the skin and decides if it is scabies.
        2. List the contacts: Who had skin contact for longer than fifteen minutes? Think of family and yourself too.
        3. Treat everyone on the same evening: From the jaw line to the toes. Do not forget the nails.
        4. Wash everything at 60 degrees after 12 hours: Clothes, towels and linen of the last three days. || What cannot be washed stays in a closed bag for three days.
        5. Wear a long-sleeved apron: Until the day after the treatment.
        6. Repeat the treatment after a week: The itch may stay for weeks. That does not mean the mite is still there.
        """,
    ),
]
