"""How German says amounts, dates and abbreviations."""

from __future__ import annotations

from inference.text.amounts import European, forms_in, words_in
from inference.text.rule import listed

TABLE = European(
    months=listed(
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
    ),
    date="{day} {month} {year}",
    clock="{hour} Uhr {minute}",
    minus="minus",
    century="hundert",
    percent=("", ("Prozent",)),
    to="bis",
    currencies=forms_in("""
        €: Euro, Euro
        $: Dollar, Dollar
        £: Pfund, Pfund
        ¥: Yen, Yen
        ₩: Won, Won
    """),
    cents=forms_in("""
        €: Cent, Cent
        $: Cent, Cent
        £: Penny, Pence
    """),
    units=forms_in("""
        km/h: Kilometer pro Stunde, Kilometer pro Stunde
        km: Kilometer, Kilometer
        cm: Zentimeter, Zentimeter
        mm: Millimeter, Millimeter
        m: Meter, Meter
        kg: Kilogramm, Kilogramm
        g: Gramm, Gramm
        l: Liter, Liter
        ml: Milliliter, Milliliter
        °C: Grad, Grad
        °: Grad, Grad
        min: Minute, Minuten
        h: Stunde, Stunden
        s: Sekunde, Sekunden
    """),
    abbreviations=words_in("""
        z. B.: zum Beispiel
        z.B.: zum Beispiel
        d. h.: das heißt
        d.h.: das heißt
        u. a.: unter anderem
        u.a.: unter anderem
        usw.: und so weiter
        bzw.: beziehungsweise
        ca.: circa
        etc.: et cetera
        evtl.: eventuell
        ggf.: gegebenenfalls
        inkl.: inklusive
        Hr.: Herr
        Fr.: Frau
        Dr.: Doktor
        Prof.: Professor
        Nr.: Nummer
        Str.: Straße
        St.: Sankt
        Mio.: Millionen
        Mrd.: Milliarden
        vgl.: vergleiche
        v. Chr.: vor Christus
        n. Chr.: nach Christus
    """),
    signs=words_in("""
        &: und
        +: plus
        =: gleich
        ×: mal
        @: ät
        %: Prozent
    """),
    # The form after am, vom, den, which is how dates mostly stand in a sentence.
    ordinals=dict(
        enumerate(
            listed(
                "ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten "
                "elften zwölften dreizehnten vierzehnten fünfzehnten sechzehnten siebzehnten "
                "achtzehnten neunzehnten zwanzigsten einundzwanzigsten zweiundzwanzigsten "
                "dreiundzwanzigsten vierundzwanzigsten fünfundzwanzigsten sechsundzwanzigsten "
                "siebenundzwanzigsten achtundzwanzigsten neunundzwanzigsten dreißigsten "
                "einunddreißigsten"
            ),
            start=1,
        )
    ),
)
