"""How French says amounts, dates and abbreviations."""

from __future__ import annotations

from inference.text.amounts import European, forms_in, words_in
from inference.text.rule import listed

TABLE = European(
    months=listed(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    ),
    date="{day} {month} {year}",
    clock="{hour} heures {minute}",
    minus="moins",
    percent=("", ("pour cent",)),
    to="à",
    currencies=forms_in("""
        €: euro, euros
        $: dollar, dollars
        £: livre, livres
        ¥: yen, yens
        ₩: won, wons
    """),
    cents=forms_in("""
        €: centime, centimes
        $: cent, cents
        £: penny, pence
    """),
    units=forms_in("""
        km/h: kilomètre-heure, kilomètres-heure
        km: kilomètre, kilomètres
        cm: centimètre, centimètres
        mm: millimètre, millimètres
        m: mètre, mètres
        kg: kilogramme, kilogrammes
        g: gramme, grammes
        l: litre, litres
        ml: millilitre, millilitres
        °C: degré, degrés
        °: degré, degrés
        min: minute, minutes
        h: heure, heures
        s: seconde, secondes
    """),
    abbreviations=words_in("""
        M.: monsieur
        MM.: messieurs
        Mme: madame
        Mmes: mesdames
        Mlle: mademoiselle
        Dr: docteur
        Dr.: docteur
        Me: maître
        St: saint
        Ste: sainte
        etc.: et cetera
        p. ex.: par exemple
        p.ex.: par exemple
        c.-à-d.: c'est-à-dire
        av. J.-C.: avant Jésus-Christ
        apr. J.-C.: après Jésus-Christ
        env.: environ
        n°: numéro
        N°: numéro
        bd: boulevard
        1er: premier
        1re: première
        1ère: première
        2e: deuxième
        2ème: deuxième
        3e: troisième
        3ème: troisième
    """),
    signs=words_in("""
        &: et
        +: plus
        =: égale
        ×: fois
        @: arobase
        %: pour cent
    """),
    ordinals={1: "premier"},
)
