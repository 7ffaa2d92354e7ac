#!/usr/bin/env bash
# Prints type and drawings of the demo film (40 s, four scenes) or of its poster as an Advanced SubStation Alpha script.
#
#   demo/draw-scenes.sh film|poster
#
# ASS because libass, which ffmpeg carries, shapes type properly and draws antialiased paths that move and fade.
# make-media.sh lays it over the moving background. The lowest 120 lines stay free: captions and controls live there.
set -euo pipefail

readonly sceneSeconds=10 left=96 right=1184

cat <<'HEADER'
[Script Info]
ScriptType: v4.00+
PlayResX: 1280
PlayResY: 720
ScaledBorderAndShadow: yes
WrapStyle: 2
YCbCr Matrix: None

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: brand,Inter Display Semi Bold,34,&H00FFFFFF,&H00FFFFFF,&HFF000000,&HFF000000,0,0,0,0,100,100,-0.2,0,1,0,0,4,0,0,0,1
Style: eyebrow,Inter Medium,28,&H48FFFFFF,&H00FFFFFF,&HFF000000,&HFF000000,0,0,0,0,100,100,0.2,0,1,0,0,7,0,0,0,1
Style: title,Inter Display Semi Bold,90,&H00FFFFFF,&H00FFFFFF,&HFF000000,&HFF000000,0,0,0,0,100,100,-1.6,0,1,0,0,7,0,0,0,1
Style: text,Inter,36,&H30FFFFFF,&H00FFFFFF,&HFF000000,&HFF000000,0,0,0,0,100,100,0,0,1,0,0,7,0,0,0,1
Style: label,Inter Medium,29,&H10FFFFFF,&H00FFFFFF,&HFF000000,&HFF000000,0,0,0,0,100,100,0,0,1,0,0,7,0,0,0,1
Style: code,JetBrains Mono,39.6,&H00FFFFFF,&H00FFFFFF,&HFF000000,&HFF000000,0,0,0,0,100,100,0,0,1,0,0,4,0,0,0,1
Style: shape,Inter,20,&H00FFFFFF,&H00FFFFFF,&H00FFFFFF,&HFF000000,0,0,0,0,100,100,0,0,1,0,0,7,0,0,0,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
HEADER

clock() { printf '%d:%02d:%02d.%02d' 0 $(($1 / 60000)) $(($1 / 1000 % 60)) $(($1 / 10 % 100)); }

# layer, start ms, end ms, style, text
event() { echo "Dialogue: $1,$(clock "$2"),$(clock "$3"),$4,,0,0,0,,$5"; }

# hex RRGGBB → the BGR form ASS wants
colour() { echo "&H${1:4:2}${1:2:2}${1:0:2}&"; }

# opacity in percent → the transparency byte ASS wants
alpha() { printf '&H%02X&' $((255 - $1 * 255 / 100)); }

# --- Paths; each starts at 0,0 -----------------------------------------------------------------------------------------

# width, height, corner radius. 0.448 of the radius is left between handle and corner by the usual circle approximation.
roundRect() {
  local w=$1 h=$2 r=$3 k
  k=$((r * 448 / 1000))
  echo "m $r 0 l $((w - r)) 0 b $((w - k)) 0 $w $k $w $r l $w $((h - r)) b $w $((h - k)) $((w - k)) $h $((w - r)) $h" \
    "l $r $h b $k $h 0 $((h - k)) 0 $((h - r)) l 0 $r b 0 $k $k 0 $r 0"
}

circle() { roundRect $((2 * $1)) $((2 * $1)) "$1"; }

# A rounded triangle that points right; size: about the radius of the circle around it.
playMark() {
  awk -v s="$1" 'BEGIN {
    printf "m 0 %.2f b 0 %.2f %.2f %.2f %.2f %.2f l %.2f %.2f b %.2f %.2f %.2f %.2f %.2f %.2f l %.2f %.2f b %.2f %.2f %.2f %.2f 0 %.2f\n",
      .30*s, .10*s, .16*s, .0*s, .34*s, .10*s, 1.52*s, .78*s, 1.68*s, .87*s, 1.68*s, 1.05*s, 1.52*s, 1.14*s, .34*s, 1.82*s, .16*s, 1.92*s, 0, 1.82*s, 1.62*s }'
}

