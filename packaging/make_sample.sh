#!/usr/bin/env bash
# Draws the sample film with ffmpeg alone: a morning over hills, 24 s, 1280x720, with a soft sound bed.
# Usage: make_sample.sh OUT.mp4
set -euo pipefail
out="$1"
part="$(dirname "$out")/.$(basename "$out").part.mp4"
mkdir -p "$(dirname "$out")"
trap 'rm -f "$part"' EXIT

seconds=24
# A ridge repeats every 1280 px, so that a layer twice as wide scrolls without a seam.
# ridge HEIGHT SWING_1 SWING_2 PHASE COLOUR -> one still layer, looped for the whole film
ridge() {
  local line="$1-$2*sin(2*PI*X/1280+$4)-$3*sin(2*PI*X/320+2*$4)-$3/3*sin(2*PI*X/80+$4)"
  printf "color=%s:s=2560x720:r=25:d=0.04,format=rgba,geq=r='r(X,Y)':g='g(X,Y)':b='b(X,Y)':a='255*clip(Y-(%s),0,1)',loop=-1:1:0,setpts=N/25/TB" "$5" "$line"
}
# A chord of soft sines that breathes; ratios of just intonation over the root in Hz.
# chord ROOT PAN_SPEED -> an expression for aevalsrc
chord() {
  printf '0.05*(sin(2*PI*%s*t)+0.6*sin(2*PI*%s*1.5*t)+0.45*sin(2*PI*%s*2.5*t))*(0.75+0.25*sin(2*PI*%s*t))' "$1" "$1" "$1" "$2"
}
graph="
gradients=s=1280x720:r=25:d=$seconds:c0=0x1b2a49:c1=0xf2a65a:x0=0:y0=0:x1=0:y1=720:nb_colors=2:speed=0.00001[sky];
color=0xffe3a8:s=260x260:r=25:d=0.04,format=rgba,geq=r='r(X,Y)':g='g(X,Y)':b='b(X,Y)':a='255*clip(1.6-hypot(X-130,Y-130)/80,0,1)',loop=-1:1:0,setpts=N/25/TB[sun];
$(ridge 430 60 14 0.4 0x7d5a6d)[far];
$(ridge 510 55 20 2.1 0x4a4660)[middle];
$(ridge 610 40 16 4.4 0x23293f)[near];
[sky][sun]overlay=x='760+40*sin(t/9)':y='430-t*13':shortest=1[a];
[a][far]overlay=x='-mod(t*18,1280)':y=0:shortest=1[b];
[b][middle]overlay=x='-mod(t*42,1280)':y=0:shortest=1[c];
[c][near]overlay=x='-mod(t*96,1280)':y=0:shortest=1,fade=in:d=1,fade=out:st=$((seconds - 1)):d=1,format=yuv420p[picture];
aevalsrc='$(chord 110 0.11)|$(chord 110.4 0.09)':s=48000:d=$seconds[pad];
anoisesrc=c=pink:r=48000:a=0.05:d=$seconds:seed=7,lowpass=f=700,tremolo=f=0.15:d=0.5,aformat=channel_layouts=stereo[wind];
[pad][wind]amix=inputs=2:normalize=0,afade=in:d=2,afade=out:st=$((seconds - 2)):d=2[sound]"

ffmpeg -nostdin -hide_banner -loglevel error -y -filter_complex "$graph" \
  -map '[picture]' -map '[sound]' -t "$seconds" \
  -c:v libx264 -preset veryfast -crf 20 -g 50 -c:a aac -b:a 160k -ar 48000 -ac 2 \
  -metadata title='Morning over the hills' -metadata:s:a:0 language=zxx \
  -movflags +faststart "file:$part"
mv -f "$part" "$out"
