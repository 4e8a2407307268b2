"""Care at the bedside, by day."""

# Texts: one step a line, as a writer sets them.

from demo.content.protocols._protocol import protocol

CARE = [
    protocol(
        "ZV-002",
        "after-a-fall",
        "na-een-val",
        "care",
        "amir",
        "otto",
        version="2.1",
        since=150,
        review=580,
        image="walker",
        title=("Na een val", "After a fall"),
        for_whom=(
            "Voor iedereen die iemand op de grond vindt, ook in de tuin of het restaurant.",
            "For everybody who finds someone on the floor, in the garden or restaurant too.",
        ),
        when=(
            "Altijd, ook als iemand zegt dat er niets aan de hand is.",
            "Always, also when somebody says that nothing is wrong.",
        ),
        why=(
            "Snel overeind helpen kan een breuk erger maken. Rustig kijken helpt het meest.",
            "Helping somebody up fast can make a fracture worse. Looking calmly helps most.",
        ),
        nl="""
        1. Blijf bij de cliënt: Kniel, zeg wie je bent en vraag wat er is gebeurd. Druk op de bel.
        2. Kijk voordat je iets doet: Bloed, een been dat scheef ligt, hoofdpijn, in de war? || Pijn in de heup of de nek? Niet bewegen. Bel 112 en leg een deken over de cliënt.
        3. Vraag of hij zelf kan bewegen: Eerst handen en voeten, dan armen en benen.
        4. Help omhoog met een hulpmiddel: Gebruik een stoel of de tillift. Trek nooit aan de armen.
        5. Controleer een uur lang elk kwartier: Praten, lopen, pupillen. Bij bloedverdunners een etmaal lang.
        6. Bel de contactpersoon: Ook ’s avonds, tenzij anders is afgesproken.
        7. Meld de val als incident: Schrijf op waar, wanneer en welke schoenen. Amir kijkt elke week mee.
        """,
        en="""
        1. Stay with the client: Kneel, say who you are and ask what happened. Press the bell.
        2. Look before you do anything: Blood, a leg at an odd angle, a headache, confused? || Pain in the hip or neck? Do not move them. Call 112 and put a blanket over the client.
        3. Ask if they can move by themselves: First hands and feet, then arms and legs.
        4. Help them up with an aid: Use a chair or the hoist. Never pull at the arms.
        5. Check every fifteen minutes for an hour: Speech, walking, pupils. With blood thinners for a day and a night.
        6. Call the contact person: In the evening too, unless agreed otherwise.
        7. Report the fall as an incident: Write down where, when and which shoes. Amir looks along every week.
        """,
    ),
    protocol(
        "ZV-003",
        "hoist",
        "tillift",
        "care",
        "amir",
        "wouter",
        version="3.0",
        since=21,
        review=709,
        confirm=True,
        material=True,
        image="lift",
        title=("Werken met de tillift", "Working with the hoist"),
        for_whom=(
            "Voor zorgmedewerkers die de lifttraining hebben gedaan.",
            "For care workers who did the hoist training.",
        ),
        when=(
            "Als iemand niet zelf kan staan, of als je meer dan 23 kilo zou tillen.",
            "When somebody cannot stand, or when you would lift more than 23 kilos.",
        ),
        why=(
            "Zo heeft de cliënt geen pijn en jij over tien jaar nog een goede rug.",
            "It keeps the client free of pain and your back in good shape ten years from now.",
        ),
        change=(
            "Tillen met de passieve lift doe je nu altijd met z’n tweeën. Dat was: zo mogelijk.",
            "The full hoist is now always used by two people. It was: if possible.",
        ),
        nl="""
        1. Haal een tweede collega: Eén bedient de lift, één kijkt naar de cliënt. || Alleen met de stalift mag je in je eentje werken, en alleen als het zo in het dossier staat.
        2. Controleer lift en mat: Accu vol, keuring niet verlopen, geen gat of losse draad. De maat staat op het label.
        3. Vertel wat je gaat doen: Ook als je denkt dat de cliënt je niet begrijpt.
        4. Leg de mat goed: Onderkant bij het stuitje, beenbanden kruislings, geen plooi onder de benen.
        5. Rijd de lift erbij, wielen los: De lift staat tijdens het tillen niet op de rem, het bed wel.
        6. Til tot de banden strak staan en stop: Zit alles vast? Vraag of het goed voelt. Dan pas verder.
        7. Verplaats laag en langzaam: Draai de cliënt met het gezicht naar je collega.
        8. Zet neer en haal de mat weg: Hang de lift aan de lader.

        ! Een mat met een scheur gaat meteen weg. Knip hem door, zodat niemand hem nog gebruikt.
        """,
        en="""
        1. Fetch a second colleague: One works the hoist, one watches the client. || Only with the standing hoist may you work alone, and only when the record says so.
        2. Check hoist and sling: Battery full, inspection not expired, no hole or loose thread. The size is on the label.
        3. Say what you are going to do: Also when you think the client does not understand you.
        4. Place the sling well: Lower edge at the tailbone, leg straps crossed, no fold under the legs.
        5. Roll the hoist in, wheels free: The hoist is not on its brake while lifting, the bed is.
        6. Lift until the straps are tight, then stop: Is everything fixed? Ask if it feels right. Only then go on.
        7. Move low and slowly: Turn the client to face your colleague.
        8. Set down and take the sling away: Hang the hoist on its charger.

        ! A sling with a tear goes out at once. Cut it through, so that nobody uses it again.
        """,
    ),
    protocol(
        "ZV-005",
        "swallowing-problems",
        "verslikken",
        "care",
        "noortje",
        "roos",
        version="1.6",
        since=220,
        review=145,
        image="swallow",
        title=("Eten en drinken bij slikproblemen", "Eating and drinking with swallowing problems"),
        for_whom=(
            "Voor zorg, keuken, gastvrouwen en vrijwilligers die helpen bij het eten.",
            "For care, kitchen, living room hosts and volunteers who help with meals.",
        ),
        when=(
            "Als er een blauw kaartje met een lepel bij het bord ligt.",
            "When a blue card with a spoon lies by the plate.",
        ),
        why=(
            "Eten in de longen geeft longontsteking. Met aandacht kan bijna iedereen veilig genieten.",
            "Food in the lungs causes pneumonia. With attention nearly everybody can enjoy a meal safely.",
        ),
        nl="""
        1. Lees het kaartje: Daarop staat hoe dik drinken moet zijn en hoe fijn het eten. || Geen kaartje bij iemand die hoest? Vraag het eerst aan de zorg.
        2. Zet iemand rechtop: Voeten op de grond, kin iets naar de borst. In bed minstens 60 graden.
        3. Maak drinken dik met poeder: Eén afgestreken schep per 100 ml voor licht, twee voor matig. Wacht twee minuten.
        4. Ga zelf zitten: Aan de kant waar iemand het best ziet. Zet de televisie uit.
        5. Geef kleine happen: Een theelepel, geen eetlepel. Wacht tot de mond leeg is.
        6. Let op de stem: Klinkt die nat of borrelend? Stop en laat hoesten.
        7. Blijf een half uur rechtop: Maak daarna de mond schoon.

        ## Als iemand stikt

        Laat hoesten. Lukt dat niet, geef vijf slagen tussen de schouderbladen, dan vijf buikstoten, en herhaal. Laat een
        ander 112 bellen.
        """,
        en="""
        1. Read the card: It says how thick drinks must be and how fine the food. || No card with somebody who coughs? Ask care first.
        2. Sit the person upright: Feet on the floor, chin slightly to the chest. In bed at least 60 degrees.
        3. Thicken drinks with powder: One level scoop per 100 ml for light, two for medium. Wait two minutes.
        4. Sit down yourself: On the side where the person sees best. Turn off the television.
        5. Give small bites: A teaspoon, not a tablespoon. Wait until the mouth is empty.
        6. Listen to the voice: Does it sound wet or bubbling? Stop and let them cough.
        7. Stay upright for half an hour: Then clean the mouth.

        ## When somebody chokes

        Let them cough. If that fails, give five blows between the shoulder blades, then five abdominal thrusts, and repeat.
        Have somebody else call 112.
        """,
    ),
    protocol(
        "ZV-006",
        "wound-care",
        "wondzorg",
        "care",
        "gijs",
        "ana",
        version="2.4",
        since=75,
        review=290,
        image="wound",
        attachments=("overdracht-wond.docx",),
        title=("Wondzorg", "Wound care"),
        for_whom=("Voor verpleegkundigen en verzorgenden IG.", "For nurses and qualified care assistants."),
        when=(
            "Bij elke wond die langer dan een week open is, en bij drukplekken.",
            "For every wound that stays open for over a week, and for pressure sores.",
        ),
        why=(
            "Wie elke keer hetzelfde kijkt en opschrijft, ziet op tijd dat het slechter gaat.",
            "Looking and writing in the same way each time shows in time that it gets worse.",
        ),
        nl="""
        1. Lees het wondplan: Staat er geen plan? Bel Gijs of Ana voordat je begint.
        2. Leg alles klaar op een schoon blad: Gaas, zoutoplossing, verband, schaar, zak voor afval.
        3. Haal het oude verband weg: Maak het nat als het vastzit. Doe daarna schone handschoenen aan.
        4. Spoel met zoutoplossing op lichaamswarmte: Van het midden naar buiten. || Geen jodium of water uit een fles die al een dag openstaat.
        5. Kijk naar kleur, vocht, rand en geur: Zwart, geel of rood? Is de huid eromheen warm?
        6. Meet en maak een foto: Leg het liniaaltje erbij. De foto gaat via het dossier, niet via je eigen telefoon.
        7. Verbind volgens het plan: Schrijf de datum op het verband.
        8. Vul de overdracht in: Het formulier staat hieronder.

        ! Koorts, een rode streep of plotseling meer pijn? Bel meteen de arts.
        """,
        en="""
        1. Read the wound plan: Is there no plan? Call Gijs or Ana before you start.
        2. Lay everything out on a clean tray: Gauze, saline, dressing, scissors, waste bag.
        3. Take off the old dressing: Wet it when it sticks. Then put on clean gloves.
        4. Rinse with saline at body warmth: From the middle outwards. || No iodine, and no water from a bottle that has been open for a day.
        5. Look at colour, moisture, edge and smell: Black, yellow or red? Is the skin around it warm?
        6. Measure and take a photograph: Put the small ruler beside it. The photo goes through the record, not your own phone.
        7. Dress it according to the plan: Write the date on the dressing.
        8. Fill in the handover: The form is below, in Dutch.

        ! A fever, a red line or suddenly more pain? Call the doctor at once.
        """,
    ),
    protocol(
        "ZV-007",
        "catheter",
        "katheter",
        "care",
        "gijs",
        "marloes",
        version="1.5",
        since=340,
        review=25,
        title=("Blaaskatheter verzorgen", "Looking after a urinary catheter"),
        for_whom=("Voor zorg in huis en in de wijk.", "For care in our houses and at home."),
        when=(
            "Elke dag bij het wassen, en bij elke wissel van de zak.",
            "Every day when washing, and at every change of the bag.",
        ),
        why=(
            "Eén op de vijf mensen met een katheter krijgt een ontsteking. Schoon werken helpt.",
            "One in five people with a catheter gets an infection. Clean work helps.",
        ),
        nl="""
        1. Was je handen en doe handschoenen aan: Leg een onderlegger neer.
        2. Was van binnen naar buiten: Met water, zonder zeep. Trek niet aan de slang.
        3. Houd de zak lager dan de blaas: Ook bij lopen en in de rolstoel. || Leg de zak nooit op de grond.
        4. Leeg de zak bij tweederde: Laat het kraantje nergens tegenaan komen.
        5. Wissel de beenzak elke week: De nachtzak hang je eraan, zonder los te koppelen.
        6. Schrijf op hoeveel en welke kleur: Niets in vier uur, of rood? Bel de verpleegkundige.
        7. Vraag elke maand of het nog nodig is: Een katheter die weg kan, is de beste.
        """,
        en="""
        1. Wash your hands and put on gloves: Put down a protective sheet.
        2. Wash from the inside outwards: With water, without soap. Do not pull at the tube.
        3. Keep the bag lower than the bladder: When walking and in the wheelchair too. || Never lay the bag on the floor.
        4. Empty the bag at two thirds: Let the tap touch nothing.
        5. Change the leg bag every week: The night bag is attached to it, without disconnecting.
        6. Write down how much and which colour: Nothing in four hours, or red? Call the nurse.
        7. Ask every month if it is still needed: A catheter that can go is the best one.
        """,
    ),
    protocol(
        "ZV-011",
        "sample-transport",
        "materiaal-naar-het-lab",
        "care",
        "zeynep",
        "ana",
        version="1.1",
        since=510,
        review=-18,
        image="samples",
        title=("Bloed, urine en kweken naar het lab", "Blood, urine and swabs to the laboratory"),
        for_whom=(
            "Voor iedereen die materiaal afneemt of meegeeft aan de koerier.",
            "For everybody who takes samples or hands them to the courier.",
        ),
        when=(
            "Op werkdagen voor 10.30 uur, dan is de koerier er.",
            "On working days before 10:30, when the courier comes.",
        ),
        why=(
            "Een buisje zonder naam of te warm vervoerd moet opnieuw. Dat is een prik te veel.",
            "A tube without a name, or carried too warm, must be taken again. That is one prick too many.",
        ),
        nl="""
        1. Print de stickers uit het dossier: Naam, geboortedatum, afdeling, tijd.
        2. Plak bij de cliënt, niet achteraf: Lees de naam hardop voor. || Nooit twee cliënten tegelijk op één blad.
        3. Draai buisjes vijf keer rustig om: Niet schudden.
        4. Doe elk buisje in een eigen zakje: Het formulier gaat in het vak aan de buitenkant.
        5. Zet het in de koelbox: Urine en kweken bij 2 tot 8 graden. Bloed voor stolling juist niet koelen.
        6. Teken de lijst bij de receptie: Tijd, aantal, je naam.
        """,
        en="""
        1. Print the stickers from the record: Name, date of birth, ward, time.
        2. Stick them at the client’s side, not afterwards: Read the name aloud. || Never two clients on one tray.
        3. Turn tubes over calmly five times: Do not shake.
        4. Put each tube in its own bag: The form goes in the pocket outside.
        5. Put it in the cool box: Urine and swabs at 2 to 8 degrees. Blood for clotting must not be cooled.
        6. Sign the list at reception: Time, number, your name.
        """,
    ),
]