# curve name, width, height, "line" or "area". A line runs there and back, for ASS strokes closed paths only.
curve() {
  awk -v name="$1" -v w="$2" -v h="$3" -v kind="$4" '
    function f(x) {
      if (name == "rise") return .84 - .66 * x * x * (3 - 2 * x) + .045 * sin(15 * x) + .02 * sin(37 * x + 1)
      if (name == "fall") return .14 + .62 * (1 - exp(-3.2 * x)) + .05 * sin(13 * x + .6) * (1 - x) + .018 * sin(41 * x)
      return .86 - .58 * exp(-((x - .33) / .055) ^ 2) - .24 * exp(-((x - .62) / .05) ^ 2) + .012 * sin(29 * x)
    }
    BEGIN {
      n = 60
      printf "m 0 %.2f l", f(0) * h
      for (i = 1; i <= n; i++) printf " %.2f %.2f", i / n * w, f(i / n) * h
      if (kind == "area") printf " %.2f %.2f 0 %.2f", w, h, h
      else for (i = n; i >= 0; i--) printf " %.2f %.2f", i / n * w, f(i / n) * h
      print ""
    }'
}

curveEnd() { curve "$1" "$2" "$3" area | awk '{ printf "%d\n", $(NF - 4) }'; }

# --- Parts ----------------------------------------------------------------------------------------------------------------

# The start and end of scene $1 in ms, and its fade: the first scene is there from its first frame, the last one stays.
sceneTimes() {
  from=$(($1 * sceneSeconds * 1000)) until=$((($1 + 1) * sceneSeconds * 1000)) fade="\\fad(600,500)"
  if (($1 == 0)); then fade="\\fad(0,500)"; fi
  if (($1 == 3)); then fade="\\fad(600,0)"; fi
}

# layer, tags, path: a drawing that lasts as long as the scene
shape() { event "$1" "$from" "$until" shape "{$fade\\p1$2}$3"; }

# x, y, width, height, radius: a sheet of glass with its soft shadow
glass() {
  local path
  path=$(roundRect "$3" "$4" "$5")
  shape 1 "\\pos($1,$(($2 + 14)))\\1c&H000000&\\1a$(alpha 30)\\blur22\\iclip($1,$2,$(($1 + $3)),$(($2 + $4)))" "$path"
  shape 2 "\\pos($1,$2)\\1a$(alpha 12)\\bord1\\3a$(alpha 30)" "$path"
}

# eyebrow, title, text, top y. Lines come in one after another.
heading() {
  local y=$4
  if ((from == 0)); then
    event 5 "$from" "$until" eyebrow "{$fade\\pos($left,$y)}$1"
    event 5 "$from" "$until" title "{$fade\\pos($((left - 3)),$((y + 36)))}$2"
    event 5 "$from" "$until" text "{$fade\\pos($left,$((y + 146)))}$3"
    return
  fi
  event 5 "$from" "$until" eyebrow "{$fade\\move($left,$((y + 12)),$left,$y,0,600)}$1"
  event 5 $((from + 100)) "$until" title "{$fade\\move($((left - 3)),$((y + 52)),$((left - 3)),$((y + 36)),0,600)}$2"
  event 5 $((from + 300)) "$until" text "{$fade\\move($left,$((y + 158)),$left,$((y + 146)),0,600)}$3"
}

# The brand and one thin bar per scene, which fills while the scene runs.
frame() {
  local end=$((sceneSeconds * 4000)) gap=12 width i x bar
  event 5 0 $end shape "{\\p1\\pos($left,55)}$(playMark 13)"
  event 5 0 $end brand "{\\pos($((left + 34)),68)}Playhead"
  width=$(((right - left - 3 * gap) / 4)) bar=$(roundRect "$width" 4 2)
  for i in 0 1 2 3; do
    x=$((left + i * (width + gap)))
    event 3 0 $end shape "{\\p1\\pos($x,100)\\1a$(alpha 24)}$bar"
    event 4 $((i * sceneSeconds * 1000)) $end shape "{\\p1\\pos($x,100)\\clip($x,96,$x,108)\\t(0,$((sceneSeconds * 1000)),\\clip($x,96,$((x + width)),108))}$bar"
  done
}

# --- Scenes -----------------------------------------------------------------------------------------------------------------

