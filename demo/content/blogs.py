"""What colleagues of De Linde write when they have more to say than fits in a comment. Each in the writer's own language."""

# Texts in the simple markup of the editor. `cover` and `pictures` are names of demo/media, with what can be seen on them.

BLOGS = [
    {
        "key": "dawn",
        "by": "emma",
        "language": "nl",
        "days_ago": 1,
        "title": "Het halfuur tussen donker en licht",
        "topics": ("night-shift", "stories"),
        "series": "Uit de nacht",
        "cover": ("scene-dawn", "De zon komt op achter Lindenhof, onder de linde staat een lege bank"),
        "text": """
Om kwart voor vijf hoor je de eerste merel. Dan weet ik: nog een halfuur en de linde krijgt weer kleur.

Er is dan geen bel, geen kar, geen telefoon. Ik loop zonder zaklamp langs de kamers. Wie wakker is, hoort me en zegt iets zachts terug.

## Verhalen in het schemer

In dat halfuur praten mensen. Meneer De Graaf vertelt over zijn schip, mevrouw Boer over haar zus. Overdag vraag je ernaar en dan zijn ze het kwijt.

Vannacht bleef ik bij meneer De Graaf staan. Ik wilde de lamp boven zijn bed aandoen.

> ‘Doe het licht nog maar niet aan’, zei hij. ‘Zo zie ik het beter.’

Ik heb de lamp uit gelaten. We hebben samen gekeken tot de schuur een schuur werd en de boom een boom.

## Wat ik ervan meeneem

- Loop je eerste ronde zonder lamp als het kan. Je ziet meer dan je denkt.
- Wacht na een vraag. In de nacht komt een antwoord later.
- Schrijf één zin op voor de dagdienst. Niet over de zorg, maar over de mens.

Zo'n zin staat nu op het bord in de teampost: *meneer De Graaf voer op de Oranje.* De fysio heeft er gisteren naar gevraagd. Hij heeft een kwartier gelopen en het niet gemerkt.
""",
    },
    {
        "key": "keys",
        "by": "emma",
        "with": ("kwame",),
        "language": "nl",
        "days_ago": 16,
        "title": "Met z'n tweeën voor negentig deuren",
        "topics": ("night-shift", "safety"),
        "series": "Uit de nacht",
        "cover": ("scene-nightround", "Een collega loopt ’s nachts stil door de gang; een lamp brandt op het tafeltje"),
        "text": """
Mensen vragen ons weleens: wat doen jullie de hele nacht? Kwame en ik hebben het een keer opgeschreven, uur voor uur.

| Tijd | Wat er gebeurt |
|---|---|
| 23.00 | Overdracht met thee. Wie is onrustig, wie is nieuw, wie ligt alleen? |
| 00.30 | Eerste ronde. Wie slaapt, laten we slapen. |
| 02.00 | Medicatie dubbel controleren, samen, met het lampje op de kar. |
| 03.30 | Het stilste uur. Nu lezen we bij wie niet kan slapen. |
| 05.15 | De eerste mensen willen eruit. Dat mag. |
| 07.00 | Overdracht. En dan naar huis, tegen het verkeer in. |

## Wat helpt

1. Spreek af wie belt als het misgaat, vóór je aan de ronde begint.
2. Zeg hardop waar je naartoe gaat. Negentig deuren is veel als je iemand zoekt.
3. Eet warm. Een boterham om vier uur is geen maaltijd.

Kwame wil er nog iets bij: *calm is something you do, not something you are.* Daar heb ik niets aan toe te voegen.
""",
    },
    {
        "key": "hands",
        "by": "ed",
        "language": "nl",
        "days_ago": 6,
        "title": "Twintig seconden is langer dan je denkt",
        "topics": ("hand-hygiene", "infection-prevention"),
        "cover": ("scene-hands", "Twee handen met schuim onder een kraan, vingers in elkaar"),
        "text": """
Ik heb een week lang geteld. Niet stiekem: ik zei erbij dat ik telde. Gemiddeld waste iedereen elf seconden. Ikzelf ook, op een drukke dinsdag.

## Waarom twintig?

Alcohol en zeep hebben tijd nodig. In tien seconden is de helft van wat je kwijt wilt nog op je huid. Tussen tien en twintig gebeurt het meeste.

## Drie dingen die bij mij werken

- **Begin met je duimen.** Die vergeet iedereen, en je pakt er alles mee.
- **Twee keer ‘Lang zal ze leven’**, in je hoofd. Of hardop, bij bewoners werkt dat aanstekelijk.
- **Ringen af bij de deur.** Een bakje met je naam erop helpt, in Het Beukenhuis doen ze het al.

> Niemand wast zijn handen slecht met opzet. Je hebt gewoon haast.

Heb je kloofjes of eczeem? Kom langs of bel. Er is zeep zonder parfum, en crème hoort er gewoon bij.
""",
    },
    {
        "key": "soup",
        "by": "daan",
        "language": "nl",
        "days_ago": 4,
        "title": "De soep van mevrouw Van Rijn",
        "topics": ("recipes", "food", "stories"),
        "cover": ("scene-kitchen", "Een grote pan soep en verse groente op de keukentafel"),
        "pictures": (
            ("photo-fig", "Een halve vijg in een oranje schaal", "Haar geheim: een halve vijg, voor het zoet."),
        ),
        "text": """
Ik ben hier drie weken kok. In mijn eerste week kwam een bord terug met een briefje erop: *mist iets*. Geen naam.

Sjoerd lachte. ‘Dat is mevrouw Van Rijn. Ga maar eens praten.’

Ze had vijftig jaar voor acht mensen gekookt. Ze vroeg wat er in mijn bouillon zat en schudde haar hoofd bij het zout. Toen pakte ze een pen.

## Haar uiensoep, voor veertig borden

1. Zes kilo uien, dun, en een uur op laag vuur. Niet roeren uit verveling.
2. Een eetlepel azijn zodra ze bruin worden.
3. Bouillon van gisteren, laurier, en verder niets.
4. Op het eind iets zoets. Nooit suiker.

We hebben een derde minder zout gebruikt, en er kwam geen bord terug. Wel een briefje: *bijna*.
""",
    },
    {
        "key": "dutch",
        "by": "ana",
        "language": "en",
        "days_ago": 9,
        "title": "Five Dutch words nobody taught me",
        "topics": ("languages", "newcomers"),
        "cover": ("scene-conversation", "Two people talk quietly over a cup of tea"),
        "text": """
I came to the Netherlands with a diploma, two suitcases and a good course book. The book had a chapter about the station. It had no chapter about the morning handover.

Here are five words I wish somebody had given me on day one.

## The list

- **Eventjes.** It means ‘a moment’, and also ‘please do not worry’. You can put it in any sentence.
- **Gezellig.** Not a thing, but a temperature between people.
- **Overdracht.** Handover. Also the moment when everybody suddenly speaks twice as fast.
- **Lekker.** For food, for sleep, for weather, for the end of a shift.
- **Doe maar gewoon.** You are trying too hard. Sit down, have coffee.

> Ask people to speak slowly once. After that, ask them what a word means. They like it, and you get a story for free.

On Thursday afternoons I practise with anyone who wants to, in the small meeting room at Lindenhof. My Dutch is better now. My *overdracht* still is not fast.
""",
    },
    {
        "key": "garden",
        "by": "mats",
        "language": "en",
        "days_ago": 13,
        "title": "What twelve raised beds did for Tuesday mornings",
        "topics": ("garden", "sustainability", "volunteers"),
        "cover": (
            "scene-moestuin",
            "Two gardeners at a raised bed with cabbages and carrots, a greenhouse behind them",
        ),
        "text": """
In spring we built twelve raised beds behind De Es, high enough to reach from a chair. I expected vegetables. I did not expect Tuesdays.

## The plan was simple

Every Tuesday at ten, whoever wants to come, comes. There is no list and no target. There is coffee.

## What happened

Mr Hoek had not left his room in the mornings since winter. He wanted to see *what those young people were doing wrong with the beans*. He was right about the beans.

Now he comes before I do. He has a notebook with the weather in it. Two volunteers from the village come because of him.

1. Beds at 75 centimetres: a wheelchair fits under the edge.
2. Plants that forgive: beans, chard, marigolds.
3. One tool each, with a name on the handle.

> A garden is the only meeting I know where everyone looks in the same direction.

The kitchen takes what we grow. It is not much. Daan says the chard is better than what he buys, and I choose to believe him.
""",
    },
    {
        "key": "quiet",
        "by": "hanna",
        "language": "nl",
        "days_ago": 2,
        "title": "Wie niets zegt, leest wel mee",
        "topics": ("intranet", "stories"),
        "cover": ("photo-coffee", "Een kop koffie op een houten tafel"),
        "text": """
Elke maandag kijk ik wie er iets gedeeld heeft. Dat zijn vaak dezelfde namen. Daarna drink ik koffie met iemand die nog nooit iets geschreven heeft.

Vorige week was dat Piet van de nachtwacht. Hij leest alles. Hij weet wie er nieuw is, wie er jarig is en dat de lift in De Kastanje weer kraakt.

‘Waarom schrijf je niet eens wat?’ vroeg ik.

> ‘Omdat ik niet weet of het belangrijk is.’

Dat zinnetje laat me niet los. Belangrijk is wat een ander helpt, en dat weet je pas als je het zegt.

## Zo begin je

- Zeg dank je wel onder een bericht dat je iets opleverde.
- Stel één vraag die je anders in de gang zou stellen.
- Schrijf drie zinnen over iets wat vandaag goed ging. Een foto mag, hoeft niet.

Kom je er niet uit? Ik zit op dinsdag en donderdag in het restaurant van Lindenhof, bij het raam. Ik typ wel mee.
""",
    },
]
