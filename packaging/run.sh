#!/usr/bin/env bash
# Opens the editor on the sample film, or runs `dubwright ARGS`; sets up whatever is missing first.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

prepare run "" "${RUN_PACKAGES[@]}" "${FONT_PACKAGES[@]}"
if [ "$#" -gt 0 ]; then
  exec "$VENV/bin/dubwright" "$@"
fi
make_sample
film="$ROOT/resources/sample/sample.mp4"
subtitles="$ROOT/resources/sample/sample.en.srt"
if [ "$(uname)" = Linux ] && [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ] && [ -z "${QT_QPA_PLATFORM:-}" ]; then
  say "There is no display here, so the editor's window cannot open. The same dub without a window:"
  say "  bash packaging/run.sh dub resources/sample/sample.mp4 resources/sample/sample.en.srt -o dubbed.mp4"
  exit 1
fi
exec "$VENV/bin/dubwright" "$film" "$subtitles"
