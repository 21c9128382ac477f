"""How Italian says amounts, dates and abbreviations."""

from __future__ import annotations

from inference.text.amounts import European, forms_in, words_in
from inference.text.rule import listed

TABLE = European(
    months=listed(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
        "dicembre"
    ),
    date="{day} {month} {year}",
    clock="{hour} e {minute}",
    minus="meno",
    percent=("", ("per cento",)),
    to="a",
    currencies=forms_in("""
        €: euro, euro
        $: dollaro, dollari
        £: sterlina, sterline
        ¥: yen, yen
    """),
    cents=forms_in("""
        €: centesimo, centesimi
        $: centesimo, centesimi
    """),
    units=forms_in("""
        km/h: chilometro orario, chilometri orari
        km: chilometro, chilometri
        cm: centimetro, centimetri
        m: metro, metri
        kg: chilo, chili
        g: grammo, grammi
        l: litro, litri
        °C: grado, gradi
        °: grado, gradi
    """),
    abbreviations=words_in("""
        Sig.: signor
        Sig.ra: signora
        Dott.: dottor
        Dott.ssa: dottoressa
        ecc.: eccetera
        es.: esempio
    """),
    signs=words_in("""
        &: e
        +: più
        =: uguale
        %: per cento
    """),
    ordinals={1: "primo"},
)