# A small player whose accent follows the chosen swatch.
createAPlayer() {
  sceneTimes 0
  heading "In the console" "Create a player" "Set its colours and controls once,\\Nuse it on every page." 232
  local x=720 y=176 i start accent last="" swatches=(8b6cff 19c3b1 ff6b81 ffb84d) turns=""
  glass $x $y 464 261 22
  shape 2 "\\pos($((x + 6)),$((y + 6)))\\1c&H000000&\\1a$(alpha 24)" "$(roundRect 452 249 17)"
  for i in 1 2 3; do turns+="\\t($((i * 2400 - 200)),$((i * 2400 + 200)),\\1c$(colour "${swatches[i]}"))"; done
  accent="\\1c$(colour "${swatches[0]}")$turns"
  shape 4 "\\pos($((x + 194)),$((y + 84)))$accent" "$(circle 38)"
  shape 5 "\\pos($((x + 221)),$((y + 106)))" "$(playMark 16)"
  shape 3 "\\pos($((x + 32)),$((y + 212)))\\1a$(alpha 30)" "$(roundRect 400 6 3)"
  shape 4 "\\pos($((x + 32)),$((y + 212)))$accent\\clip($((x + 32)),$y,$((x + 92)),$((y + 261)))\\t(0,10000,\\clip($((x + 32)),$y,$((x + 392)),$((y + 261))))" "$(roundRect 400 6 3)"
  for i in 0 1 2 3; do
    shape 4 "\\pos($((x + 122 + i * 60)),478)\\1c$(colour "${swatches[i]}")" "$(circle 18)"
    # The ring steps to the next swatch in 0.4 s: one event for the stay, one for the way.
    start=$((i == 0 ? 0 : i * 2400 + 200))
    if ((i == 3)); then last=$fade; fi
    event 4 $start $((i == 3 ? until : (i + 1) * 2400 - 200)) shape "{\\p1\\pos($((x + 115 + i * 60)),471)\\1a&HFF&\\bord2.4$last}$(circle 25)"
    ((i == 3)) || event 4 $(((i + 1) * 2400 - 200)) $(((i + 1) * 2400 + 200)) shape \
      "{\\p1\\move($((x + 115 + i * 60)),471,$((x + 175 + i * 60)),471)\\1a&HFF&\\bord2.4}$(circle 25)"
  done
}

