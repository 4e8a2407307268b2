"""Heat, leaves, storm and snow: the weather comes to work too."""

from demo.content.news._item import item

WEATHER = [
    item(
        "heat-plan",
        "hitteplan",
        category="health",
        image="scene-heat",
        alt=(
            "Een ventilator, een kan water met citroen en zonwering die half dicht is.",
            "A fan, a jug of water with lemon and a blind that is half closed.",
        ),
        author="tarik",
        on_behalf=("Kwaliteit", "Quality"),
        days_ago=121,
        contact="tarik",
        title=("Het hitteplan gaat in: zo houd je het koel", "The heat plan starts: how to keep things cool"),
        intro=(
            "Boven de 27 graden, vier dagen op rij. Dan doen we vijf dingen anders, voor bewoners en voor jezelf.",
            "Above 27 degrees, four days in a row. Then we do five things differently, for residents and for yourself.",
        ),
        nl="""
        Oudere mensen voelen geen dorst en zweten minder. Een warme dag is voor hen gevaarlijker dan voor jou. Let daarom
        vooral op wie stil wordt.

        ## Vijf dingen

        1. Ramen dicht voor tien uur: zonwering omlaag aan de zonkant, ook als het uitzicht mooi is.
        2. Elk uur drinken aanbieden: ijsjes, meloen en bouillon tellen mee.
        3. Kleine ronde om vier uur: kijk bij iedereen die alleen op een kamer zit.
        4. Verplaats het zware werk: douchen en gym doen we voor elf uur.
        5. Vergeet jezelf niet: er staan waterflessen in elke teamkamer en je mag in een shirt met korte mouwen.

        ## In de wijk

        Bel cliënten die alleen wonen aan het eind van de middag even op. Petra verdeelt de lijst. Laat niets in de auto
        liggen, zeker geen insuline.

        ! Iemand is verward, suf of heeft een droge mond? Bel de arts, ook als het net een halfuur zo is.
        """,
        en="""
        Older people do not feel thirst and sweat less. A hot day is more dangerous for them than for you. So mind
        especially who turns quiet.

        ## Five things

        1. Windows closed before ten: blinds down on the sunny side, even if the view is lovely.
        2. Offer a drink every hour: ice lollies, melon and broth count too.
        3. A short round at four: look in on everybody who is alone in a room.
        4. Move the heavy work: showers and exercise happen before eleven.
        5. Do not forget yourself: there are bottles of water in every team room, and short sleeves are fine.

        ## In home care

        Ring clients who live alone at the end of the afternoon. Petra divides the list. Leave nothing in the car,
        certainly not insulin.

        ! Is somebody confused, drowsy or dry in the mouth? Call the doctor, even if it has only been half an hour.
        """,
    ),
    item(
        "wet-leaves-wet-soles",
        "natte-bladeren-natte-zolen",
        category="safety",
        image="photo-autumn-leaves",
        alt=(
            "Een esdoornblad tussen gele bladeren in het gras.",
            "A maple leaf among yellow leaves in the grass.",
        ),
        author="amir",
        days_ago=19.4,
        contact="amir",
        title=("Natte bladeren, natte zolen: blijf overeind", "Wet leaves, wet soles: stay upright"),
        intro=(
            "In één week vielen drie bewoners en twee collega’s bij de ingang. Met bladeren had het maar half te maken.",
            "In one week three residents and two colleagues fell at the entrance. Leaves were only half the story.",
        ),
        nl="""
        Wim veegt elke ochtend, dus daar lag het niet aan. Wat wel: schoenen zonder profiel, een mat die opkrulde en een lamp
        die het al een maand niet deed. De mat is weg en de lamp brandt weer. Over de schoenen moeten we het hebben.

        ## Kijk eens onder je schoenen

        - Kun je er met je nagel geen randje meer in voelen? Dan glijd je.
        - Klompen zonder hiel zijn buiten niet handig.
        - De Linde betaalt elk jaar 60 euro mee aan werkschoenen. Veel mensen weten dat niet.

        ## Bij bewoners

        Pantoffels zonder achterkant zijn de meest voorkomende oorzaak van een val in de gang. Vraag familie om een dicht
        paar. Ik kom graag meekijken, ook bij iemand thuis. Een rondje door het huis duurt twintig minuten.

        Viel je, of bijna? Vul het incidentformulier in. Zonder die vijf meldingen lag de mat er nog.
        """,
        en="""
        Wim sweeps every morning, so that was not it. What was: shoes without tread, a mat that curled up and a lamp that had
        been broken for a month. The mat is gone and the lamp is on again. We need to talk about the shoes.

        ## Look under your shoes

        - Can you no longer feel an edge with your nail? Then you slip.
        - Clogs without a heel are not handy outdoors.
        - De Linde pays 60 euros a year towards work shoes. Many people do not know that.

        ## With residents

        Slippers without a back are the most common cause of a fall in the corridor. Ask the family for a closed pair. I
        gladly come and look, also at somebody’s home. A tour of the house takes twenty minutes.

        Did you fall, or nearly? Fill in the incident form. Without those five reports the mat would still be there.
        """,
    ),
    item(
        "code-orange-storm",
        "code-oranje-storm",
        category="safety",
        image="photo-storm",
        alt=("Donkere wolken boven een lege weg.", "Dark clouds above an empty road."),
        author="gerard",
        on_behalf=("het crisisteam", "the crisis team"),
        days_ago=162,
        contact="gerard",
        title=(
            "Code oranje: zo kom je veilig op je werk, of niet",
            "Code orange: getting to work safely, or not",
        ),
        intro=(
            "Het stormt vanmiddag vanaf drie uur. De pont ligt stil. Lees wat je doet als je niet kunt komen.",
            "The storm arrives at three this afternoon. The ferry is not running. Read what to do if you cannot come.",
        ),
        nl="""
        Ga niet de weg op als dat niet veilig is. We hebben liever een dienst met één collega minder dan een collega in een
        sloot. De dagdienst blijft tot de avonddienst er is, en die uren worden betaald.

        ## Dit spreken we af

        1. Kun je niet komen: bel je teamleider, niet appen. Doe dat voor twee uur.
        2. Woon je dichtbij: meld je bij Jip op 2245. We maken een lijst van wie er kan lopen.
        3. Ben je er al: er zijn bedden op de zolder van Lindenhof en soep in de keuken.

        ## In de wijk

        Petra belt alle cliënten van de late route. Medicatie en insuline gaan voor. Huishoudelijke hulp verschuift naar
        morgen. Je rijdt niet op de dijk en je fietst niet.

        ! Na 20:00 gaat het nummer van het crisisteam over naar de nachtbalie: 2207.
        """,
        en="""
        Do not take to the road if it is not safe. We would rather have a shift with one colleague fewer than a colleague in
        a ditch. The day shift stays until the evening shift arrives, and those hours are paid.

        ## What we agree

        1. You cannot come: call your team leader, do not text. Do so before two o’clock.
        2. You live nearby: tell Jip on 2245. We are making a list of who can walk.
        3. You are here already: there are beds in the attic of Lindenhof and soup in the kitchen.

        ## In home care

        Petra calls all clients of the late round. Medicine and insulin come first. Household help moves to tomorrow. You do
        not drive on the dike, and you do not cycle.

        ! After 20:00 the crisis team’s number moves to the night desk: 2207.
        """,
    ),
    item(
        "late-snow",
        "late-sneeuw",
        category="stories",
        image="scene-snow",
        alt=(
            "Sneeuw op de gracht, verlichte ramen en een wandelaar op de brug.",
            "Snow on the canal, lit windows and somebody walking on the bridge.",
        ),
        author="carmen",
        days_ago=232,
        contact="petra",
        title=("Late sneeuw, en toch was iedereen op tijd", "Late snow, and yet everybody was on time"),
        intro=(
            "Er viel zestien centimeter in één nacht. Vier verhalen van collega’s die gewoon kwamen.",
            "Sixteen centimetres fell in one night. Four stories of colleagues who simply came.",
        ),
        nl="""
        Niemand had er nog op gerekend. Om vijf uur ’s ochtends lag de stad stil en waren de bussen uit. Om zeven uur was op
        alle vijf de locaties de dagdienst compleet. We vroegen hoe.

        ## Vier keer onderweg

        - Greetje liep anderhalf uur. ‘Ik had de brug voor mij alleen. Dat heb ik in dertig jaar niet gehad.’
        - Yusuf haalde vier collega’s op met de auto van zijn zwager. Die weet het inmiddels.
        - Otto ging na zijn nacht niet naar huis en nam de ochtend erbij.
        - Zeynep deed haar route op laarzen, met een slee voor de tas.

        ## En de bewoners?

        Die zaten voor het raam. In De Kastanje haalde Sjoerd een teil sneeuw naar binnen, voor wie niet naar buiten kon. Daar
        is met één hand een heel kleine sneeuwpop van gemaakt. Hij stond twee dagen in de vriezer, naast de spinazie.

        Dank jullie wel. Petra heeft iedereen die liep een paar wollen sokken gestuurd, gebreid op de derde verdieping.
        """,
        en="""
        Nobody was counting on it any more. At five in the morning the town was silent and the buses were not running. At seven
        the day shift was complete at all five locations. We asked how.

        ## Four ways to get here

        - Greetje walked for an hour and a half. ‘I had the bridge to myself. That has not happened in thirty years.’
        - Yusuf picked up four colleagues in his brother-in-law’s car. He knows by now.
        - Otto did not go home after his night and added the morning.
        - Zeynep did her round in boots, with a sledge for the bag.

        ## And the residents?

        They sat at the window. At De Kastanje Sjoerd brought in a tub of snow for those who could not go out. With one hand
        somebody made a very small snowman of it. It stood in the freezer for two days, beside the spinach.

        Thank you all. Petra sent everybody who walked a pair of woollen socks, knitted on the third floor.
        """,
    ),
]
