"""Stories about residents, clients and the people around them."""

from demo.content.news._item import item

STORIES = [
    item(
        "visiting-dog-saar",
        "bezoekhond-saar",
        category="stories",
        image="scene-dog",
        alt=(
            "Een bewoner in zijn stoel aait een bezoekhond.",
            "A resident in his chair strokes a visiting dog.",
        ),
        author="joke",
        days_ago=20.5,
        contact="joke",
        title=(
            "Saar komt op donderdag, en dan praat meneer De Graaf",
            "Saar comes on Thursdays, and then Mr De Graaf talks",
        ),
        intro=(
            "Een hond doet wat wij met drie gesprekken niet lukt. Nu zoeken we nog een tweede hond voor De Es.",
            "A dog does what three conversations of ours cannot. Now we need a second dog for De Es.",
        ),
        nl="""
        Meneer De Graaf zegt niet veel. Op donderdag om tien uur gaat zijn hand naar de leuning en fluit hij zachtjes. Dan
        hoort hij de nagels van Saar op de gang. Hij vertelt haar over zijn schip, over de mist bij de sluis, over zijn broer.
        Wij mogen meeluisteren.

        ## Zo werken we

        - Saar is getest en ingeënt, en haar baas Annemiek heeft een opleiding gedaan.
        - Iedereen wast vooraf en achteraf de handen. Saar krijgt een doekje voor haar poten.
        - Wie niet wil, krijgt een briefje op de deur. Saar gaat daar netjes langs.

        > Zij vraagt niets. Dat is het. > — Meneer De Graaf, bewoner van Lindenhof

        ## Nog een hond gezocht

        Voor De Es zoeken we een rustige hond met een baas die op dinsdag een uur heeft. Weet je iemand? Truus regelt de
        kennismaking. Katten mogen ook solliciteren, maar die komen meestal niet opdagen.
        """,
        en="""
        Mr De Graaf does not say much. On Thursday at ten his hand moves to the armrest and he whistles softly. Then he hears
        Saar’s nails in the corridor. He tells her about his ship, about the fog at the lock, about his brother. We may listen
        in.

        ## How we work

        - Saar is tested and vaccinated, and her owner Annemiek is trained.
        - Everybody washes their hands before and after. Saar gets her paws wiped.
        - If you would rather not, there is a note on your door. Saar politely walks past.

        > She does not ask anything. That is it. > — Mr De Graaf, resident of Lindenhof

        ## Another dog wanted

        For De Es we are looking for a calm dog with an owner who has an hour on Tuesdays. Do you know somebody? Truus
        arranges the meeting. Cats may apply too, but they usually do not show up.
        """,
    ),
    item(
        "music-afternoon",
        "muziekmiddag",
        category="stories",
        image="scene-piano",
        alt=(
            "Iemand speelt piano; bewoners en een collega zingen mee.",
            "Somebody plays the piano; residents and a colleague sing along.",
        ),
        author="joke",
        on_behalf=("Activiteiten", "Activities"),
        days_ago=55,
        contact="joke",
        title=(
            "De piano is gestemd en het koor zoekt bassen",
            "The piano is tuned and the choir needs basses",
        ),
        intro=(
            "Elke vrijdag om drie uur zingen we in de grote zaal. Vals mag. Stil meedoen ook.",
            "Every Friday at three we sing in the large hall. Out of tune is fine. So is joining in silence.",
        ),
        nl="""
        De piano stond elf jaar onder een kleed met een plant erop. Anneke van de salarisadministratie bleek te kunnen spelen.
        Nu is het kleed weg, de plant verhuisd en de piano gestemd door een man die er zelf bij ging zingen.

        ## Wie doen er mee?

        - Achttien bewoners, van wie er vijf bijna niet meer praten. Zingen gaat nog wel.
        - Denzel, die elk lied een terts hoger inzet dan bedoeld.
        - Kenneth, onze arts, die twijfelt tussen bas en bariton.

        ## Wat zoeken we?

        Lage stemmen, en iemand die de liedboeken groter kan afdrukken. Kom zoals je bent, ook in je werkkleding. Je kunt na
        één lied weer weg, daar kijkt niemand van op.

        > Bij het derde couplet pakte zij mijn hand. Daarvoor wist ze niet wie ik was. > — De man van mevrouw Kok
        """,
        en="""
        For eleven years the piano stood under a cloth with a plant on it. Anneke of payroll turned out to play. Now the cloth
        is gone, the plant has moved and the piano was tuned by a man who started to sing himself.

        ## Who joins in?

        - Eighteen residents, five of whom hardly speak any more. Singing still works.
        - Denzel, who starts every song a third higher than meant.
        - Kenneth, our physician, who is in doubt between bass and baritone.

        ## What are we looking for?

        Low voices, and somebody who can print the song books larger. Come as you are, also in your work clothes. You may
        leave after one song, nobody minds.

        > At the third verse she took my hand. Before that she did not know who I was. > — Mrs Kok’s husband
        """,
    ),
    item(
        "reading-volunteers",
        "voorlezers-gezocht",
        category="stories",
        image="scene-reading",
        alt=(
            "Een vrouw leest in haar stoel bij het raam; de kat zit op de vensterbank.",
            "A woman reads in her chair by the window; the cat sits on the windowsill.",
        ),
        author="truus",
        on_behalf=("Vrijwilligers", "Volunteers"),
        days_ago=60.5,
        contact="truus",
        title=(
            "Wie leest mevrouw Van Beek de laatste hoofdstukken voor?",
            "Who reads Mrs Van Beek the last chapters?",
        ),
        intro=(
            "Haar ogen willen niet meer, het boek is bijna uit. We zoeken zes voorlezers, voor een uur per week.",
            "Her eyes have given up and the book is nearly finished. We need six readers, for an hour a week.",
        ),
        nl="""
        Mevrouw Van Beek las elke dag, tot de letters begonnen te zwemmen. Een luisterboek wil ze niet. ‘Dan zit er niemand’,
        zegt ze. Er zijn meer bewoners zoals zij, en er zijn vast collega’s met een zus, een buurman of een oud-leraar die
        graag voorleest.

        ## Wat je moet weten

        - Een uur per week, op een vaste dag. Liefst tussen twee en vijf.
        - Je krijgt een introductie, koffie en een vaste bewoner.
        - Een verklaring omtrent het gedrag is nodig. De Linde betaalt die.

        ## Talen

        We zoeken ook voorlezers in het Turks, het Arabisch en het Duits. Mevrouw Yıldırım luistert ook graag naar recepten.

        Ken je iemand? Bel Truus op 2271, of laat hier een berichtje achter. Ja, je mag het ook zelf doen, in je eigen tijd.
        Sommigen van ons doen dat al jaren en noemen het hun pauze.
        """,
        en="""
        Mrs Van Beek read every day, until the letters began to swim. She does not want an audio book. ‘Then nobody is there’,
        she says. There are more residents like her, and surely there are colleagues with a sister, a neighbour or an old
        teacher who loves to read aloud.

        ## What you should know

        - One hour a week, on a fixed day. Preferably between two and five.
        - You get an introduction, coffee and a resident of your own.
        - A certificate of conduct is needed. De Linde pays for it.

        ## Languages

        We also look for readers in Turkish, Arabic and German. Mrs Yıldırım likes to listen to recipes too.

        Do you know somebody? Call Truus on 2271, or leave a message here. Yes, you may do it yourself, in your own time. Some
        of us have for years, and call it their break.
        """,
    ),
    item(
        "day-at-the-sea",
        "een-dag-naar-zee",
        category="stories",
        image="photo-dunes",
        alt=("Helmgras op een duin met de zee erachter.", "Marram grass on a dune with the sea behind it."),
        author="denzel",
        on_behalf=("team Zorg Lindenhof", "the Lindenhof care team"),
        days_ago=131,
        contact="denzel",
        title=("Achttien bewoners, één bus en de zee", "Eighteen residents, one coach and the sea"),
        intro=(
            "Mevrouw Boer had de zee tien jaar niet gezien. Ze zei er niets over. Ze deed haar schoenen uit.",
            "Mrs Boer had not seen the sea for ten years. She said nothing about it. She took off her shoes.",
        ),
        nl="""
        We vertrokken om negen uur met een bus met lift, vier strandrolstoelen, twaalf vrijwilligers en 40 broodjes ei. Om elf
        uur stonden we op het zand. Het waaide hard. Niemand wilde terug.

        ## Wat ik onthoud

        - Meneer Aziz die de golven nadoet, voor wie ze niet kon zien.
        - Lotte die een hoed uit zee redt, met kleren en al.
        - De stilte in de bus terug. Achttien mensen die slapen met zand in hun sokken.

        ## Nog een keer?

        Ja. De personeelsvereniging betaalt de bus, en de strandrolstoelen zijn gratis te leen. Voor de volgende keer zoek ik
        drie collega’s die een vrije dag willen geven. Je krijgt er een dag voor terug, maar anders.

        > Zout. Ik was vergeten dat je het kunt ruiken. > — Mevrouw Boer
        """,
        en="""
        We left at nine in a coach with a lift, four beach wheelchairs, twelve volunteers and 40 egg sandwiches. At eleven we
        stood on the sand. The wind was strong. Nobody wanted to go back.

        ## What I remember

        - Mr Aziz acting out the waves, for those who could not see them.
        - Lotte rescuing a hat from the sea, clothes and all.
        - The silence on the way back. Eighteen people asleep with sand in their socks.

        ## Once more?

        Yes. The staff association pays for the coach, and the beach wheelchairs can be borrowed for free. For the next time I
        look for three colleagues who will give a day off. You get a day in return, but a different one.

        > Salt. I had forgotten that you can smell it. > — Mrs Boer
        """,
    ),
]