# One line of markup that types itself.
pasteOneLine() {
  sceneTimes 1
  heading "On your page" "Paste one line" "Put it where the video belongs. That is all." 172
  local x=$left y=400 width=$((right - left)) height=124 pitch=18
  glass $x $y $width $height 20
  shape 2 "\\pos($((x + 5)),$((y + 5)))\\1c&H000000&\\1a$(alpha 26)" "$(roundRect $((width - 10)) $((height - 10)) 16)"
  local spans=("<" 9fb4c8 "playhead-player" 7de3d0 " src" ffd08a "=" 9fb4c8 '"master.m3u8"' ffffff ">" 9fb4c8 "</" 9fb4c8 "playhead-player" 7de3d0 ">" 9fb4c8)
  local codeX=$((x + (width - 53 * pitch) / 2)) text="" n=0 s c at start=1400 step=75
  for ((s = 0; s < ${#spans[@]}; s += 2)); do
    text+="{\\1c$(colour "${spans[s + 1]}")}"
    for ((c = 0; c < ${#spans[s]}; c++)); do
      at=$((start + n * step))
      text+="{\\alpha&HFF&\\t($at,$((at + 1)),\\alpha&H00&)}${spans[s]:c:1}"
      n=$((n + 1))
      caret $((codeX + (n - 1) * pitch)) $((y + 40)) $((from + at - step)) $((from + at))
    done
  done
  event 5 "$from" "$until" code "{$fade\\pos($codeX,$((y + height / 2)))}${text// /\\h}"
  for ((at = start + (n - 1) * step; at < 9400; at += 1060)); do
    caret $((codeX + n * pitch)) $((y + 40)) $((from + at)) $((from + (at + 530 > 9400 ? 9400 : at + 530)))
  done
}

# x, y, start ms, end ms
caret() { event 5 "$3" "$4" shape "{\\p1\\pos($1,$2)\\1a$(alpha 90)}$(roundRect 3 44 1)"; }

# A pointer presses the button; rings go out from it.
pressPlay() {
  sceneTimes 2
  heading "For your viewer" "Press play" "The first picture appears at once,\\Nthen it grows sharper." 232
  local x=944 y=330 r=92 press=2600 i at
  shape 1 "\\an5\\pos($x,$((y + 16)))\\1c&H000000&\\1a$(alpha 30)\\blur24" "$(circle $r)"
  shape 3 "\\an5\\pos($x,$y)\\t($((press - 120)),$press,\\fscx93\\fscy93)\\t($press,$((press + 260)),0.6,\\fscx100\\fscy100)" "$(circle $r)"
  local ink
  ink="\\1c$(colour 5a1668)"
  event 4 "$from" $((from + press)) shape "{\\fad(600,120)\\p1\\pos($((x - 28)),$((y - 39)))$ink}$(playMark 41)"
  for i in -27 9; do
    event 4 $((from + press)) "$until" shape "{\\fad(160,500)\\p1\\pos($((x + i)),$((y - 36)))$ink}$(roundRect 19 72 5)"
  done
  for ((at = press; at < 9000; at += 1100)); do
    event 2 $((from + at)) $((from + at + 3000 > until ? until : from + at + 3000)) shape \
      "{\\p1\\an5\\pos($x,$y)\\fad(0,400)\\1a&HFF&\\bord3\\3a$(alpha 60)\\t(0,3000,0.7,\\fscx230\\fscy230\\bord1\\3a&HFF&)}$(circle $r)"
  done
  local pointer="m 0 0 l 0 34 8 27 14 40 20 37 14 25 25 24"
  local look
  look="\\bord2.5\\3c$(colour 2a0f3a)"
  event 6 $((from + 700)) $((from + press + 900)) shape "{\\p1\\fad(300,300)\\move(1130,560,$((x + 30)),$((y + 34)),200,1700)$look}$pointer"
}

# Three small charts that draw themselves.
seeHowItPlays() {
  sceneTimes 3
  heading "In your statistics" "See how it plays" "Each view tells how it went,\\Nby itself, seconds later." 232
  chart 164 "Views" "per hour" rise 6fd0ff 600
  chart 290 "Startup time" "milliseconds" fall 5ff0c0 1300
  chart 416 "Rebuffering" "share of time" bumps c3a6ff 2000
}

# y, name, unit, curve, colour, delay ms
chart() {
  local x=720 w=212 h=64 cx cy draw=3600
  cx=$((x + 224)) cy=$(($1 + 21))
  glass $x "$1" 464 106 18
  event 5 "$from" "$until" label "{$fade\\pos($((x + 26)),$(($1 + 24)))}$2"
  event 5 "$from" "$until" eyebrow "{$fade\\fs24\\pos($((x + 26)),$(($1 + 56)))}$3"
  local reveal="\\clip($((cx - 4)),$1,$((cx - 4)),$(($1 + 106)))\\t($6,$(($6 + draw)),0.8,\\clip($((cx - 4)),$1,$((cx + w + 4)),$(($1 + 106))))"
  shape 3 "\\pos($cx,$cy)\\1c$(colour "$5")\\1a$(alpha 20)$reveal" "$(curve "$4" $w $h area)"
  shape 4 "\\pos($cx,$cy)\\1a&HFF&\\bord1.6\\3c$(colour "$5")$reveal" "$(curve "$4" $w $h line)"
  event 5 $((from + $6 + draw)) "$until" shape \
    "{\\p1\\an5\\pos($((cx + w)),$((cy + $(curveEnd "$4" $w $h))))\\fscx0\\fscy0\\t(0,300,0.5,\\fscx100\\fscy100)\\bord2.5\\3c$(colour "$5")}$(circle 5)"
}

# The middle stays free for a player's own button.
poster() {
  from=0 until=1000 fade=""
  event 5 0 1000 shape "{\\p1\\pos($left,55)}$(playMark 13)"
  event 5 0 1000 brand "{\\pos($((left + 34)),68)}Playhead"
  heading "Demo stream" "See how it plays" "From the first frame to the last viewer." 486
}

film() {
  frame
  createAPlayer
  pasteOneLine
  pressPlay
  seeHowItPlays
}

case ${1:-} in
  film | poster) "$1" ;;
  *) echo "Say film or poster." >&2; exit 2 ;;
esac
