"""News from the largest house."""

from demo.content.news._item import item

LINDENHOF = [
    item(
        "courtyard-garden-open",
        "binnentuin-open",
        category="lindenhof",
        image="scene-garden",
        alt=(
            "Collega’s en bewoners zitten samen aan een lange tafel onder een grote linde.",
            "Colleagues and residents sit together at a long table under a large lime tree.",
        ),
        author="carmen",
        days_ago=0.3,
        lead=True,
        contact="wim",
        change_note=(
            "Je reserveert de tafel bij de receptie en niet meer bij Facilitair.",
            "You book the table at reception and no longer with Facility.",
        ),
        title=(
            "De binnentuin is open en de tafel staat gedekt",
            "The courtyard garden is open and the table is laid",
        ),
        intro=(
            """Twee jaar lang lag er zand. Nu staat er een lange tafel onder de oude linde. Zondag aten bewoners en
            collega’s er voor het eerst samen.""",
            """For two years there was only sand. Now a long table stands under the old lime tree. On Sunday residents
            and colleagues ate there together for the first time.""",
        ),
        nl="""
        Om twaalf uur zondag schoof mevrouw Van Beek als eerste aan. ‘Ik heb deze linde nog klein gekend’, zei ze, en ze
        vroeg om de soep. Daarna duurde het niet lang of alle vierentwintig stoelen waren bezet.

        ## Van zandbak naar eetkamer

        Het idee kwam van Emma en de nachtdienst. Die zagen elke ochtend de zon opkomen boven een leeg plein. Wim Jansen
        van Facilitair tekende de tafel en twaalf collega’s bouwden hem op drie zaterdagen.

        > Wie hier gaat zitten, is over vijf minuten in gesprek. > — Mevrouw Van Beek, bewoner van Lindenhof

        Je mag de tuin altijd gebruiken, ook in je pauze. Kom je met een groep? Reserveer de tafel dan bij de receptie,
        dan zetten zij koffie klaar.

        ## Goed om te weten

        - Het pad is breed genoeg voor twee rolstoelen naast elkaar.
        - De warmtelampen gaan na een uur vanzelf uit.
        - De hond van bezoek mag mee, aan de lijn.
        - Roken doe je bij de fietsenstalling, niet hier.
        """,
        en="""
        At twelve o’clock on Sunday Mrs Van Beek was the first to pull up a chair. ‘I knew this lime tree when it was
        small’, she said, and asked for the soup. It did not take long before all twenty-four chairs were taken.

        ## From sandpit to dining room

        The idea came from Emma and the night shift. Every morning they saw the sun rise over an empty square. Wim Jansen
        of Facility drew the table, and twelve colleagues built it on three Saturdays.

        > Whoever sits down here is talking within five minutes. > — Mrs Van Beek, resident of Lindenhof

        You may always use the garden, also in your break. Coming with a group? Then book the table at reception, and they
        will have coffee ready.

        ## Good to know

        - The path is wide enough for two wheelchairs side by side.
        - The heat lamps switch themselves off after an hour.
        - Visitors’ dogs are welcome, on a lead.
        - Smoking is by the bicycle shed, not here.
        """,
    ),
    item(
        "corridor-in-colour",
        "gang-in-kleur",
        category="lindenhof",
        image="photo-brushes",
        alt=(
            "Kwasten met dikke lagen verf in blauw, roze, groen en geel.",
            "Brushes with thick layers of paint in blue, pink, green and yellow.",
        ),
        author="joke",
        days_ago=71,
        contact="joke",
        title=("De schildersclub verft de lange gang", "The painting club paints the long corridor"),
        intro=(
            "Veertig meter beige wordt veertig meter rivier. Iedereen mag een stuk doen, ook wie niet kan tekenen.",
            "Forty metres of beige become forty metres of river. Everybody may do a part, also if you cannot draw.",
        ),
        nl="""
        ‘Het lijkt hier wel een ziekenhuis’, zei meneer De Graaf al jaren over de gang op de eerste. De schildersclub nam
        dat letterlijk. Van de lift tot de linnenkamer komt een rivier op de muur, met boten, reigers en de pont.

        Meneer De Graaf voer zelf dertig jaar. Hij let op of de boten kloppen. De eerste is al twee keer overgeschilderd.

        ## Zo doe je mee

        1. Kom op woensdag: tussen 14:00 en 16:00 staat alles klaar.
        2. Neem een bewoner mee: of laat je meenemen.
        3. Trek iets ouds aan: er hangen ook schorten uit de keuken.

        ## Waarom geen behang?

        Bewoners die de weg kwijt zijn, vinden hun kamer beter terug aan een beeld dan aan een nummer. ‘Ik woon bij de
        gele boot’ werkt. Kamer 1.14 niet. Amir meet over drie maanden of er minder wordt verdwaald.
        """,
        en="""
        ‘It looks like a hospital here’, Mr De Graaf has been saying for years about the first-floor corridor. The
        painting club took that to heart. From the lift to the linen room a river is coming on the wall, with boats,
        herons and the ferry.

        Mr De Graaf was a boatman himself for thirty years. He checks whether the boats are right. The first has been
        painted over twice already.

        ## How to join in

        1. Come on Wednesday: between 14:00 and 16:00 everything is ready.
        2. Bring a resident: or let one bring you.
        3. Wear something old: there are kitchen aprons too.

        ## Why not wallpaper?

        Residents who lose their way find their room more easily by a picture than by a number. ‘I live at the yellow
        boat’ works. Room 1.14 does not. In three months Amir measures whether fewer people get lost.
        """,
    ),
    item(
        "coffee-with-margriet",
        "koffie-met-margriet",
        category="lindenhof",
        image="photo-coffee",
        alt=("Een kop koffie op een houten tafel.", "A cup of coffee on a wooden table."),
        author="femke",
        on_behalf=("het bestuur", "the board"),
        days_ago=62,
        contact="femke",
        title=(
            "Elke dinsdag koffie met Margriet, zonder agenda",
            "Coffee with Margriet every Tuesday, no agenda",
        ),
        intro=(
            "Onze bestuurder zit voortaan elke dinsdag van 10:15 tot 11:00 aan de grote tafel. Schuif aan.",
            "From now on our chief executive sits at the big table every Tuesday from 10:15 to 11:00. Pull up a chair.",
        ),
        nl="""
        Margriet van Loon kreeg vorige maand zeven mails met dezelfde vraag: waarom duurt het zo lang voor een kapotte
        tillift gemaakt is? Ze wist het niet. ‘Dat was beschamend’, zegt ze. ‘Dit hoor ik liever bij de koffie.’

        ## Hoe het werkt

        - De plek wisselt: eerste dinsdag Lindenhof, dan De Kastanje, Het Beukenhuis, Wilgenoord en De Es.
        - Je hoeft je niet aan te melden.
        - Wat je vertelt, blijft aan tafel tenzij je zelf iets anders wilt.
        - Werk je ’s nachts? Eén keer per maand begint ze om 6:45.

        > Ik kom niet uitleggen. Ik kom luisteren, en een week later hoor je wat ik ermee deed. > — Margriet van Loon

        Die kapotte tillift? Inkoop heeft nu twee reservemotoren op de plank liggen. De reparatie ging van elf dagen naar
        twee.
        """,
        en="""
        Last month Margriet van Loon got seven mails with the same question: why does it take so long before a broken
        hoist is repaired? She did not know. ‘That was embarrassing’, she says. ‘I would rather hear it over coffee.’

        ## How it works

        - The place changes: first Tuesday Lindenhof, then De Kastanje, Het Beukenhuis, Wilgenoord and De Es.
        - You do not have to sign up.
        - What you say stays at the table, unless you want otherwise.
        - Do you work nights? Once a month she starts at 6:45.

        > I do not come to explain. I come to listen, and a week later you hear what I did. > — Margriet van Loon

        That broken hoist? Purchasing now keeps two spare motors on the shelf. The repair went from eleven days to two.
        """,
    ),
]
