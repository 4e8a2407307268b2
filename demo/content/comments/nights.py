"""What the night says, partly among themselves."""

from demo.content.comments._talk import talk

NIGHTS = [
    *talk(
        "news:fewer-night-rounds",
        """
shanice 1.5 h8 | Ik vind het spannend voor Het Beukenhuis. Bij ons zijn er ’s nachts altijd drie op pad.
  ilse 2 t6 | Daarom beginnen we met één huiskamer, @shanice, en blijf je met zijn tweeën.
otto 3 h12 | Ik was tegen. Ik ben het niet meer. Dat gebeurt me zelden.
  emma 3.5 h21 | Mag ik dit inlijsten?
ria 5 | En als er toch iemand valt, een uur lang op de grond? Dat wil ik niet op mijn geweten.
  marit 6 t13 | Die vraag hebben wij ook gesteld, @ria. Wie een hoog risico heeft, krijgt een sensor of gewoon een ronde. Er lag in drie maanden niemand langer dan tien minuten. Kom een nacht meekijken, dan zie je het.
  ria 9 h6 | Dat doe ik. Donderdag.
kenneth 8 t9 | Medisch gezien is slaap een behandeling. Ik zie minder slaapmedicatie op mijn lijst: van negentien naar twaalf.
  thijs 9.4 h4 i3 | Kun je dat in het verslag zetten? Voor ons is dat het beste argument.
tarik 12 t5 | De cijfers van het vallen zijn klein. Zes tegen zeven zegt weinig. We tellen nog een half jaar door voor we echt iets beweren.
  kwame 14 h8 | Good that you say it. But I also saw faces at breakfast. That is a number too.
lotte 22 h5 | Een dochter belde: haar moeder is overdag wakker. Voor het eerst sinds de winter.
elif 26 t4 | En voor jullie zelf? Vier rondes minder is ook minder lopen. Ik hoor graag of jullie het merken.
  nour 28 h6 | Mijn stappenteller wel. En ik heb tijd om te leren van Kwame.
bukola 44 i4 | De Kastanje wil hierna. Mogen we jullie formulier voor de familie gebruiken?
  ilse 47 t3 | Ja, ik stuur het je. Het is met de cliëntenraad gemaakt.
sanne 50 h3 | Mooi om te lezen. In de wijk slapen mensen vaak juist omdat ze weten dat we om zeven uur komen.
""",
    ),
    *talk(
        "news:night-keys-and-codes",
        """
emma 0.7 h5 | De linnenkamer. Eindelijk. Ik heb daar een week van mijn leven gezocht.
otto 1.5 h6 | Ik heb de oude sleutel nog aan mijn eigen bos. Per ongeluk. Sinds 2011.
  marit 2 h4 | Breng hem mee, @otto. Er volgt geen straf.
nour 3 | Mag ik als leerling de rode ook pakken als Kwame erom vraagt?
  kwame 3.4 t7 | No, I take it myself. You come with me and watch. Next year it is you.
shanice 9 i4 | Kan zo’n kastje ook op Het Beukenhuis? Wij hebben een emmer.
  marit 12 t3 | Wim komt dinsdag meten, @shanice. De emmer mag naar het museum.
""",
    ),
    *talk(
        "news:breakfast-after-the-night",
        """
kwame 0.5 h6 | Ginger tea is ready. I also bring shito. You have been warned.
otto 1.2 h5 | Volume drie is te zacht voor iemand van mijn leeftijd.
  emma 1.5 h7 | Vier dan. Maar geen marsmuziek.
shanice 3 h2 | Ik werk die nacht in Het Beukenhuis en ben er om 7:40. Bewaren jullie een plekje?
  emma 3.3 h4 | Naast mij. En een ei.
nour 6 h5 | Ik neem dadels mee van mijn oma. Ze wil weten of iemand allergisch is.
marit 10 h8 | Ik ben vrij en ik kom toch. Zeg het niet tegen de roosters.
kwame 60 h9 | What a morning. Mrs Van Beek came out in her dressing gown and asked for the hot sauce. Twice.
""",
    ),
]
