"""News from the kitchens."""

from demo.content.news._item import item

FOOD = [
    item(
        "soup-without-packets",
        "soep-zonder-pakjes",
        category="food",
        image="scene-kitchen",
        alt=(
            "Een grote pan soep en verse groente op de keukentafel.",
            "A large pan of soup and fresh vegetables on the kitchen table.",
        ),
        author="carmen",
        on_behalf=("de keuken van De Kastanje", "the kitchen of De Kastanje"),
        days_ago=1.9,
        contact="daan",
        title=("Soep zonder pakjes, zo doet De Kastanje het", "Soup without packets, the De Kastanje way"),
        intro=(
            "Daan kookt elke dag 120 liter. Het kost per kom zes cent meer, en er gaat bijna niets meer de bak in.",
            "Daan cooks 120 litres every day. It costs six cents more a bowl, and hardly anything is thrown away.",
        ),
        nl="""
        Om half zeven staan de uien op. Daan Mulder is drie weken in dienst en nu al herkent de halve straat de geur. ‘Ik
        vroeg op mijn eerste dag waar de botten lagen’, zegt hij. ‘Toen werd het stil.’

        ## Wat er anders is

        - Bouillon van groenteresten en botten, een nacht op laag vuur.
        - De helft van het zout. Wie meer wil, strooit zelf.
        - Elke dag één soep zonder vlees en één die dikvloeibaar kan.

        > Eindelijk soep waar je in moet kauwen. > — Mevrouw Boer, bewoner van De Kastanje

        ## Zes cent

        Het pakje kostte 31 cent per kom, de verse soep 37 cent. Daar staat iets tegenover. In de proefweken ging er per
        dag 14 kilo minder eten weg. Bas van Financiën rekende uit dat het zo bijna gelijk loopt.

        Ook proeven? De andere keukens krijgen volgende maand het recept en een ochtend hulp van Daan. Voor de nachtdienst
        zet hij nu al een pan apart.
        """,
        en="""
        At half past six the onions go on. Daan Mulder has been here for three weeks and half the street already knows the
        smell. ‘On my first day I asked where the bones were’, he says. ‘Then it went quiet.’

        ## What is different

        - Stock from vegetable scraps and bones, on a low flame for a night.
        - Half the salt. If you want more, you add it yourself.
        - Every day one soup without meat, and one that can be thickened.

        > At last, soup that you have to chew. > — Mrs Boer, resident of De Kastanje

        ## Six cents

        The packet cost 31 cents a bowl, the fresh soup 37 cents. But there is something in return. In the trial weeks 14
        kilos less food a day was thrown away. Bas of Finance worked out that this makes it nearly even.

        Want to taste? Next month the other kitchens get the recipe and a morning of Daan’s help. For the night shift he
        already puts a pan aside.
        """,
    ),
    item(
        "two-cooks-one-pan",
        "twee-koks-een-pan",
        category="food",
        image="scene-cooks",
        alt=(
            "Twee koks achter een tafel met soep, asperges en wortels.",
            "Two cooks behind a table with soup, asparagus and carrots.",
        ),
        author="carmen",
        days_ago=13.5,
        contact="sjoerd",
        title=(
            "Twee koks, één pan: kijk mee in De Kastanje",
            "Two cooks, one pan: look around in De Kastanje",
        ),
        intro=(
            "Aoife bakt, Daan roert. Voor het eerst in vier jaar is de keuken weer compleet.",
            "Aoife bakes, Daan stirs. For the first time in four years the kitchen is complete again.",
        ),
        nl="""
        Sjoerd Hofman zocht vier jaar naar koks. Toen kwamen er in één jaar twee: Aoife Byrne uit Cork, die van suiker
        houdt, en Daan Mulder uit een restaurant waar hij nooit voor middernacht thuis was.

        ## Waarom in de zorg?

        Daan: ‘Omdat ik hier zie wie het opeet.’ Aoife: ‘Because nobody here posts a review. They just tell you.’ De
        keuken praat nu half Nederlands, half Engels. De bestellijst is in twee talen en met plaatjes.

        ## Loop een ochtend mee

        Elke collega mag een ochtend meedraaien, van 7:00 tot 11:00. Je krijgt een schort, een mes dat niet snijdt en een
        kom soep.

        - Bel Sjoerd: 2380.
        - Dichte schoenen aan, haar in een staart of onder een muts.
        - Ben je verkouden? Kom dan een week later.

        Wie er vorige maand was, weet nu waarom de aardappels om 10:20 van het vuur gaan en niet om half elf.
        """,
        en="""
        Sjoerd Hofman searched for cooks for four years. Then two came in one year: Aoife Byrne from Cork, who likes sugar,
        and Daan Mulder from a restaurant where he was never home before midnight.

        ## Why in care?

        Daan: ‘Because here I see who eats it.’ Aoife: ‘Because nobody here posts a review. They just tell you.’ The
        kitchen now speaks half Dutch, half English. The order list is in two languages, with pictures.

        ## Spend a morning with them

        Every colleague may join for a morning, from 7:00 to 11:00. You get an apron, a knife that does not cut and a bowl
        of soup.

        - Call Sjoerd: 2380.
        - Closed shoes, hair tied back or under a cap.
        - Do you have a cold? Then come a week later.

        Those who came last month now know why the potatoes leave the fire at 10:20 and not at half past ten.
        """,
    ),
    item(
        "asparagus-with-mrs-boer",
        "asperges-met-mevrouw-boer",
        category="food",
        image="scene-plate",
        alt=(
            "Een bord met witte asperges, ham, ei en krieltjes.",
            "A plate with white asparagus, ham, egg and small potatoes.",
        ),
        author="daan",
        days_ago=9.9,
        contact="daan",
        title=("De botersaus van mevrouw Boer staat op de kaart", "Mrs Boer’s butter sauce is on the menu"),
        intro=(
            "Zij schilde twintig kilo mee en verklapte haar recept. Het geheim is geduld, en een scheut kookvocht.",
            "She helped peel twenty kilos and gave away her recipe. The secret is patience, and some cooking water.",
        ),
        nl="""
        De asperges kwamen van een teler uit de streek, zo van het land. Mevrouw Boer zag de kratten staan en stroopte haar
        mouwen op. ‘Van kop naar kont’, zei ze over het schillen. De hele keuken lacht er nog om.

        ## Haar saus, voor tien mensen

        1. Smelt 300 gram boter: heel zacht, hij mag niet bruin worden.
        2. Klop er een kop kookvocht door: lepel voor lepel, tot het bindt.
        3. Rasp er nootmuskaat over: minder dan je denkt.
        4. Wacht vijf minuten: en roer dan nog één keer.

        > Zo smaakte het bij mijn moeder ook. Alleen was het toen altijd te weinig. > — Mevrouw Boer

        Heb je een bewoner met een recept? Bel me op 2381. Elke maand komt er één oud gerecht op de kaart, met naam erbij
        als dat mag.

        ! Er zit boter en melkeiwit in. De variant met olijfolie staat op de allergenenlijst van die week.
        """,
        en="""
        The asparagus came from a local grower, straight from the field. Mrs Boer saw the crates and rolled up her
        sleeves. ‘From head to bottom’, she said about the peeling. The whole kitchen is still laughing.

        ## Her sauce, for ten people

        1. Melt 300 grams of butter: very gently, it must not brown.
        2. Whisk in a cup of cooking water: spoon by spoon, until it binds.
        3. Grate nutmeg over it: less than you think.
        4. Wait five minutes: and stir one more time.

        > It tasted like this at my mother’s. Only there was never enough. > — Mrs Boer

        Do you know a resident with a recipe? Call me on 2381. Every month one old dish comes on the menu, with a name if
        that is allowed.

        ! It contains butter and milk protein. The version with olive oil is on that week’s allergen list.
        """,
    ),
    item(
        "cake-for-nurses-day",
        "taart-dag-van-de-verpleging",
        category="colleagues",
        image="scene-cake",
        alt=(
            "Een taart met kaarsjes onder vlaggetjes; er is al een punt uit.",
            "A cake with candles under bunting; one slice is gone already.",
        ),
        author="carmen",
        on_behalf=("het bestuur", "the board"),
        days_ago=3.6,
        title=(
            "Taart voor iedereen die zorgt, op elke locatie",
            "Cake for everybody who cares, at every location",
        ),
        intro=(
            "Aoife bakte 46 taarten, voor vijf huizen en alle routes van de wijk. Ook voor wie ’s nachts werkt.",
            "Aoife baked 46 cakes, for five houses and all home care rounds. Also for those who work at night.",
        ),
        nl="""
        Zorgen doe je niet alleen met een diploma. Daarom is de taart voor iedereen: verpleging, verzorging, schoonmaak,
        vrijwilligers en de man die de lift komt maken.

        ## Waar en wanneer

        - Lindenhof, De Kastanje en Het Beukenhuis: vandaag om 15:00 bij de receptie.
        - Wilgenoord: vanaf 14:00, zodat de wijk er tussen twee routes langs kan.
        - De Es: 15:30, na de dagbesteding.
        - Nachtdienst: een eigen taart in de koelkast van de nachtbalie, met briefje.

        ## Wie kiest de smaak?

        Dat deden de bewoners, met een stemming die feller was dan die voor de gemeenteraad. Aardbeienvlaai won met 52
        procent, voor appelkruimel en mokka.

        > Mokka is ook een mening. > — Otto Wiersma, nachtzorg

        Over suiker, gluten en noten hangt bij elke taart een kaartje. Roos beantwoordt je vragen op 2281.
        """,
        en="""
        You do not only care with a diploma. So the cake is for everybody: nurses, care assistants, cleaners, volunteers
        and the man who comes to fix the lift.

        ## Where and when

        - Lindenhof, De Kastanje and Het Beukenhuis: today at 15:00 by reception.
        - Wilgenoord: from 14:00, so that home care can drop by between two rounds.
        - De Es: 15:30, after day care.
        - Night shift: a cake of your own in the fridge of the night desk, with a note.

        ## Who chooses the flavour?

        The residents did, in a vote that was fiercer than the one for the town council. Strawberry flan won with 52
        percent, ahead of apple crumble and mocha.

        > Mocha is an opinion too. > — Otto Wiersma, night care

        A card beside every cake tells about sugar, gluten and nuts. Roos answers your questions on 2281.
        """,
    ),
]
