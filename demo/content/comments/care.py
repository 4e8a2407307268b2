"""Health and safety: vaccinations, timers, hoists, drills and falls."""

from demo.content.comments._talk import talk

CARE = [
    *talk(
        "news:flu-vaccination",
        """
wim 1 h19 | Ik sta geciteerd met mijn ogen dicht. Het klopt wel.
lotte 3 | Kan ik ook op De Es terecht als ik op Lindenhof werk?
  ed 3.6 t6 | Overal, @lotte. Neem alleen je pas mee.
samira 6 h4 | Ik doe het ieder jaar, en ieder jaar vraag ik waarom de voorraad zo vroeg op is. Zijn er nu genoeg?
  ed 7 t5 | Er liggen er 320 klaar en er kunnen er 100 bij. Dit jaar hou ik het aantal per dag bij.
otto 9 | Ik doe het niet. Dat mag, staat hier, dus dat wilde ik even gezegd hebben.
  ed 10 h9 | Dat mag, @otto. Dank dat je het gewoon zegt. Als je ooit wilt weten waarom ik het wel doe: koffie staat klaar.
petra 26 t8 | Die avond in Wilgenoord is goud. Zonder die avond kon de helft van de wijk niet.
nour 40 h7 | Fatima hield mijn hand vast en had het over haar vakantie in Nador. Niets gevoeld.
""",
    ),
    *talk(
        "news:meet-doctor-ozdemir",
        """
denzel 2 h4 | Wat fijn dat het open spreekuur in de middag is. Ochtend lukt nooit.
marloes 5 | Kan het ook telefonisch, als je in de wijk werkt?
  elif 6 t7 | Ja, @marloes. Bel 2455 en zeg dat je onderweg bent, dan bel ik terug als je stilstaat.
gijs 22 h5 | Twee maanden te laat. Dat was ik dus. Dank voor het gesprek.
priya 30 t3 | Voor alle duidelijkheid: bij het open spreekuur krijgt niemand bericht. Ook HR niet.
""",
    ),
    *talk(
        "news:egg-timer-at-the-sink",
        """
fatima 1 h16 | Veertien seconden. Ik dacht dat ik het goed deed.
  ed 1.5 h9 | Nog altijd drie meer dan ik, @fatima.
wim 3 h21 | Ik heb er tien besteld. Eén voor elke wastafel op Lindenhof. Er zijn er nu negen. Wie bakt er eieren?
  roos 4 h12 | De keuken is onschuldig.
joke 6 h7 | Sinds de zeep op ooghoogte hangt, doet iedereen mee. Ook bezoek. De wekker maakt er een spelletje van.
ilse 26 i3 | Op Het Beukenhuis schrikken sommige bewoners van het geluid. Is er ook een stille? Een zandloper misschien?
  ed 28 t8 i2 | Slim, @ilse. Ik zoek er een van dertig seconden en kom hem zelf brengen.
""",
    ),
    *talk(
        "news:hand-hygiene-new-version",
        """
sanne 1 | In de wijk is er niet altijd een wastafel. Wat doe ik bij vuile handen?
  ed 1.4 t9 | Vochtige doekjes om het vuil eraf te halen, dan handalcohol, en was bij het volgende adres met water en zeep. Het staat nu ook in de bijlage voor de wijk.
ria 4 h5 | Mijn trouwring zit al 38 jaar vast. Letterlijk.
  ed 5 h6 t2 | Dan maken we een afspraak bij de juwelier, @ria. De Linde betaalt het doorzagen én het weer maken. Geen grap.
wouter 9 h4 | Die lamp is confronterend. Mijn duimen. Ik had geen idee.
""",
    ),
    *talk(
        "news:norovirus-is-over",
        """
leyla 2 h23 | Dank je. Ik zag drie keer dezelfde emmer. Dan weet je het.
  margriet 6 h11 t4 | Dit is precies waarom de schoonmaak bij het ochtendoverleg hoort. Vanaf maandag zit je erbij, @leyla, als je wilt.
  leyla 8 h17 | Graag.
sem 20 h3 | Mijn eerste uitbraak. Ik heb nog nooit zo veel geleerd in negen dagen.
""",
    ),
    *talk(
        "news:practise-with-new-hoist",
        """
wouter 2 h8 | Ik hing erin en vergat alles wat ik ooit tegen bewoners heb gezegd over ‘even ontspannen’.
ria 4 | Moet ik ook? Ik til al sinds de lift nog een laken was.
  amir 4.5 h9 | Juist jij, @ria. Ik wil horen wat jij ervan vindt.
  ria 50 h14 | Geweest. Goed ding. De oude mag weg.
zeynep 9 | Krijgen cliënten thuis deze lift ook?
  amir 10 t5 | Nog niet, @zeynep. De hulpmiddelenwinkel levert een ander merk. Ik vraag of jullie een proefexemplaar kunnen krijgen.
""",
    ),
    *talk(
        "news:fire-drill-lindenhof",
        """
ria 0.6 h34 | Voor wie het zich afvraagt: hij had schoon haar.
  yusuf 1 h9 | Beste reden ooit om te blijven zitten. Op papier mag het niet, maar ik had het ook gedaan.
  gerard 1.8 t6 | Daarom komen de flitslampen. Dan hoef je niet te kiezen.
harpreet 3 h5 | 58 seconds from alarm to the call. I practised on my wife with the kitchen timer.
lotte 5 | Wie neemt eigenlijk de rolstoelen mee als we de lift niet gebruiken?
  gerard 6 t8 | Niemand, @lotte. Mensen gaan op het matras de trap af, rolstoelen blijven staan. Goede vraag, we gaan het oefenen.
marit 10 i7 | Die oefening in de nacht: graag aankondigen bij het team. Met zijn drieën in het donker is het anders.
  gerard 12 t5 | Afgesproken, @marit. De eerste keer weten jullie het, de tweede keer niet.
""",
    ),
    *talk(
        "news:wet-floor-linen-room",
        """
emma 1 h6 | Het formulier kost drie minuten, vallen kost drie maanden. Ik ben om.
hennie 3 t4 | Bij ons in de wasserij ook alle slangen nagekeken. Er was er een die nog een week te gaan had.
sem 8 h3 | Fijn dat er staat wat er daarna gebeurde. Anders denk je dat het in een la verdwijnt.
""",
    ),
    *talk(
        "news:do-not-disturb-medicine-round",
        """
thijs 1 h8 | Gisteren nul keer gestoord. Nul. Ik wist niet dat het zo stil kon zijn in mijn hoofd.
mei 3 t4 | Goed dat Het Beukenhuis geen rood krijgt. Bij ons trok iemand het hesje uit en deed het zelf aan.
corrie 5 h6 | Mag ik nog wel vragen of je koffie wilt?
  thijs 6 h9 | Na de ronde, @corrie. Dan heel graag.
bukola 20 i5 | Tip: zeg het ook tegen de huisarts. Die belt altijd precies om vijf uur.
""",
    ),
    *talk(
        "news:wet-leaves-wet-soles",
        """
denzel 2 h3 | Zojuist mijn schoenen omgedraaid. Glad als een ei. Waar vraag ik die 60 euro aan?
  anneke 3 t9 | Bij Declareren, @denzel. Kies ‘Iets anders’ en zet er ‘werkschoenen’ bij. Bon mee.
truus 8 i4 | Geldt dit ook voor vrijwilligers? Mevrouw Terpstra loopt hier op haar zondagse schoenen.
  amir 9 t5 | Zij krijgt zolen van mij, @truus. Kom met haar langs.
""",
    ),
    *talk(
        "news:heat-plan",
        """
petra 3 t6 | Lijst met bellers staat klaar. Wie kan er morgen vier mensen bellen tussen vier en vijf?
  marloes 4 h4 | Ik doe er zes.
aoife 5 h12 | Ice lollies with apple and mint from today, in every freezer. No sugar version has a green stick.
""",
    ),
    *talk(
        "news:code-orange-storm",
        """
piet 0.5 t7 | De pont ligt vast tot minstens morgen zes uur. Neem de dijk niet, er ligt al een boom.
jeroen 1 t5 | Zorg Lindenhof: wie na vier uur begint, bel me ook als je wel komt. Dan kan ik puzzelen.
denzel 2 h9 | Ik woon om de hoek en heb een slaapbank. Sleutel ligt bij mij.
gerard 20 h14 t6 | Iedereen is veilig thuis of hier. Twee ramen stuk en één fietsenhok is weg. Het echte hok, niet alleen de fietsen. Dank jullie wel.
""",
    ),
]
