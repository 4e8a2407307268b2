"""Five places, all invented, in the river country."""

LOCATIONS = [
    {"slug": slug, "name": name, "address": address, "city": city, "phone": phone}
    for slug, name, address, city, phone in (
        ("lindenhof", "Lindenhof", "Lindelaan 12", "Rivierdam", "0300 55 22 00"),
        ("de-kastanje", "De Kastanje", "Kastanjeplein 3", "Rivierdam", "0300 55 23 70"),
        ("het-beukenhuis", "Het Beukenhuis", "Beukenweg 41", "Oudebroek", "0300 55 24 00"),
        ("wilgenoord", "Wilgenoord", "Wilgenkade 7", "Veerhaven", "0300 55 25 00"),
        ("de-es", "De Es", "Esdoornstraat 88", "Oudebroek", "0300 55 26 00"),
    )
]
