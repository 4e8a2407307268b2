"""Under the stories: dogs, ferries, songs and socks."""

from demo.content.comments._talk import talk

STORIES = [
    *talk(
        "news:visiting-dog-saar",
        """
ria 1 h11 | Ik liep langs en hoorde hem lachen. Ik werk hier lang en dat was de eerste keer.
leyla 3 t4 | Dank voor de doekjes voor de poten. De vloer en ik zijn er blij mee.
mats 6 h5 | De Es is ready. We have a bowl, a blanket and fourteen people who ask every morning.
  truus 8 h6 t3 | Ik heb misschien iemand, @mats. Ze heet Moos en ze snurkt.
ed 22 t6 | Even de strenge oom: bij buikgriep of wonden die open zijn, slaat Saar een kamer over. Joke weet welke.
""",
    ),
    *talk(
        "news:early-ferry-is-back",
        """
piet 0.7 h14 | En ik heb nog gezegd dat je een sjaal mee moest nemen.
  sanne 1 h9 | Hij is genoteerd. Met koffievlek.
marloes 3 h6 | Twintig minuten. Ik heb vanmorgen voor het eerst in drie maanden zitten ontbijten.
zeynep 5 | Mag een collega zonder pas van De Linde ook mee, als die inwerkt?
  piet 6 t5 | Zeg dat ze bij mij hoort, @zeynep. De schipper rekent ons toch al als familie.
""",
    ),
    *talk(
        "news:a-day-with-home-care",
        """
marloes 2 h17 | Die taart was voor Carmen. Bij mij zijn het altijd augurken.
bas 8 h5 | Ik ga mee. Ik reken al jaren aan jullie minuten en heb er nog nooit een gezien.
  petra 9 h14 | Maandag, 6:50, @bas. Regenbroek.
  bas 120 h21 | Geweest. Ik heb mijn spreadsheet aangepast. Meer zeg ik niet.
jeroen 24 t6 | Dit zouden alle teamleiders binnen moeten doen. Ik schrijf me in.
""",
    ),
    *talk(
        "news:socks-looking-for-owners",
        """
yusuf 1 h9 | Die met kerstbomen is van mij. Ik durfde het niet te zeggen.
  hennie 1.5 h16 | Kom hem halen, @yusuf. Hij ligt apart, met een lintje.
lotte 4 | Waar haal ik labels? Bij ons op de gang is de doos leeg.
  hennie 5 t6 | Ik stuur er met de waskar twee rollen mee, @lotte.
corrie 9 h8 | Drie mevrouwen De Vries, en alle drie maat 38. Ik leef met je mee.
rachid 20 i4 | Er bestaan labels die je erin strijkt, twee cent duurder en ze laten niet los. Zal ik een proef bestellen?
  hennie 22 h5 t3 | Doe maar duizend.
""",
    ),
    *talk(
        "news:music-afternoon",
        """
denzel 1 h9 | Een terts hoger klinkt vrolijker. Dat is wetenschap.
kenneth 3 h7 | Het is bariton geworden. De bassen keken streng.
anneke 5 h22 | Ik heb elf jaar naar die plant gekeken en gedacht: zal ik. Dank jullie dat ik mocht.
bo 9 t6 | Grotere liedboeken: ik maak ze. A3, letter 24, met plaatjes. Vrijdag liggen ze er.
""",
    ),
    *talk(
        "news:reading-volunteers",
        """
femke 2 h8 | Mijn vader was leraar Duits en verveelt zich. Ik geef hem je nummer.
  truus 3 h6 | Laat hem bellen. Dan krijgt hij meneer Krause, die corrigeert terug.
samira 5 h9 | Arabisch kan ik op donderdag na mijn dienst. Een uur.
carmen 30 h11 | Ik lees nu de laatste drie hoofdstukken. Het loopt goed af, maar dat mag ik niet verklappen.
""",
    ),
    *talk(
        "news:late-snow",
        """
yusuf 1 h12 | Mijn zwager leest mee. Dank je, Carmen.
greetje 4 h9 | Die brug. Ik denk er nog aan.
corrie 9 h6 | De sneeuwpop is weg. Iemand heeft hem naast de spinazie gelegd en toen ín de spinazie.
  sjoerd 10 h13 | Het was gezeefd.
""",
    ),
    *talk(
        "news:day-at-the-sea",
        """
lotte 1 h15 | De hoed was van een meneer die we niet kenden. Hij kreeg hem terug. Ik kreeg een ijsje.
gijs 5 h7 | Volgende keer geef ik mijn dag. Zet me erop.
  denzel 6 h5 | Genoteerd, @gijs. Nog twee.
amir 9 t6 | De strandrolstoelen heb ik nagekeken: één band is zacht en er zit genoeg zand in voor een zandbak.
""",
    ),
    *talk(
        "news:twelve-new-volunteers",
        """
jeroen 2 t7 | Dat bord hangt er. En ja, bel mij, niet Truus.
sem 5 h5 | Milan legde mij uit hoe het koffieapparaat werkt. Ik werk hier drie weken.
bukola 26 i4 | ‘Help maar even’ is geen klus. Die zin hang ik boven mijn bureau. Ik maak me er ook schuldig aan.
""",
    ),
]
