"""How Turkish says amounts, dates and abbreviations."""

from __future__ import annotations

from inference.text.amounts import European, forms_in, words_in
from inference.text.rule import listed

TABLE = European(
    months=listed("Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"),
    date="{day} {month} {year}",
    clock="{hour} {minute}",
    minus="eksi",
    percent=("yüzde", ("",)),
    to="ile",
    currencies=forms_in("""
        ₺: lira, lira
        TL: lira, lira
        €: avro, avro
        $: dolar, dolar
        £: sterlin, sterlin
    """),
    cents=forms_in("""
        ₺: kuruş, kuruş
        TL: kuruş, kuruş
        €: sent, sent
        $: sent, sent
    """),
    units=forms_in("""
        km/sa: kilometre saat, kilometre saat
        km/h: kilometre saat, kilometre saat
        km: kilometre, kilometre
        cm: santimetre, santimetre
        mm: milimetre, milimetre
        m: metre, metre
        kg: kilogram, kilogram
        g: gram, gram
        l: litre, litre
        °C: derece, derece
        °: derece, derece
        dk: dakika, dakika
        sn: saniye, saniye
    """),
    abbreviations=words_in("""
        vb.: ve benzeri
        vs.: vesaire
        Dr.: doktor
        Prof.: profesör
        Av.: avukat
        örn.: örneğin
        No.: numara
        Sn.: sayın
        M.Ö.: milattan önce
        M.S.: milattan sonra
    """),
    signs=words_in("""
        &: ve
        +: artı
        =: eşittir
        ×: çarpı
        @: et
        %: yüzde
    """),
)
