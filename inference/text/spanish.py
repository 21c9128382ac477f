"""How Spanish says amounts, dates and abbreviations."""

from __future__ import annotations

from inference.text.amounts import European, forms_in, words_in
from inference.text.rule import listed

TABLE = European(
    months=listed(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
    ),
    date="{day} de {month} de {year}",
    clock="{hour} y {minute}",
    minus="menos",
    percent=("", ("por ciento",)),
    to="a",
    currencies=forms_in("""
        €: euro, euros
        $: dólar, dólares
        £: libra, libras
        ¥: yen, yenes
        ₩: won, wones
    """),
    cents=forms_in("""
        €: céntimo, céntimos
        $: centavo, centavos
        £: penique, peniques
    """),
    units=forms_in("""
        km/h: kilómetro por hora, kilómetros por hora
        km: kilómetro, kilómetros
        cm: centímetro, centímetros
        mm: milímetro, milímetros
        m: metro, metros
        kg: kilogramo, kilogramos
        g: gramo, gramos
        l: litro, litros
        ml: mililitro, mililitros
        °C: grado, grados
        °: grado, grados
        min: minuto, minutos
        h: hora, horas
        s: segundo, segundos
    """),
    abbreviations=words_in("""
        Sr.: señor
        Sra.: señora
        Srta.: señorita
        Dr.: doctor
        Dra.: doctora
        D.: don
        Dña.: doña
        Ud.: usted
        Uds.: ustedes
        Vd.: usted
        etc.: etcétera
        p. ej.: por ejemplo
        p.ej.: por ejemplo
        EE. UU.: Estados Unidos
        EE.UU.: Estados Unidos
        pág.: página
        núm.: número
        nº: número
        n.º: número
        av.: avenida
        aprox.: aproximadamente
        a. C.: antes de Cristo
        d. C.: después de Cristo
    """),
    signs=words_in("""
        &: y
        +: más
        =: igual a
        ×: por
        @: arroba
        %: por ciento
    """),
)
