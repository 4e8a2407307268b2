"""What went wrong, what nearly went wrong, and what we practise."""

from demo.content.news._item import item

SAFETY = [
    item(
        "fire-drill-lindenhof",
        "ontruimingsoefening-lindenhof",
        category="safety",
        image="scene-firedrill",
        alt=(
            "Collega’s en een bewoner verzamelen bij het bord van de verzamelplaats.",
            "Colleagues and a resident gather at the assembly point sign.",
        ),
        author="gerard",
        on_behalf=("de BHV", "the emergency team"),
        days_ago=11.3,
        contact="gerard",
        title=("Oefening: Lindenhof was in negen minuten leeg", "Drill: Lindenhof was empty in nine minutes"),
        intro=(
            "Dat is twee minuten sneller dan vorig jaar. Eén deur klemde en één collega bleef zitten. Met reden.",
            "That is two minutes faster than last year. One door stuck and one colleague stayed put. With reason.",
        ),
        nl="""
        Om 10:04 ging het alarm. Niemand wist het vooraf, behalve de brandweer en de keuken. Om 10:13 stond iedereen van de
        oostvleugel bij het bord in de tuin. Meneer De Graaf gaf vanuit zijn rolstoel aanwijzingen.

        ## Wat ging goed?

        - De receptie belde binnen een minuut 112 en opende alle deuren.
        - Niemand nam de lift.
        - De nieuwe evacuatiematrassen gleden zonder moeite de trap af.

        ## Wat moet anders?

        - De nooddeur bij de linnenkamer klemde. Wim heeft hem dezelfde middag afgeschaafd.
        - Op de tweede verdieping was het alarm te zacht. Ria hoorde niets en douchte rustig een bewoner.
        - De lijst met namen lag in een kast op slot.

        > Mijn gehoorapparaat stond uit en meneer had zeep in zijn haar. Je laat iemand zo niet zitten. > — Ria Scholten

        Er komen flitslampen in de badkamers. De volgende oefening is ’s nachts, met drie collega’s in huis. Wil je bij de
        BHV? Bel me, 2210. Je krijgt een dag training en een hesje met zakken.
        """,
        en="""
        At 10:04 the alarm went off. Nobody knew beforehand, except the fire brigade and the kitchen. At 10:13 everybody
        from the east wing stood by the sign in the garden. Mr De Graaf gave directions from his wheelchair.

        ## What went well?

        - Reception called 112 within a minute and opened all doors.
        - Nobody took the lift.
        - The new evacuation mattresses slid down the stairs with ease.

        ## What must change?

        - The emergency door by the linen room stuck. Wim planed it down the same afternoon.
        - On the second floor the alarm was too soft. Ria heard nothing and calmly showered a resident.
        - The list of names lay in a locked cupboard.

        > My hearing aid was off and the gentleman had soap in his hair. You do not leave a man like that. > — Ria Scholten

        Flashing lights are coming to the bathrooms. The next drill is at night, with three colleagues in the house. Want to
        join the emergency team? Call me, 2210. You get a day of training and a vest with pockets.
        """,
    ),
    item(
        "practise-with-new-hoist",
        "oefenen-nieuwe-tillift",
        category="safety",
        image="scene-lift",
        alt=(
            "Drie collega’s oefenen met de nieuwe tillift; een van hen hangt lachend in de tilmat.",
            "Three colleagues practise with the new hoist; one of them hangs laughing in the sling.",
        ),
        author="amir",
        on_behalf=("Behandeling", "Therapy"),
        days_ago=9.5,
        contact="amir",
        title=("Hang zelf een keer in de nieuwe tillift", "Hang in the new hoist yourself for once"),
        intro=(
            "Wie heeft gevoeld hoe het is, tilt daarna anders. Oefen dinsdag mee op Lindenhof, van 14:00 tot 15:30.",
            "Once you have felt it, you lift differently. Practise on Tuesday at Lindenhof, from 14:00 to 15:30.",
        ),
        nl="""
        Er staan vier nieuwe tilliften in huis. Ze zijn stiller, ze draaien op de plaats en de accu waarschuwt op tijd. Ze
        werken wel net anders dan de oude. Daarom oefent iedereen die tilt één keer, ook als je het al twintig jaar doet.

        ## Wat je leert

        1. De juiste maat kiezen: de kleur van de rand zegt welke mat bij wie hoort.
        2. Zonder haast draaien: de voet op de rem, het gezicht naar jou toe.
        3. Zelf hangen: tien tellen, zonder aanwijzingen. Je vergeet het niet meer.

        ## Wanneer?

        - Lindenhof: dinsdag van 14:00 tot 15:30, in de gymzaal.
        - De Kastanje: donderdag, zelfde tijd.
        - Het Beukenhuis en Wilgenoord: volgende week, Wouter en Piet nemen contact op.

        Je uren tellen als werktijd. Kun je echt niet, dan kom ik naar je toe met een lift op een aanhanger.

        ! Gebruik de nieuwe lift pas alleen als je hebt geoefend. De oude blijven nog een maand staan.
        """,
        en="""
        There are four new hoists in the house. They are quieter, turn on the spot, and the battery warns in time. They do
        work slightly differently. So everybody who lifts practises once, also if you have done it for twenty years.

        ## What you learn

        1. Choosing the right size: the colour of the edge tells which sling goes with whom.
        2. Turning without haste: foot on the brake, the face towards you.
        3. Hanging yourself: ten counts, without being told anything. You will not forget it.

        ## When?

        - Lindenhof: Tuesday from 14:00 to 15:30, in the gym.
        - De Kastanje: Thursday, same time.
        - Het Beukenhuis and Wilgenoord: next week, Wouter and Piet will be in touch.

        Your hours count as working time. If you really cannot come, I come to you with a hoist on a trailer.

        ! Only use the new hoist alone when you have practised. The old ones stay for another month.
        """,
    ),
    item(
        "wet-floor-linen-room",
        "natte-vloer-linnenkamer",
        category="safety",
        image="scene-corridor",
        alt=(
            "Een plas water in de gang met een geel waarschuwingsbord.",
            "A puddle in the corridor with a yellow warning sign.",
        ),
        author="tarik",
        on_behalf=("Kwaliteit", "Quality"),
        days_ago=35,
        contact="tarik",
        title=("Eén melding, en de gang is weer droog", "One report, and the corridor is dry again"),
        intro=(
            "Om 6:20 gleed een collega bijna uit. Om 8:00 was het lek gevonden. Zo gaat het als je het meldt.",
            "At 6:20 a colleague nearly slipped. By 8:00 the leak was found. This is what happens when you report it.",
        ),
        nl="""
        Er lag water voor de linnenkamer op de eerste. Het ging net goed. Toch vulde onze collega om half zeven het formulier
        in, met een foto. Dat duurde drie minuten.

        ## Wat er daarna gebeurde

        1. 6:36: Wim kreeg de melding op zijn telefoon en zette een bord neer.
        2. 7:10: hij vond een lekke koppeling achter de wasmachine.
        3. 8:00: de vloer was droog en de slang vervangen.
        4. Drie dagen later: alle twaalf machines in huis zijn nagekeken. Bij twee zat hetzelfde.

        ## Waarom dit belangrijk is

        Vorig jaar kregen we 214 meldingen. Maar bij de helft van de valpartijen zei iemand achteraf: dat had ik al eens
        gezien. Een melding is geen klacht en niemand krijgt de schuld. Wij zoeken naar de slang, niet naar de schuldige.

        > Ik dacht: het is maar water. Maar om zeven uur loopt mevrouw Van Beek daar. > — De melder
        """,
        en="""
        There was water in front of the linen room on the first floor. It was a near miss. Still our colleague filled in the
        form at half past six, with a picture. It took three minutes.

        ## What happened next

        1. 6:36: Wim got the report on his phone and put up a sign.
        2. 7:10: he found a leaking coupling behind the washing machine.
        3. 8:00: the floor was dry and the hose replaced.
        4. Three days later: all twelve machines in the house were checked. Two had the same fault.

        ## Why this matters

        Last year we had 214 reports. But with half of the falls somebody said afterwards: I had seen that before. A report
        is not a complaint and nobody gets the blame. We look for the hose, not for the culprit.

        > I thought: it is only water. But at seven Mrs Van Beek walks there. > — The colleague who reported it
        """,
    ),
    item(
        "do-not-disturb-medicine-round",
        "niet-storen-medicijnkar",
        category="safety",
        image="scene-trolley",
        alt=(
            "Een verpleegkundige met de medicijnkar op de gang.",
            "A nurse with the medicine trolley in the corridor.",
        ),
        author="tarik",
        on_behalf=("Kwaliteit", "Quality"),
        days_ago=48,
        contact="tarik",
        title=("Rood hesje aan? Dan even niets vragen", "Red vest on? Then do not ask anything"),
        intro=(
            "Wie medicijnen deelt, wordt gemiddeld elf keer per ronde gestoord. Dat halveren we, met een hesje.",
            "Whoever hands out medicine is disturbed eleven times a round on average. We halve that, with a vest.",
        ),
        nl="""
        Thijs telde het een week lang op De Kastanje. Elf keer per ronde kwam er iemand tussendoor: de telefoon, een collega,
        een dochter die vroeg waar de koffie stond. Elke keer is er een kans dat er iets misgaat.

        ## De afspraak

        - Wie de kar duwt, draagt een rood hesje en neemt de telefoon niet op.
        - Een ander neemt de bellen over. Die naam staat op het bord.
        - Vraag je toch iets, dan is dit het antwoord: ‘Ik kom zo bij je.’

        ## Werkt het?

        In drie weken ging het van elf naar vier keer. De meeste familie begrijpt het als je het uitlegt. Sommige bewoners
        vinden het hesje lelijk. Dat is ook zo.

        Vanaf volgende maand doen alle locaties mee. Op Het Beukenhuis zonder hesje, want rood maakt sommige bewoners
        onrustig. Daar komt een bordje op de kar.
        """,
        en="""
        Thijs counted for a week at De Kastanje. Eleven times a round somebody came in between: the phone, a colleague, a
        daughter asking where the coffee was. Each time something could go wrong.

        ## What we agreed

        - Whoever pushes the trolley wears a red vest and does not answer the phone.
        - Somebody else takes the bells. The name is on the board.
        - If you do ask something, this is the answer: ‘I will be with you in a moment.’

        ## Does it work?

        In three weeks it went from eleven times to four. Most families understand when you explain. Some residents find
        the vest ugly. They are right.

        From next month all locations join. At Het Beukenhuis without the vest, because red makes some residents restless.
        There a sign goes on the trolley.
        """,
    ),
]
