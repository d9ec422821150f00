#!/bin/sh
# Makes the profiles of this folder anew. Needs: apt-get install argyll icc-profiles-free
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=/usr/share/color/icc
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

make() { # data, ink limit, output, description, copyright
  cp "$data/$1.ti3" "$work"
  colprof -nc -qm -l"$2" -kp 0 .25 .95 1 .7 -D "$4" -C "$5" -A publish -O "$work/$3" "$work/$1"
  # ICC.1, 7.2.8 and 7.2.10: date 2026-01-01, no platform
  printf '\007\352\000\001\000\001\000\000\000\000\000\000' | dd of="$work/$3" bs=1 seek=24 conv=notrunc status=none
  printf '\000\000\000\000' | dd of="$work/$3" bs=1 seek=40 conv=notrunc status=none
  mv "$work/$3" "$here/$3"
}

make FOGRA39L 300 FOGRA39_300.icc "FOGRA39, ink limit 300 %" \
  "Made from the characterisation data FOGRA39L (zlib licence); free to use and pass on"
make TR006 240 TR006_240.icc "GRACoL CGATS TR 006, ink limit 240 %" \
  "Source of the characterisation data: ANSI CGATS/GRACoL TR 006-2007; free to use and pass on"
