"""Out of doors and behind the scenes: home care on its rounds, and the laundry."""

from demo.content.news._item import item

NEIGHBOURHOOD = [
    item(
        "early-ferry-is-back",
        "vroege-pont-terug",
        category="stories",
        image="scene-ferry",
        alt=(
            "De pont met fietsers steekt bij zonsopkomst de rivier over.",
            "The ferry with cyclists crosses the river at sunrise.",
        ),
        author="sanne",
        on_behalf=("Wijkzorg", "Home care"),
        days_ago=22.3,
        contact="piet",
        title=("De pont van 6:40 vaart weer", "The 6:40 ferry is sailing again"),
        intro=(
            "Drie maanden reden we om over de brug. Nu staan we weer met onze fietsen op het dek, met de beste koffie.",
            "For three months we took the bridge. Now we are back on deck with our bicycles, and the best coffee.",
        ),
        nl="""
        Ik was er pas een week toen Piet zei: ‘Als de pont weer vaart, snap je pas waarom je hier werkt.’ Vanmorgen snapte ik
        het. Mist op het water, vier collega’s, een schipper die iedereen bij naam kent.

        ## Wat het scheelt

        - Negentien kilometer per dag voor wie aan de overkant begint.
        - Twintig minuten. Daarin past een kop koffie bij mevrouw Aalbers.
        - Je reist gratis met je pas van De Linde. De veerman kent het logo.

        ## Let op bij harde wind

        Vanaf windkracht acht ligt de pont stil. Piet krijgt dan om zes uur bericht en zet het in de groep van Wijkzorg. Plan
        op zulke dagen de dijkroute, dat is de veiligste.

        > De rivier is ook een gang. Alleen waait het er. > — Piet Zijlstra
        """,
        en="""
        I had only been here a week when Piet said: ‘When the ferry is back, you will see why you work here.’ This morning I
        saw. Mist on the water, four colleagues, a skipper who knows everybody by name.

        ## What it saves

        - Nineteen kilometres a day for those who start on the other side.
        - Twenty minutes. Enough for a cup of coffee with Mrs Aalbers.
        - You travel free with your pass of De Linde. The ferryman knows the logo.

        ## Mind strong wind

        From wind force eight the ferry does not run. Piet then hears at six and puts it in the Home care group. On such days
        plan the dike route, which is the safest.

        > The river is a corridor too. Only a windy one. > — Piet Zijlstra
        """,
    ),
    item(
        "a-day-with-home-care",
        "een-dag-wijkzorg",
        category="stories",
        image="scene-nurse",
        alt=(
            "Een wijkverpleegkundige met haar fiets zwaait naar een bewoner in een straat met kleine huizen.",
            "A district nurse with her bicycle waves to a resident in a street of small houses.",
        ),
        author="carmen",
        days_ago=40,
        contact="petra",
        title=("Veertien deurbellen: een ochtend met Marloes", "Fourteen doorbells: a morning with Marloes"),
        intro=(
            "Carmen fietste mee door Veerhaven. Ze telde zes honden, twee verhuisdozen en één taart.",
            "Carmen cycled along through Veerhaven. She counted six dogs, two moving boxes and one cake.",
        ),
        nl="""
        Om 7:05 gaat de eerste bel. Meneer Aziz heeft zijn steunkousen al klaargelegd, op volgorde. ‘Dat scheelt haar een
        minuut’, zegt hij, ‘en die heb ik dan aan koffie.’ Marloes lacht, maar ze kijkt ook naar de stapel post achter hem.

        ## Kijken is het werk

        Dat is wat me opvalt: ze komt voor een wond en ziet een koelkast. Ze deelt pillen en ruikt dat er niet gelucht is. Om
        half elf heeft ze drie keer gebeld: met een huisarts, een dochter en Truus, voor een maatje.

        - Veertien adressen, 23 kilometer, één lekke band.
        - Twee mensen die zij als enige zagen die dag.
        - Nul minuten over. Toch bleef ze bij mevrouw Aalbers zitten.

        > Je moet de tijd stelen waar hij ligt. > — Marloes Pieters, wijkverpleegkundige

        Wil jij ook een ochtend mee? Petra plant het in, voor iedereen die binnen de muren werkt. Neem een regenbroek mee.
        """,
        en="""
        At 7:05 the first bell rings. Mr Aziz has laid out his support stockings already, in order. ‘That saves her a minute’,
        he says, ‘and I spend it on coffee.’ Marloes laughs, but she also looks at the pile of post behind him.

        ## Looking is the work

        That is what strikes me: she comes for a wound and sees a fridge. She hands out pills and smells that no window was
        opened. By half past ten she has called three times: a doctor, a daughter, and Truus, for a buddy.

        - Fourteen addresses, 23 kilometres, one flat tyre.
        - Two people who saw nobody else that day.
        - No minutes to spare. Yet she sat down with Mrs Aalbers.

        > You have to steal the time where it lies. > — Marloes Pieters, district nurse

        Would you like to join for a morning? Petra plans it, for everybody who works indoors. Bring rain trousers.
        """,
    ),
    item(
        "socks-looking-for-owners",
        "sokken-zoeken-hun-baas",
        category="stories",
        image="scene-laundry",
        alt=(
            "De wasserij: twee draaiende machines, gevouwen handdoeken en een collega met een wasmand.",
            "The laundry: two running machines, folded towels and a colleague with a basket.",
        ),
        author="hennie",
        on_behalf=("de wasserij", "the laundry"),
        days_ago=26.4,
        contact="hennie",
        title=("Honderdveertig sokken zoeken hun baas", "A hundred and forty socks seek their owner"),
        intro=(
            "Wij wassen elf ton per week en verliezen bijna niets. Behalve sokken zonder naam.",
            "We wash eleven tonnes a week and lose hardly anything. Except socks without a name.",
        ),
        nl="""
        Elke maandag leg ik ze op de lange tafel: bruine, zwarte, een met kerstbomen. Ze zijn schoon en ze zijn van iemand. Een
        bewoner die zijn eigen sok terugkrijgt, lacht. Een bewoner met andermans sok zegt niets en kijkt er de hele dag naar.

        ## Zo komt alles terug

        1. Zet een naam in alles: ook in sokken, ook in de das. Wij plakken gratis labels, kom langs met een tas.
        2. Zet een kamernummer op de zak: een naam is niet genoeg, er wonen drie mevrouwen De Vries.
        3. Haal zakken leeg: vorige week draaide er een kunstgebit mee. Het is weer thuis, en erg schoon.

        ## Kom kijken

        De zoektafel staat op maandag van 10:00 tot 15:00 op De Es. Bewoners zijn welkom. Meneer Postma komt elke week, ook als
        hij niets mist.

        Familie wil soms zelf wassen. Dat kan. Hang dan een gele kaart aan de kast, anders nemen wij het mee.
        """,
        en="""
        Every Monday I lay them on the long table: brown ones, black ones, one with Christmas trees. They are clean and they
        are somebody’s. A resident who gets his own sock back smiles. A resident with somebody else’s sock says nothing, and
        looks at it all day.

        ## How everything comes back

        1. Put a name in everything: in socks too, and in the scarf. We stick on labels for free, come along with a bag.
        2. Put a room number on the bag: a name is not enough, three Mrs De Vrieses live here.
        3. Empty the pockets: last week a set of teeth went round. It is home again, and very clean.

        ## Come and look

        The search table is there on Mondays from 10:00 to 15:00 at De Es. Residents are welcome. Mr Postma comes every week,
        also when he misses nothing.

        Sometimes families want to do the washing. That is fine. Then hang a yellow card on the wardrobe, or we will take it.
        """,
    ),
]
