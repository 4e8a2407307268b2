"""IT, the house, the roof and having a say."""

from demo.content.comments._talk import talk

EVERYDAY = [
    *talk(
        "news:roster-down-thursday",
        """
marit 0.6 i4 | Precies tijdens de overdracht. Kan het echt niet om drie uur ’s nachts?
  kevin 0.9 t6 | Ik heb het gevraagd, @marit. Dan is er bij de leverancier niemand wakker, en dat wil ik niet als het misgaat. Daarom de uitdraai en Marek ter plekke.
  marit 1.4 h3 | Begrepen. Dan zorg ik voor een bed in plaats van een slaapzak.
marek 2 h17 | I accept the bed. And the soup, if there is any left.
  emma 2.5 h8 | Er is soep, @marek. Balie eerste verdieping, na één uur.
ana 4 | Where do I find the printed roster on De Kastanje?
  niels 4.6 t5 | Good question, @ana. In the blue tray by the front desk, from eight o’clock. I will print it myself.
jip 8 t4 | Wil je deze week nog ruilen? Doe het vóór donderdag 20:00. Daarna typ ik het vrijdag over van jullie briefjes. Schrijf netjes.
""",
    ),
    *talk(
        "news:parcel-message-is-fake",
        """
femke 1 h9 | Dat het hoofd ICT dit zelf vertelt, helpt meer dan tien posters.
leyla 3 | Ik kreeg er een in het Turks. Ook nep?
  kevin 3.5 t7 | Ook nep, @leyla. Ze schrijven tegenwoordig in elke taal zonder fouten. Stuur hem door, dan waarschuw ik de rest.
ruben 6 t5 | En als het om je werkmail gaat: bel ook mij, 2252. Dan kijk ik of het een datalek is. Liever een keer te veel.
hennie 9 h6 | Ik klik nergens op. Dat zeggen ze hier al jaren en nu is het ineens verstandig.
""",
    ),
    *talk(
        "news:works-council-looks-for-two",
        """
zeynep 2 | Zes uur per maand, en de route dan? Die rijdt niemand anders.
  fatima 2.6 t6 | Die uren worden vervangen, @zeynep. Dat staat zwart op wit. Als het niet gebeurt, is dat meteen ons eerste agendapunt.
  petra 3.5 t4 | Beloofd. Ik plan er iemand op.
marloes 5 h8 | Ik kom donderdag. Alleen om te kijken. En voor het eten.
  fatima 6 h12 | Zo begon ik ook, @marloes.
mats 24 | Can I join if my Dutch is not perfect yet?
  femke 25 t7 | Absolutely, @mats. The papers come in Dutch, but we will go through them with you. Half of us need that too.
""",
    ),
    *talk(
        "news:corridor-in-colour",
        """
wim 2 h10 | Ik heb de leuning afgeplakt. Toch zit er een reiger op.
greetje 5 i3 | Zouden jullie ook naar De Kastanje willen komen? Wij zitten met een lift die op een kluis lijkt.
  joke 7 h5 | In het voorjaar, @greetje. Vraag je bewoners alvast wat er op moet komen.
amir 50 t4 | Eerste stand: vorige maand vroegen twaalf mensen de weg, nu vijf. De gele boot doet het goed.
""",
    ),
    *talk(
        "news:coffee-with-margriet",
        """
otto 3 | Eén keer per maand om 6:45. Ik geloof het als ik het zie.
  margriet 5 h13 | Dinsdag over een week, @otto. Jij kiest de koek.
  otto 200 h22 | Ze was er. Om 6:40. Ik heb niets meer te zeggen.
harpreet 9 h4 | Tables are ready at Lindenhof. I put a sign: no agenda, no tie.
""",
    ),
    *talk(
        "news:solar-panels-wilgenoord",
        """
piet 2 h9 | Meneer Smit vraagt of hij ook bij De Es mag tellen.
  gerard 4 h12 | Hij staat op de loonlijst van mijn hart, @piet. Ja.
hennie 6 t5 | Dat lampje werkt. Maandag was het de hele dag groen en was de droger om drie uur klaar.
rachid 9 i2 | We kopen samen in met twee scholen uit de buurt. Dat scheelde 14 procent. Kan bij De Es weer.
""",
    ),
    *talk(
        "news:vegetable-garden-de-es",
        """
daan 1 h6 | Ik neem alles wat jullie hebben, behalve nog meer courgettes.
  mats 2 h9 | Too late. There is a box with your name on it in the hall.
kenneth 20 h5 | Woensdag heb ik een uur. Ik kan spitten, ik kan niet wieden. Ik zie het verschil niet.
""",
    ),
    *talk(
        "news:a-tree-for-every-anniversary",
        """
ria 2 h26 | Hij staat op de wind. Maar hij staat.
wim 5 h18 | Over veertig jaar noten. Wie neemt mijn harkje over?
  sem 6 h15 | Ik ben er dan nog, @wim. Denk ik.
bas 9 h3 | Per jubilaris 62 euro goedkoper dan het horloge. Dat mocht ik niet in het bericht zetten.
""",
    ),
    *talk(
        "news:we-mow-less",
        """
samira 3 | Mijn bewoner met hooikoorts zit elke dag op het terras. Kan de strook bij De Kastanje breder?
  gerard 4 t6 | Morgen maaien we daar drie meter extra, @samira.
mats 8 h7 | The grass snake has a name now. It is Gerard.
otto 30 h4 | Mijn buurman noemt het luiheid. Ik noem het nu beleid.
""",
    ),
]
