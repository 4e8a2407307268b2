"""Staying well: residents, clients and ourselves."""

from demo.content.news._item import item

QUALITY = ("Kwaliteit", "Quality")

HEALTH = [
    item(
        "flu-vaccination",
        "griepprik",
        category="health",
        image="scene-flu",
        alt=(
            "Een collega met opgerolde mouw krijgt een pleister na de griepprik.",
            "A colleague with a rolled-up sleeve gets a plaster after the flu jab.",
        ),
        author="ed",
        on_behalf=QUALITY,
        days_ago=8.4,
        pinned=True,
        contact="ed",
        change_note=(
            "Er is een avond bijgekomen in Wilgenoord, van 19:00 tot 21:00.",
            "There is an extra evening at Wilgenoord, from 19:00 to 21:00.",
        ),
        title=("Haal je griepprik, ook tussen twee diensten", "Get your flu jab, also between two shifts"),
        intro=(
            "Vorig jaar haalde 41 procent hem. Dit jaar komen we naar je toe, ook ’s nachts en in de wijk.",
            "Last year 41 percent got it. This year we come to you, also at night and in home care.",
        ),
        nl="""
        De prik is gratis en je kiest zelf. Niemand houdt bij wie hem wel of niet haalt, ook je leidinggevende niet. Ik vraag
        je alleen om er echt over na te denken, want onze bewoners worden van griep veel zieker dan jij.

        ## Waar kun je terecht?

        - Lindenhof: dinsdag en donderdag, kamer 1.12, van 7:00 tot 9:30 en van 14:30 tot 16:00.
        - De Kastanje: woensdag de hele middag, bij Fatima.
        - Het Beukenhuis: vrijdag van 22:00 tot 23:30, vooral voor de nacht.
        - Wilgenoord: maandag van 19:00 tot 21:00, tussen de avondroutes.
        - De Es: loop binnen bij de koffie van dinsdag.

        ## Veelgestelde vragen

        Word je er ziek van? Nee. Je arm kan stijf zijn en je kunt een dag hangerig zijn. Ben je zwanger of heb je koorts?
        Bel me dan eerst op 2231.

        > Ik heb een hekel aan naalden. Ik keek naar het plafond en toen was het klaar. > — Wim Jansen

        Bang voor de naald? Zeg het. Fatima doet het liggend, met de deur dicht en zonder praatjes.
        """,
        en="""
        The jab is free, and it is your choice. Nobody keeps a list of who gets it, not even your manager. I only ask you to
        think about it, because flu makes our residents much more ill than you.

        ## Where can you go?

        - Lindenhof: Tuesday and Thursday, room 1.12, from 7:00 to 9:30 and from 14:30 to 16:00.
        - De Kastanje: all Wednesday afternoon, with Fatima.
        - Het Beukenhuis: Friday from 22:00 to 23:30, mainly for the night.
        - Wilgenoord: Monday from 19:00 to 21:00, between the evening rounds.
        - De Es: walk in during Tuesday’s coffee.

        ## Frequent questions

        Does it make you ill? No. Your arm may be stiff, and you may feel off for a day. Are you pregnant, or do you have a
        fever? Then call me first on 2231.

        > I cannot stand needles. I looked at the ceiling and then it was done. > — Wim Jansen

        Afraid of the needle? Say so. Fatima does it lying down, with the door shut and without small talk.
        """,
    ),
    item(
        "meet-doctor-ozdemir",
        "kennismaken-dokter-ozdemir",
        category="health",
        image="scene-talk",
        alt=(
            "Een vrouw met lang rood haar en een witte jas lacht in haar spreekkamer.",
            "A woman with long red hair and a white coat smiles in her consulting room.",
        ),
        author="carmen",
        days_ago=28,
        contact="elif",
        title=("Kennismaken met dokter Özdemir", "Meet doctor Özdemir"),
        intro=(
            "Onze nieuwe bedrijfsarts drinkt haar koffie graag in de tuin. Je hoeft niet ziek te zijn om aan te schuiven.",
            "Our new company doctor likes her coffee in the garden. You need not be ill to join her.",
        ),
        nl="""
        Elif Özdemir werkte elf jaar in een ziekenhuis. Ze zag daar vooral mensen die al lang niet meer konden. ‘Hier wil ik
        eerder in het verhaal binnenkomen’, zegt ze.

        ## Wanneer ga je naar haar toe?

        - Je bent langer dan een week ziek gemeld. Dan nodigt zij je uit op Het Beukenhuis.
        - Je werkt gewoon, maar je slaapt slecht, je rug zeurt of je hoofd is vol.
        - Je komt terug na een operatie of een bevalling en wilt weten wat verstandig is.

        ## Wie hoort wat?

        Wat je met haar bespreekt, blijft bij haar. Je leidinggevende hoort alleen wat je wel en niet kunt, en hoe lang dat
        ongeveer duurt. Nooit wat je hebt.

        > De meeste mensen komen twee maanden te laat. Uit trouw aan hun collega’s. > — Elif Özdemir

        Haar open spreekuur is op dinsdag van 13:00 tot 15:00, zonder afspraak. Donderdag op afspraak: 2455.
        """,
        en="""
        Elif Özdemir worked in a hospital for eleven years. There she mostly saw people who had been unable to go on for a
        long time. ‘Here I want to enter the story earlier’, she says.

        ## When do you go to her?

        - You have been off sick for more than a week. Then she invites you to Het Beukenhuis.
        - You are simply working, but you sleep badly, your back nags or your head is full.
        - You come back after surgery or having a baby and want to know what is sensible.

        ## Who hears what?

        What you discuss with her stays with her. Your manager only hears what you can and cannot do, and for how long,
        roughly. Never what is wrong.

        > Most people come two months too late. Out of loyalty to their colleagues. > — Elif Özdemir

        Her open surgery is on Tuesday from 13:00 to 15:00, without an appointment. Thursday by appointment: 2455.
        """,
    ),
    item(
        "egg-timer-at-the-sink",
        "eierwekker-bij-de-wastafel",
        category="health",
        image="scene-wash",
        alt=(
            "Ed staat naast een wastafel met een oranje eierwekker.",
            "Ed stands beside a sink with an orange egg timer.",
        ),
        author="ed",
        days_ago=12.5,
        contact="ed",
        title=("Een eierwekker bij elke wastafel", "An egg timer at every sink"),
        intro=(
            "Dertig seconden is langer dan je denkt. De snelste stopte na elf seconden, en dat was ik zelf.",
            "Thirty seconds is longer than you think. The quickest stopped after eleven seconds, and that was me.",
        ),
        nl="""
        Ik vroeg twaalf collega’s om hun handen te wassen en te stoppen als ze dachten: nu is het dertig seconden. Niemand
        haalde het. Het gemiddelde was zestien. Ik stond er met mijn diploma bij en was de snelste van allemaal.

        ## De proef

        Daarom staat er nu op Lindenhof bij tien wastafels een eierwekker. Wim heeft ze besteld. Draai hem op, ga door tot
        hij tikt en klaar is. Na twee weken heb je hem niet meer nodig, want dan zit het in je hoofd.

        ## Waarom niet gewoon een poster?

        - Een poster zie je na drie dagen niet meer.
        - Een wekker maakt geluid, dus bewoners en bezoek doen mee.
        - Hij kost 3,95 euro en gaat jaren mee.

        De proef duurt tot het eind van het kwartaal. Ik tel stiekem mee, zonder namen. Heb je een beter idee? Ik ben de
        laatste die zegt dat het niet beter kan.
        """,
        en="""
        I asked twelve colleagues to wash their hands and stop when they thought: that was thirty seconds. Nobody made it.
        The average was sixteen. There I stood with my diploma, and I was the quickest of all.

        ## The trial

        So now there is an egg timer at ten sinks in Lindenhof. Wim ordered them. Wind it up and go on until it rings.
        After two weeks you no longer need it, because then it is in your head.

        ## Why not simply a poster?

        - After three days you no longer see a poster.
        - A timer makes a sound, so residents and visitors join in.
        - It costs 3.95 euros and lasts for years.

        The trial runs until the end of the quarter. I secretly count, without names. Do you have a better idea? I am the
        last to say that it cannot be improved.
        """,
    ),
    item(
        "hand-hygiene-new-version",
        "handhygiene-nieuwe-versie",
        category="health",
        image="scene-hands",
        alt=(
            "Twee handen met schuim onder een kraan, de vingers in elkaar.",
            "Two soapy hands under a tap, the fingers laced.",
        ),
        author="ed",
        on_behalf=QUALITY,
        days_ago=6.6,
        contact="ed",
        title=("Handhygiëne is aangepast: dit is nieuw", "Hand hygiene has changed: this is new"),
        intro=(
            "Je handen blijven nu 30 seconden nat. Dat was 20. Lees versie 3.1 en bevestig dat je zo werkt.",
            "Your hands now stay wet for 30 seconds. It was 20. Read version 3.1 and confirm that you work this way.",
        ),
        nl="""
        De landelijke richtlijn is strenger geworden, en onze eigen metingen gaven haar gelijk. Daarom is er een nieuwe versie
        van protocol IP-004. De zes stappen passen op één blad boven de wastafel.

        ## Wat verandert er?

        - Je handen blijven 30 seconden nat, met ongeveer 3 milliliter handalcohol.
        - Stap 5 is nieuw: draai rond je duimen en je polsen. Dat slaan we het vaakst over.
        - Sieraden gaan af, ook een gladde trouwring.

        [scene-talk-3] Ed Vermeulen legt de nieuwe stappen uit in zijn werkkamer.

        ## Wat vraag ik van je?

        Lees het protocol en bevestig dat je het begrijpt en zo werkt. Snap je iets niet, bevestig dan nog niet en bel me
        eerst. Ik kom ook langs bij je teamoverleg, met een lamp waarmee je ziet wat je overslaat.

        ! Vuile handen, of heeft de cliënt diarree? Was dan met water en zeep. Alcohol doet niets tegen noro.
        """,
        en="""
        The national guideline has become stricter, and our own measurements proved it right. So there is a new version of
        protocol IP-004. The six steps fit on one sheet above the sink.

        ## What changes?

        - Your hands stay wet for 30 seconds, with about 3 millilitres of hand rub.
        - Step 5 is new: turn around your thumbs and wrists. That is what we skip most.
        - Jewellery comes off, a smooth wedding ring too.

        [scene-talk-3] Ed Vermeulen explains the new steps in his office.

        ## What do I ask of you?

        Read the protocol and confirm that you understand it and work this way. If something is unclear, do not confirm yet
        and call me first. I also visit your team meeting, with a lamp that shows what you skip.

        ! Dirty hands, or does the client have diarrhoea? Then wash with water and soap. Alcohol does nothing against noro.
        """,
    ),
    item(
        "norovirus-is-over",
        "noro-voorbij",
        category="health",
        image="scene-bedmove",
        alt=("Een zorgmedewerker bij een bed op wielen.", "A care worker beside a bed on wheels."),
        author="fatima",
        on_behalf=("Infectiepreventie", "Infection prevention"),
        days_ago=80,
        contact="ed",
        title=("Noro is voorbij: dit leerden we ervan", "Norovirus is over: this is what we learned"),
        intro=(
            "Negen dagen, veertien zieke bewoners, zes zieke collega’s. En één schoonmaakster die het eerder zag dan wij.",
            "Nine days, fourteen ill residents, six ill colleagues. And one cleaner who saw it before we did.",
        ),
        nl="""
        Het bezoek is weer welkom op Het Beukenhuis. De laatste klachten waren vrijdag, dus we zitten ruim over de 48 uur.
        Tijd om te kijken wat goed ging en wat niet.

        ## Wat goed ging

        - Leyla Aydin van de schoonmaak meldde drie gevallen op één ochtend. Toen had niemand het nog door.
        - Binnen twee uur hing er een bord bij de deur en lag er een lijst bij de balie.
        - Wie klachten had, bleef thuis. Ook toen het rooster piepte.

        ## Wat beter moet

        - De linnenzakken waren op. Er komt een noodvoorraad op elke locatie.
        - De familie hoorde het op vier verschillende manieren. Volgende keer één bericht, in twee talen.
        - Het matras werd wel schoongemaakt, het onderstel van het bed niet altijd. Er komt een filmpje.

        Dank aan iedereen die doorwerkte, en net zo veel dank aan iedereen die thuisbleef.
        """,
        en="""
        Visitors are welcome again at Het Beukenhuis. The last complaints were on Friday, so we are well past 48 hours. Time
        to see what went well and what did not.

        ## What went well

        - Leyla Aydin of the cleaning team reported three cases in one morning. Nobody else had noticed yet.
        - Within two hours there was a sign at the door and a list at the desk.
        - Whoever had complaints stayed at home. Even when the roster squeaked.

        ## What must be better

        - We ran out of linen bags. Every location gets an emergency stock.
        - Families heard it in four different ways. Next time one message, in two languages.
        - The mattress was cleaned, the base of the bed not always. A short film is coming.

        Thanks to everybody who worked on, and just as much to everybody who stayed at home.
        """,
    ),
]
