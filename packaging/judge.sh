#!/usr/bin/env bash
# Adds what training and judging the speech models need: the open synthesizers, and the measuring packages.
# The program itself needs none of it. A compiler is needed (pyworld and pesq are built here).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

prepare judge "[dev,judge]" "${RUN_PACKAGES[@]}" gcc g++ python3-dev \
  flite festival festvox-us-slt-hts festvox-kallpc16k festvox-kdlpc16k
# Its metadata asks for `typing` and an old webrtcvad, which break Python 3.11; it runs without them.
"$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps resemblyzer==0.1.4
