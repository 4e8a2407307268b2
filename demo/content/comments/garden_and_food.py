"""Around the table in the garden, and in the kitchens."""

from demo.content.comments._talk import talk

GARDEN_AND_FOOD = [
    *talk(
        "news:courtyard-garden-open",
        """
daan 0.4 h2 | Welke soep was het? Op De Kastanje willen we hem ook op de kaart.
  roos 0.6 h5 | Pompoen met een beetje sinaasappel. Mevrouw Van Beek nam drie keer. Ik mail je het lijstje, @daan.
  daan 0.8 h3 | Top. Dan doe ik er een variant zonder room bij.
otto 0.9 h14 | Ik heb de eerste plank erin geschroefd. Scheef. Wim heeft hem er weer uitgehaald.
  wim 1.2 h31 | Hij ligt nu in mijn schuur, @otto. Als aandenken.
joke 1.7 h12 | Woensdag zitten we er met de schildersclub. Mevrouw Van Beek heeft al gevraagd of de nachtzorg ook eens komt eten.
  amir 2.1 h7 | Ik zet voor jullie de warmtelampen klaar. Het is ’s ochtends nog fris.
  hanna 2.4 h3 | Leuk plan. Ik maak er een afspraak van in de groep Lindenhof.
  emma 2.6 h9 | @joke wat fijn. Zullen we woensdag samen met de nachtploeg ontbijten?
  fatima 4.7 h6 | Slim, @emma. Op De Kastanje doen we het nu ook zo, maar dan op het dakterras. Met een kleinere tafel.
ria 2.9 h8 | Vraagje: mag een bewoner ook alleen naar de tuin? Bij ons op de gang lopen er een paar zo heen.
  jeroen 3.1 t11 | Ja, @ria. Het hek naar de straat gaat vanzelf op slot en het is een rondje. We spreken het per bewoner af, kijk in het dossier.
kwame 3.2 h16 | I saw this place at 5 in the morning for two years, always empty. Now it is full. Very beautiful.
lotte 3.5 h4 i3 | Kan er een doos met dekens bij de deur? Dan blijven mensen langer zitten.
  wim 3.8 t6 | Staat er morgen. Een houten, met een deksel tegen de katten.
bas 4.1 h2 | Mooi project, en het bleef 340 euro onder de begroting. Dat maak ik niet vaak mee.
  gerard 4.4 h12 | Daar kopen we die dekens van, @bas.
margriet 5.3 h10 t4 | Ik schuif dinsdag aan. Neem je mening mee, ik neem koekjes mee.
""",
    ),
    *talk(
        "news:soup-without-packets",
        """
greetje 1.1 h9 | Op de huiskamer is de pan om half een leeg. Ik moest gisteren mijn eigen kom verdedigen.
thijs 2 | Even praktisch: hoe zit het met zout voor mensen met een zoutarm dieet? Staat dat per dag op de lijst?
  daan 2.4 t7 | Alle soep is nu zoutarm, @thijs. Wie meer mag, strooit zelf. Scheelt jou een lijst.
noortje 3.3 h5 i2 | Blij met de dikvloeibare versie. Kun je de draadjes van de prei eruit zeven? Die zijn lastig bij slikproblemen.
  daan 3.9 t4 | Doe ik vanaf morgen. Kom je een keer proeven voor je spreekuur?
wouter 5.5 h11 | Mijn vrouw vraagt waarom ik thuis geen soep meer wil.
emma 8 h13 | De pan voor de nacht is om twee uur het mooiste moment van mijn dienst. Dank je.
bas 9.2 h6 | Voor wie twijfelt aan die zes cent: ik heb het drie keer nagerekend, met de weegschaal van Daan ernaast.
otto 12 h4 | Vroeger maakten we ook zelf soep. In 1998 is dat afgeschaft. Het kan verkeren.
  sjoerd 13.5 h8 | In 1998 stond ik aan die pan, @otto. Ik heb toen de lepel bewaard.
leyla 20 h3 | Wanneer krijgt Het Beukenhuis dit? Bij ons ruikt het nog naar pakje.
  sjoerd 22 t5 | Over drie weken, @leyla. Daan komt een ochtend bij jullie in de keuken.
""",
    ),
    *talk(
        "news:two-cooks-one-pan",
        """
aoife 2 h12 | For the record: the knife does cut. We just do not give it to visitors.
nour 50 h3 | Ik heb me opgegeven voor donderdag. Moet ik iets kunnen?
  sjoerd 51 h9 | Op tijd komen en van de taart afblijven, @nour. Het tweede lukt niemand.
corrie 26 h4 | Mag ik met twee bewoners komen? Mevrouw Boer wil weten of jullie de aardappels wel dun schillen.
  daan 27 h10 | Mevrouw Boer is hier de baas, @corrie. Kom maar.
""",
    ),
    *talk(
        "news:asparagus-with-mrs-boer",
        """
joke 1.5 h8 | Ze vertelt het aan de hele gang. Zet je haar saus op papier?
  daan 2.2 h6 | Ligt al bij haar op tafel, @joke. In grote letters, met haar naam erboven.
samira 4 t3 | Kan het ook zonder ham, apart? Een paar bewoners bij ons eten geen varken en die kregen nu alleen ei.
  daan 4.5 t9 | Je hebt gelijk, dat had beter gemoeten. Morgen is er gerookte zalm en het staat op de kaart.
  samira 5 h4 | Dank je, dat is snel.
anneke 30 h5 | Thuis gemaakt. Hij schiftte. Wat doe ik fout?
  greetje 31 t8 h2 | Vuur te hoog, @anneke. Scheutje koud water erdoor en kloppen, dan komt hij terug.
""",
    ),
    *talk(
        "news:cake-for-nurses-day",
        """
gijs 0.8 h9 | Zes cliënten, vier collega’s en een loodgieter. Allemaal blij. De loodgieter het meest.
petra 2.5 h6 | Op Wilgenoord stond de hele wijk om 14:10 al binnen. De route kan ook wel eens wachten.
kwame 10 h17 | There was cake in the night fridge with my name on it. Spelled right. Thank you @aoife.
  aoife 12 h14 | I asked Marit twice.
shanice 11 h5 | Bij ons op Het Beukenhuis was hij om elf uur al op. Volgend jaar een slotje?
  yusuf 12.5 h7 | Ik zeg niets.
lotte 22 h2 | Is er een lijst met wat erin zit? Mijn bewoonster heeft een notenallergie en durfde niet.
  roos 23 t7 | Wat vervelend, @lotte. Er hing een kaartje, maar bij jullie was het gevallen. De vlaai is zonder noten. Er staat er nog een voor haar in de vriezer.
""",
    ),
]
