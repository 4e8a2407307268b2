"""Roofs, gardens, trees and insects."""

from demo.content.news._item import item

GREEN = [
    item(
        "solar-panels-wilgenoord",
        "zonnepanelen-wilgenoord",
        category="green",
        image="scene-solar",
        alt=("Een monteur legt zonnepanelen op het dak.", "A technician lays solar panels on the roof."),
        author="gerard",
        on_behalf=("Facilitair", "Facility"),
        days_ago=45,
        contact="gerard",
        title=("Wilgenoord draait op zijn eigen dak", "Wilgenoord runs on its own roof"),
        intro=(
            "Er liggen nu 212 panelen. Op een zonnige dag wassen, koken en laden we zonder rekening.",
            "There are 212 panels now. On a sunny day we wash, cook and charge without a bill.",
        ),
        nl="""
        Zes weken stond er een steiger en klonk er een boor. Dank aan de bewoners die hun middagslaap verplaatsten. Meneer
        Smit hield een logboek bij van elk paneel. Hij komt op 212, de aannemer op 210. We hebben nageteld: meneer Smit heeft
        gelijk.

        ## Wat levert het op?

        - Ongeveer een derde van de stroom die Wilgenoord gebruikt.
        - De elektrische auto’s van de wijk laden overdag, tussen twee routes.
        - De besparing gaat naar de tuin. Dat is met de cliëntenraad afgesproken.

        ## Wat kun jij doen?

        Zet de wasdroger aan als de zon schijnt. Bij de receptie hangt een lampje: groen is nu, oranje is liever later. De
        medewerkers van de wasserij doen het al en schelen samen zo’n honderd euro per maand.

        Volgend jaar is De Es aan de beurt. Het dak van Lindenhof is te oud om te dragen.
        """,
        en="""
        For six weeks there was scaffolding and the sound of a drill. Thanks to the residents who moved their nap. Mr Smit
        kept a log of every panel. He counts 212, the contractor 210. We checked: Mr Smit is right.

        ## What does it bring?

        - About a third of the power that Wilgenoord uses.
        - The electric cars of home care charge in the daytime, between two rounds.
        - The savings go to the garden. That is agreed with the clients’ council.

        ## What can you do?

        Switch on the dryer when the sun shines. There is a light at reception: green is now, orange is rather later. The
        laundry team already does this and saves about a hundred euros a month.

        Next year it is the turn of De Es. The roof of Lindenhof is too old to carry them.
        """,
    ),
    item(
        "vegetable-garden-de-es",
        "moestuin-de-es",
        category="green",
        image="scene-moestuin",
        alt=(
            "Twee tuiniers bij een moestuinbak met kool en wortels; een kas op de achtergrond.",
            "Two gardeners at a raised bed with cabbage and carrots; a greenhouse behind them.",
        ),
        author="mats",
        on_behalf=("dagbesteding De Es", "day care De Es"),
        days_ago=15.2,
        contact="mats",
        title=("De moestuin van De Es zoekt handen", "The garden of De Es is looking for hands"),
        intro=(
            "Elf bakken, veertien tuiniers en te veel courgettes. Kom oogsten in je pauze, of neem je cliënt mee.",
            "Eleven beds, fourteen gardeners and too many courgettes. Come and harvest in your break, or bring a client.",
        ),
        nl="""
        Bij dagbesteding De Es komt vier dagen per week een groep die vroeger buiten werkte: boeren, een stratenmaker, een
        postbode. Zij weten hoe je een bed omspit. Wat ze niet meer kunnen, is bukken. Daarom staan de bakken op heuphoogte.

        ## Wat groeit er?

        - Nu: boerenkool, wortels, bieten en pompoen.
        - Straks: tuinbonen, en aardbeien voor Aoife.
        - Altijd: kruiden. Daan haalt ze elke maandag op voor de soep.

        ## Waar we hulp bij zoeken

        Op woensdagmiddag zijn we met te weinig. Wie een uur heeft, is welkom. Je hoeft geen groene vingers te hebben. Meneer
        Postma legt alles twee keer uit, en de tweede keer klopt het.

        > In de tuin vraagt niemand welke dag het is. Hij vraagt of het al geregend heeft. > — Mats Eriksen
        """,
        en="""
        Four days a week a group that used to work outdoors comes to day care De Es: farmers, a paver, a postman. They know
        how to dig a bed. What they can no longer do is bend. So the beds are at hip height.

        ## What grows there?

        - Now: kale, carrots, beets and pumpkin.
        - Soon: broad beans, and strawberries for Aoife.
        - Always: herbs. Daan collects them every Monday for the soup.

        ## What we need help with

        On Wednesday afternoons we are too few. If you have an hour, you are welcome. You do not need green fingers. Mr
        Postma explains everything twice, and the second time it is right.

        > In the garden nobody asks what day it is. They ask whether it has rained. > — Mats Eriksen
        """,
    ),
    item(
        "a-tree-for-every-anniversary",
        "boom-voor-elke-jubilaris",
        category="green",
        image="scene-treeplant",
        alt=(
            "Een collega en een bewoner in een rolstoel planten samen een jonge boom.",
            "A colleague and a resident in a wheelchair plant a young tree together.",
        ),
        author="carmen",
        days_ago=66,
        contact="ellen",
        title=("Een boom voor elke jubilaris, en een kiezer", "A tree for every anniversary, and a chooser"),
        intro=(
            "Wie 12,5, 25 of 40 jaar werkt, plant een boom. Een bewoner kiest welke. Ria’s peer staat er al.",
            "After 12.5, 25 or 40 years of work you plant a tree. A resident chooses which. Ria’s pear is in already.",
        ),
        nl="""
        Het horloge is afgeschaft en niemand mist het. In plaats daarvan krijg je een schep, een dagdeel vrij en een boom met
        een naambordje. De plek is het veld achter Het Beukenhuis, waar alleen nog gras stond.

        ## De eerste drie

        - Ria Scholten, een peer. Gekozen door meneer Van Dam, omdat zij hem elke dag een peer schilt.
        - Wim Jansen, een notenboom. ‘Dan zie ik hem zelf niet meer groot’, zei Wim. Dat was precies de bedoeling.
        - Otto Wiersma, een linde. Daar was geen discussie over.

        > Een bos met namen. Dan weet je later nog wie hier op je paste. > — Meneer Van Dam, bewoner

        Sta je op de lijst? Ellen belt je drie maanden van tevoren. Vier je het liever niet, dan plant iemand anders hem en
        staat er geen bordje bij.
        """,
        en="""
        The watch is gone and nobody misses it. Instead you get a spade, half a day off and a tree with your name. The place
        is the field behind Het Beukenhuis, where there was nothing but grass.

        ## The first three

        - Ria Scholten, a pear. Chosen by Mr Van Dam, because every day she peels him one.
        - Wim Jansen, a walnut. ‘I will not see it grow tall’, said Wim. That was the idea.
        - Otto Wiersma, a lime. There was no discussion about that.

        > A wood with names. Later you will still know who looked after you. > — Mr Van Dam, resident

        Are you on the list? Ellen calls you three months ahead. If you would rather not celebrate, somebody else plants it
        and there is no sign.
        """,
    ),
    item(
        "we-mow-less",
        "wij-maaien-minder",
        category="green",
        image="photo-ladybird",
        alt=(
            "Een lieveheersbeestje op een stengel tussen vergeet-mij-nietjes.",
            "A ladybird on a stem among forget-me-nots.",
        ),
        author="gerard",
        on_behalf=("Facilitair", "Facility"),
        days_ago=141,
        contact="gerard",
        title=("Wij maaien minder, en dat is geen bezuiniging", "We mow less, and it is not to save money"),
        intro=(
            "Bij drie huizen blijft het gras staan tot het gebloeid heeft. Bewoners telden 27 soorten in een week.",
            "At three houses the grass stays until it has flowered. Residents counted 27 species in a week.",
        ),
        nl="""
        ‘Is de tuinman ziek?’ vroeg een dochter. Nee, hij komt nog elke week. Hij maait de paden en de randen, en laat de rest
        met rust tot de bloemen klaar zijn. Daarna haalt hij alles in één keer weg.

        ## Wat zie je ervan?

        - Op Het Beukenhuis telden bewoners 27 soorten planten en één ringslang.
        - Er vliegen weer hommels langs het raam van de huiskamer.
        - Gif gebruiken we nergens meer, ook niet op de stoep.

        ## En de pollen?

        Rond de terrassen maaien we wel, voor wie hooikoorts heeft. Heb je een bewoner met klachten? Bel me, dan maaien we een
        groter stuk. Bij Lindenhof blijft het gras kort onder de linde, want daar wordt gegeten.
        """,
        en="""
        ‘Is the gardener ill?’ a daughter asked. No, he still comes every week. He mows the paths and the edges, and leaves
        the rest alone until the flowers are done. Then he takes it all away in one go.

        ## What do you see of it?

        - At Het Beukenhuis residents counted 27 kinds of plants and one grass snake.
        - Bumblebees fly past the living room window again.
        - We no longer use poison anywhere, not even on the pavement.

        ## And the pollen?

        Around the terraces we do mow, for those with hay fever. Do you have a resident with complaints? Call me, and we mow a
        larger part. At Lindenhof the grass stays short under the lime tree, because people eat there.
        """,
    ),
]
