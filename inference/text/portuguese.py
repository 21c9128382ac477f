"""How Portuguese says amounts, dates and abbreviations."""

from __future__ import annotations

from inference.text.amounts import European, forms_in, words_in
from inference.text.rule import listed

TABLE = European(
    months=listed(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
    ),
    date="{day} de {month} de {year}",
    clock="{hour} e {minute}",
    minus="menos",
    percent=("", ("por cento",)),
    to="a",
    currencies=forms_in("""
        R$: real, reais
        €: euro, euros
        $: dólar, dólares
        £: libra, libras
    """),
    cents=forms_in("""
        R$: centavo, centavos
        €: cêntimo, cêntimos
        $: centavo, centavos
    """),
    units=forms_in("""
        km/h: quilômetro por hora, quilômetros por hora
        km: quilômetro, quilômetros
        cm: centímetro, centímetros
        m: metro, metros
        kg: quilo, quilos
        g: grama, gramas
        l: litro, litros
        °C: grau, graus
        °: grau, graus
    """),
    abbreviations=words_in("""
        Sr.: senhor
        Sra.: senhora
        Dr.: doutor
        Dra.: doutora
        etc.: et cetera
        p. ex.: por exemplo
    """),
    signs=words_in("""
        &: e
        +: mais
        =: igual a
        %: por cento
    """),
    ordinals={1: "primeiro"},
)
