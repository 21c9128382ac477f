#!/usr/bin/env bash
# Bring the translations up to date: collect every text of the window and of the layers below it
# into resources/translations/*.ts (Qt Linguist), then compile them to *.qm.
# Usage: packaging/translations.sh            after texts changed, or a translator saved a file
set -euo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$bin/python" packaging/collect_phrases.py > "$work/core.py"
mkdir -p resources/translations
mapfile -t sources < <(find desktop/ui desktop/app.py -name '*.py' | sort)
for tag in ko ja; do
  file=resources/translations/dubwright_$tag.ts
  # No places in the files: a line number that moves would change hundreds of rows.
  "$bin/pyside6-lupdate" "$work/core.py" "${sources[@]}" -silent -no-obsolete -locations none \
    -source-language en -target-language "$tag" -ts "$file"
  "$bin/pyside6-lrelease" -silent "$file" -qm "${file%.ts}.qm"
done
