# Sourced by run.sh and test.sh: makes this checkout ready to run, installing only what is missing.
# shellcheck shell=bash

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
VENV="$ROOT/.venv"

# What the program needs from the system (Debian and Ubuntu names).
RUN_PACKAGES=(
  python3 python3-venv
  libgl1 libegl1 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0
  libwayland-cursor0 libwayland-egl1
  libmpv2 ffmpeg libportaudio2 libasound2-plugins libasound2-data fonts-dejavu-core
)
# A font that has Hangul, Kana and Han, for subtitles in those scripts.
FONT_PACKAGES=(fonts-noto-cjk)
# A sound server for the microphone tests (no sound card needed), git for the rule about the top level,
# and ps for the tests that no process is left behind.
TEST_PACKAGES=(git procps pulseaudio pulseaudio-utils)

say() { printf '%s\n' "$*" >&2; }
fail() { say "dubwright: $*"; exit 1; }

missing_packages() {
  local package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' ||
      printf '%s\n' "$package"
  done
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    return 127
  fi
}

install_packages() {
  local wanted=() missing=()
  mapfile -t missing < <(missing_packages "$@")
  for package in "${missing[@]}"; do
    # A Python that is already there in a supported version counts, wherever it came from.
    case "$package" in
      python3 | python3-venv) find_python >/dev/null && continue ;;
    esac
    wanted+=("$package")
  done
  [ "${#wanted[@]}" -eq 0 ] && return 0
  say "Installing system packages: ${wanted[*]}"
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq)
  local code=0
  as_root "${apt[@]}" update >&2 || code=$?
  if [ "$code" -eq 127 ]; then
    fail "these packages are missing and need an administrator: sudo apt-get install ${wanted[*]}"
  fi
  as_root "${apt[@]}" install -y --no-install-recommends "${wanted[@]}" >&2 ||
    fail "apt-get could not install ${wanted[*]}. Check the network and the package sources, then run this again."
}

list_requirements() {
  cat >&2 <<LIST
dubwright: this system has no apt-get, so please install by hand, then run this again:
  Python 3.11, 3.12 or 3.13 with venv and pip
  ffmpeg and ffprobe 5.1 or newer, with libx264, aac and rubberband
  libmpv 0.35 or newer (libmpv.so.2)
  PortAudio 2 (libportaudio.so.2) and, on Linux, ALSA's configuration files
  OpenGL and EGL libraries (libGL, libEGL), libxkbcommon-x11, xcb-util-cursor, xcb-util-wm, xcb-util-keysyms
  for a Wayland desktop the Wayland client libraries (libwayland-client, -cursor, -egl)
  a font such as DejaVu Sans, and Noto Sans CJK for Korean, Japanese and Chinese
LIST
}

find_python() {
  local candidate
  for candidate in python3.12 python3.13 python3.11 python3; do
    if command -v "$candidate" >/dev/null 2>&1 &&
      "$candidate" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
      command -v "$candidate"
      return 0
    fi
  done
  return 1
}

system_ready() {
  if command -v apt-get >/dev/null 2>&1; then
    install_packages "$@"
  elif ! { command -v ffmpeg && command -v ffprobe && find_python; } >/dev/null 2>&1; then
    list_requirements
    exit 1
  fi
}

# prepare MODE EXTRAS PACKAGE...: MODE names the stamp, EXTRAS is "" or "[dev]".
prepare() {
  local mode="$1" extras="$2" python stamp want
  shift 2
  stamp="$VENV/.ready-$mode"
  want="$(cat "$ROOT/pyproject.toml" "$ROOT/packaging/setup.sh" | sha256sum)"
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$want" ]; then
    return 0
  fi
  system_ready "$@"
  python="$(find_python)" || fail "Python 3.11, 3.12 or 3.13 with venv is needed and was not found."
  if ! "$VENV/bin/python" -c '' 2>/dev/null; then
    "$python" -m venv "$VENV" || fail "could not make the Python environment in $VENV."
  fi
  say "Installing Python packages into .venv (a few minutes the first time)"
  "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --editable "$ROOT$extras" >&2 ||
    fail "pip could not install the Python packages. Check the network, then run this again."
  printf '%s' "$want" >"$stamp"
}

make_sample() {
  [ -s "$ROOT/resources/sample/sample.mp4" ] && return 0
  say "Making the sample film"
  bash "$ROOT/packaging/make_sample.sh" "$ROOT/resources/sample/sample.mp4" ||
    fail "ffmpeg could not make the sample film."
}
