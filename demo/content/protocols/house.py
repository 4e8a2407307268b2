"""Kitchen, laundry, waste and keys."""

# Texts: one step a line, as a writer sets them.

from demo.content.protocols._protocol import protocol

HOUSE = [
    protocol(
        "KE-001",
        "food-allergy",
        "voedselallergie",
        "kitchen",
        "sjoerd",
        "roos",
        version="2.3",
        since=100,
        review=265,
        image="allergy",
        title=("Voedselallergie", "Food allergy"),
        for_whom=(
            "Voor keuken, gastvrouwen en iedereen die eten uitdeelt.",
            "For kitchen, hosts and everybody who serves food.",
        ),
        when=(
            "Bij elke maaltijd, en bij taart die iemand meeneemt.",
            "At every meal, and with cake that somebody brings.",
        ),
        why=(
            "Een spoor van noten kan genoeg zijn om iemand in het ziekenhuis te brengen.",
            "A trace of nuts can be enough to send somebody to hospital.",
        ),
        nl="""
        1. Lees de lijst bij de uitgifte: Elke ochtend nieuw. Rood is gevaarlijk, oranje is klachten.
        2. Zet het vlaggetje op het bord: Vóórdat je opschept, niet erna.
        3. Gebruik paars gereedschap: Paarse planken en lepels zijn alleen voor allergie. || Hetzelfde mes even afspoelen is niet genoeg.
        4. Bewaar verpakkingen tot de volgende dag: Dan kunnen we terugzoeken.
        5. Vraag bij taart naar het recept: Weet je het niet? Dan krijgt niemand op de lijst ervan.
        6. Dik gezicht, benauwd, bleek? Bel 112: Daarna 2112. De adrenalinepen ligt in de rode doos bij de receptie.
        """,
        en="""
        1. Read the list at the counter: New every morning. Red is dangerous, orange gives complaints.
        2. Put the flag on the plate: Before you serve, not after.
        3. Use purple tools: Purple boards and spoons are only for allergies. || Rinsing the same knife is not enough.
        4. Keep packaging until the next day: Then we can look it up.
        5. Ask for the recipe of a cake: Not known? Then nobody on the list gets any.
        6. Swollen face, short of breath, pale? Call 112: Then 2112. The adrenaline pen is in the red box at reception.
        """,
    ),
    protocol(
        "KE-002",
        "fridge-temperature",
        "koelkasttemperatuur",
        "kitchen",
        "daan",
        "sjoerd",
        version="1.2",
        since=270,
        review=95,
        image="fridge",
        attachments=("temperatuurlijst-koelkast.xlsx",),
        title=("Temperatuur van koelkasten (HACCP)", "Fridge temperature (HACCP)"),
        for_whom=(
            "Voor de keuken en voor elke huiskamer met een koelkast.",
            "For the kitchen and every living room with a fridge.",
        ),
        when=("Elke dag om 8 en om 20 uur.", "Every day at 8:00 and 20:00."),
        why=(
            "Boven 7 graden groeien bacteriën snel. De inspectie vraagt onze lijsten op.",
            "Above 7 degrees bacteria grow fast. The inspectors ask for our lists.",
        ),
        nl="""
        1. Meet in een glas water op de middelste plank: Niet in de deur.
        2. Schrijf het op in de lijst: Met tijd en je initialen. De lijst staat hieronder.
        3. Tussen 2 en 7 graden is goed: Ga door.
        4. 8 of 9 graden? Zet hem kouder: Meet na een uur opnieuw. Deur dicht, niets warms erin.
        5. 10 graden of meer? Bel Daan: Toestel 2381. || Vlees, vis, zuivel en salades gaan weg. Ruiken is geen controle.
        6. Schrijf elke vrijdag de data op: Open potjes drie dagen, soep twee dagen.
        """,
        en="""
        1. Measure in a glass of water on the middle shelf: Not in the door.
        2. Write it in the list: With the time and your initials. The list is below.
        3. Between 2 and 7 degrees is good: Carry on.
        4. 8 or 9 degrees? Set it colder: Measure again after an hour. Door closed, nothing warm inside.
        5. 10 degrees or more? Call Daan: Extension 2381. || Meat, fish, dairy and salads go. Smelling is not a check.
        6. Check the dates every Friday: Open jars three days, soup two days.
        """,
    ),
    protocol(
        "FA-001",
        "laundry",
        "wasgoed",
        "facility",
        "hennie",
        "gerard",
        version="1.7",
        since=460,
        review=-5,
        image="laundry",
        title=("Wasgoed", "Laundry"),
        for_whom=("Voor zorg, huishouding en wasserij.", "For care, housekeeping and laundry."),
        when=("Elke dag. De kar gaat om 6.30 en om 14 uur.", "Every day. The trolley leaves at 6:30 and 14:00."),
        why=(
            "Wat je vergeet, wast op 60 graden mee: gehoorapparaten, gebitten en één keer bijna een kat.",
            "What you overlook is washed at 60 degrees: hearing aids, dentures and once nearly a cat.",
        ),
        nl="""
        1. Voel in alle zakken: Van de pyjama ook. Wat je vindt, gaat in het bakje met de naam.
        2. Sorteer in de kamer: Blauwe zak: gewoon. Witte zak: persoonlijke kleding met naam. Rode zak: besmet.
        3. Vul tot tweederde: Een volle zak scheurt. || Rode zakken gaan dicht de machine in. Niet openen.
        4. Draag de zak van je lichaam af: Zet hem niet op bed of op een stoel.
        5. Zet hem in de gesloten kar: De kar staat nooit op de gang waar wordt gegeten.
        6. Was je handen: Ook als je handschoenen droeg.
        """,
        en="""
        1. Feel in all pockets: Pyjamas too. What you find goes in the tray with the name.
        2. Sort in the room: Blue bag: ordinary. White bag: personal clothes with a name. Red bag: contaminated.
        3. Fill to two thirds: A full bag tears. || Red bags go into the machine closed. Do not open them.
        4. Carry the bag away from your body: Do not put it on a bed or a chair.
        5. Put it in the closed trolley: The trolley never stands in a corridor where people eat.
        6. Wash your hands: Also when you wore gloves.
        """,
    ),
    protocol(
        "FA-002",
        "clean-linen",
        "schoon-linnengoed",
        "facility",
        "hennie",
        "leyla",
        version="1.0",
        since=330,
        review=400,
        image="linen",
        title=("Schoon linnengoed", "Clean linen"),
        for_whom=(
            "Voor huishouding, zorg en vrijwilligers die bedden opmaken.",
            "For housekeeping, care and volunteers who make beds.",
        ),
        when=("Bij het vullen van de kast en het opmaken van een bed.", "When filling the cupboard and making a bed."),
        why=(
            "Schoon blijft alleen schoon in een dichte kast en met schone handen.",
            "Clean only stays clean in a closed cupboard and with clean hands.",
        ),
        nl="""
        1. Maak je handen schoon: Doe de kast pas daarna open.
        2. Leg nieuw onder, pak van boven: Zo blijft niets een jaar liggen.
        3. Neem mee wat je nodig hebt: Wat in een kamer is geweest, gaat niet terug in de kast. || Een laken dat op de grond viel is vuil, ook als je het niet ziet.
        4. Houd de kast dicht: En de plank onderaan leeg, voor het dweilen.
        5. Tel op donderdag: Te weinig handdoeken? Mail Hennie, niet hamsteren.
        """,
        en="""
        1. Clean your hands: Only then open the cupboard.
        2. Put new below, take from above: That way nothing lies there for a year.
        3. Take what you need: What has been in a room does not go back into the cupboard. || A sheet that fell on the floor is dirty, also when you cannot see it.
        4. Keep the cupboard closed: And the lowest shelf empty, for mopping.
        5. Count on Thursday: Too few towels? Mail Hennie, do not hoard.
        """,
    ),
    protocol(
        "FA-003",
        "waste",
        "afval",
        "facility",
        "gerard",
        "leyla",
        version="2.0",
        since=55,
        review=675,
        image="bins",
        title=("Afval scheiden", "Sorting waste"),
        for_whom=("Voor iedereen die iets weggooit.", "For everybody who throws something away."),
        when=(
            "Altijd. De bakken staan op elke gang en achter de keuken.",
            "Always. The bins are in every corridor and behind the kitchen.",
        ),
        why=(
            "Goed gescheiden kost ons de helft. Naalden in de gewone zak verwonden een collega.",
            "Sorted well it costs us half. Needles in an ordinary bag injure a colleague.",
        ),
        change=(
            "Luiers en incontinentiemateriaal hebben nu een eigen grijze bak.",
            "Nappies and incontinence pads now have a grey bin of their own.",
        ),
        nl="""
        1. Papier in de turquoise bak: Droog en schoon. Namen van cliënten gaan in de afgesloten kast.
        2. Eten in de groene bak: Zonder verpakking, ook koffiefilters.
        3. Glas en plastic in de oranje bak: Leeg is genoeg, omspoelen hoeft niet.
        4. Naalden in de gele beker: Nooit terug in de dop, beker vol tot de streep. || Toch geprikt? Laat bloeden, spoel tien minuten en bel meteen 2231.
        5. Medicijnen terug naar de apotheek: Niet door de wc.
        6. De rest in de donkere bak: Zakken dicht, deksel dicht.
        """,
        en="""
        1. Paper in the turquoise bin: Dry and clean. Clients’ names go in the locked cabinet.
        2. Food in the green bin: Without packaging, coffee filters too.
        3. Glass and plastic in the orange bin: Empty is enough, no need to rinse.
        4. Needles in the yellow beaker: Never back in the cap, beaker full to the line. || Pricked all the same? Let it bleed, rinse for ten minutes and call 2231 at once.
        5. Medicines back to the pharmacy: Not down the toilet.
        6. The rest in the dark bin: Bags closed, lid closed.
        """,
    ),
    protocol(
        "FA-004",
        "keys",
        "sleutels",
        "facility",
        "harpreet",
        "wim",
        version="1.9",
        since=205,
        review=160,
        image="keys",
        title=("Sleutels en passen", "Keys and passes"),
        for_whom=(
            "Voor iedereen met een sleutel, ook van een cliënt in de wijk.",
            "For everybody with a key, also of a client at home.",
        ),
        when=("Bij ophalen, terugbrengen en kwijtraken.", "When you fetch, return or lose one."),
        why=("Cliënten vertrouwen ons hun voordeur toe.", "Clients trust us with their front door."),
        nl="""
        1. Haal de sleutel bij de receptie: Met je pas. De kast schrijft op wie en wanneer.
        2. Hang er nooit een adres aan: Alleen het nummer. || Naam of adres op een sleutel is een datalek.
        3. Houd hem op je lijf: Niet in de jas in de kleedkamer.
        4. Breng hem terug voor je naar huis gaat: Vergeten? Bel 2200. Terugkomen is meestal niet nodig, melden wel.
        5. Kwijt? Bel meteen Harpreet: In de wijk ook de cliënt. We vervangen het slot dezelfde dag.
        """,
        en="""
        1. Fetch the key at reception: With your pass. The cabinet records who and when.
        2. Never attach an address: Only the number. || A name or address on a key is a data breach.
        3. Keep it on you: Not in the coat in the changing room.
        4. Bring it back before you go home: Forgotten? Call 2200. Coming back is mostly not needed, telling us is.
        5. Lost? Call Harpreet at once: In home care also the client. We change the lock on the same day.
        """,
    ),
]
