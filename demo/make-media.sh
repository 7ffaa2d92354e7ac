#!/usr/bin/env bash
# Makes the demo stream in demo/media: a CMAF ladder for HLS and DASH with captions, thumbnails and a poster, and one progressive MP4.
#
#   demo/make-media.sh [output folder]
#
# Needs ffmpeg 5.1 or later with libx264 and libass, and the fonts Inter and JetBrains Mono (Debian: fonts-inter,
# fonts-jetbrains-mono). Every picture and sound is computed; the same ffmpeg build and fonts give the same bytes.
# Five to twelve minutes on two cores.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
target=${1:-$here/media}
if [[ -e $target && ! -e $target/master.m3u8 ]]; then
  echo "$target holds something else than this script's output. Name another folder." >&2
  exit 1
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Everything is made beside the old media, which a running player may be reading, and takes its place at the end.
out=$work/media

readonly fps=24 sceneSeconds=10 scenes=4 segmentSeconds=2
readonly durationSeconds=$((sceneSeconds * scenes)) framesPerSegment=$((fps * segmentSeconds))
# What x264 writes depends on its number of threads, so that number doesn't come from the machine.
readonly encoderThreads=2

# name, width, height, quality (CRF), ceiling in kbit/s, H.264 level. The first is the one a player starts with.
readonly renditions=(
  "360 640 360 21 350 3.0"
  "540 960 540 20 700 3.1"
  "720 1280 720 18.5 1300 3.1"
)
readonly audioKbps=64

ff() { ffmpeg -hide_banner -loglevel error -nostdin -y "$@"; }

fontFile() {
  local found
  found=$(fc-match -f '%{family}|%{file}' "$1")
  [[ $found == "${1%%:*}"* ]] || { echo "Font missing: ${1%%:*}. Install it, then run this again." >&2; exit 1; }
  echo "${found#*|}"
}

# --- Background ---------------------------------------------------------------------------------------------------------
# One continuous field: a vertical gradient, three drifting glows and two soft waves, whose colours turn into the next
# scene's round each boundary. Computed small and in 16 bits, then enlarged: it has no detail to lose, and the spare
# bits keep the gradients free of bands.

# top, bottom, glow right, glow below, glow left
readonly palettes=(
  "241a78 0c0f33 6d4aff c94cf0 2f6bff"
  "063b57 061a30 0fb5ae 2563eb 1fbf8f"
  "4a1250 1c0b33 ff5470 ff9152 9a3cff"
  "10306b 081530 3f86ff 13b8a0 7a5cff"
)

channel() { echo $((16#${1:$2 * 2:2})); }
ease() { echo "(clip($1,0,1)*clip($1,0,1)*(3-2*clip($1,0,1)))"; }

# colour index, channel → its value over time T
paletteChannel() {
  local scene colours value from expression
  for ((scene = 0; scene < scenes; scene++)); do
    read -ra colours <<<"${palettes[scene]}"
    value=$(channel "${colours[$1]}" "$2")
    if ((scene == 0)); then
      expression=$value
    else
      expression+="+($((value - from)))*$(ease "(T-$((scene * sceneSeconds))+1.2)/2.4")"
    fi
    from=$value
  done
  echo "($expression)"
}

# x, y, sharpness: a round glow, 1 at its centre
glow() { echo "exp(-(pow((X/W-($1))*1.2,2)+pow(Y/H-($2),2))/$3)"; }

# y, height, waves over the width, speed, phase: 1 below the crest
wave() { echo "clip((Y/H-$1-$2*sin(X/W*$3+T*$4+$5)-$2*0.4*sin(X/W*$3*2.2-T*$4*0.7))/0.012,0,1)"; }

background() {
  local right below left waves c mix channels=()
  right=$(glow "0.80+0.12*sin(T*0.23)" "0.22+0.16*cos(T*0.19)" 0.085)
  below=$(glow "0.60-0.20*cos(T*0.17)" "0.95+0.10*sin(T*0.29)" 0.085)
  left=$(glow "0.10+0.10*sin(T*0.21+1)" "0.55+0.22*cos(T*0.15+2)" 0.1)
  waves="(1+0.10*$(wave 0.80 0.05 4.2 0.42 0)+0.10*$(wave 0.87 0.045 3.4 -0.36 2))"
  for c in 0 1 2; do
    mix="st(0,$(paletteChannel 0 $c)*(1-Y/H)+$(paletteChannel 1 $c)*Y/H)"
    mix+=";st(0,ld(0)+($(paletteChannel 2 $c)-ld(0))*0.72*$right)"
    mix+=";st(0,ld(0)+($(paletteChannel 3 $c)-ld(0))*0.62*$below)"
    mix+=";st(0,ld(0)+($(paletteChannel 4 $c)-ld(0))*0.50*$left)"
    channels+=("$mix;clip(257*ld(0)*$waves,0,65535)")
  done
  echo "color=c=black:s=160x90:r=$fps:d=$durationSeconds,format=gbrp16le,geq=r='${channels[0]}':g='${channels[1]}':b='${channels[2]}'"
}

# --- Film ---------------------------------------------------------------------------------------------------------------
# The whole film once, lossless and in 10 bits; everything else is cut, scaled or encoded from it.

readonly enlarge="scale=1280:720:flags=bicubic+accurate_rnd+full_chroma_int,format=gbrp10le"
readonly toVideo="scale=flags=accurate_rnd+full_chroma_int:out_color_matrix=bt709:out_range=tv"

makeFilm() {
  bash "$here/draw-scenes.sh" film >"$work/film.ass"
  ff -f lavfi -i "$(background)" -vf "$enlarge,ass=$work/film.ass,$toVideo,format=yuv420p10le" -c:v ffv1 -slices 4 "$work/film.mkv"
}

# The poster shares its background with the first frame, so that playback starts without a jump. JPEG has its own matrix.
makePoster() {
  bash "$here/draw-scenes.sh" poster >"$work/poster.ass"
  ff -f lavfi -i "$(background)" -vf "$enlarge,ass=$work/poster.ass,scale=out_color_matrix=bt601:out_range=pc,format=yuvj444p" \
    -frames:v 1 -update 1 -q:v 2 -bitexact "$out/poster.jpg"
}

# One tile for each segment, from its middle.
makeThumbnails() {
  local columns=5 width=160 height=90 count=$((durationSeconds / segmentSeconds)) i
  ff -i "$work/film.mkv" -vf "select='eq(mod(n,$framesPerSegment),$((framesPerSegment / 2)))',scale=$width:$height:flags=lanczos:in_color_matrix=bt709:out_color_matrix=bt601:out_range=pc,format=yuvj444p,tile=${columns}x$((count / columns))" \
    -frames:v 1 -update 1 -q:v 4 -bitexact "$out/thumbnails.jpg"
  {
    echo "WEBVTT"
    for ((i = 0; i < count; i++)); do
      printf '\n00:%02d.000 --> 00:%02d.000\nthumbnails.jpg#xywh=%d,%d,%d,%d\n' $((i * segmentSeconds)) $(((i + 1) * segmentSeconds)) \
        $((i % columns * width)) $(((i / columns) * height)) $width $height
    done
  } >"$out/thumbnails.vtt"
}

# --- Sound --------------------------------------------------------------------------------------------------------------
# Four slow chords, one per scene, from detuned sines that swell and cross; over them a sparse bell line. Left and right
# are tuned a hair apart, which makes the room.

readonly chords=(
  "130.81 196.00 246.94 329.63 392.00"
  "110.00 164.81 261.63 329.63 392.00"
  "87.31 174.61 220.00 329.63 392.00"
  "98.00 146.83 246.94 293.66 440.00"
)
# Two bells per bar of 2.5 s, from the scene's chord an octave up.
readonly bells=("659.26 783.99 987.77 783.99" "659.26 523.25 783.99 659.26" "523.25 659.26 880.00 783.99" "587.33 493.88 783.99 587.33")

# detuning in Hz → pad and bells over time t
voice() {
  local scene note i start since sum="0" notes
  for ((scene = 0; scene < scenes; scene++)); do
    start=$((scene * sceneSeconds)) i=0
    local swell="clip((t-$start+1)/2.5,0,1)*clip(($((start + sceneSeconds))+1.5-t)/2.5,0,1)" chord="0"
    for note in ${chords[scene]}; do
      chord+="+$(awk -v i=$i 'BEGIN { printf "%.3f", 0.20 / (1 + 0.35 * i) }')*(0.8+0.2*sin(t*0.$((5 + i * 2))+$i))*(sin(2*PI*($note+$1)*t)+0.25*sin(4*PI*($note-$1*0.6)*t))"
      i=$((i + 1))
    done
    sum+="+$swell*($chord)"
    read -ra notes <<<"${bells[scene]}"
    for i in 0 1 2 3; do
      since="(t-$start-$(awk -v i=$i 'BEGIN { print i * 2.5 + 0.4 }'))"
      sum+="+gt($since,0)*0.15*min($since*120,1)*exp(-max($since,0)*1.7)*sin(2*PI*(${notes[i]}+$1)*t)"
    done
  done
  echo "0.42*($sum)"
}

makeSound() {
  # The noise filter drops the encoder's priming packet: without it no edit list is needed, and 0 is 0 in every player.
  ff -f lavfi -i "aevalsrc=exprs='$(voice 0.22)|$(voice -0.22)':s=48000:d=$durationSeconds" \
    -t $durationSeconds -af "lowpass=f=2600,aecho=0.8:0.6:90|170|310:0.30|0.22|0.14,volume=4dB,afade=t=in:d=1.5,afade=t=out:st=$((durationSeconds - 3)):d=3" \
    -c:a aac -b:a ${audioKbps}k -ac 2 -bitexact -bsf:a "noise=drop='lt(pts,0)'" "$work/sound.mp4"
}

# --- Streams ------------------------------------------------------------------------------------------------------------

# folder, input: cut into segments of 2 s without touching a frame
cutSegments() {
  mkdir -p "$out/$1"
  (cd "$out/$1" && ff -i "$2" -map 0 -c copy -map_metadata -1 -bitexact -f hls -hls_time $segmentSeconds -hls_playlist_type vod \
    -hls_segment_type fmp4 -hls_fmp4_init_filename init.mp4 -hls_segment_filename %03d.m4s \
    -hls_flags independent_segments -hls_segment_options movflags=+cmaf+negative_cts_offsets:fflags=+bitexact index.m3u8)
}

encodeRendition() {
  local name=$1 width=$2 height=$3 crf=$4 ceiling=$5 level=$6 size label
  size=$((height / 30)) label=$(fontFile "JetBrains Mono")
  local type="fontfile=$label:fontsize=$size:fontcolor=white:y=$((height * 68 / 720))-ascent/2+1"
  local right=$((width * 1184 / 1280))
  local clock="%{eif\\:floor(t/60)\\:d\\:2}\\:%{eif\\:mod(floor(t)\\,60)\\:d\\:2}.%{eif\\:mod(floor(t*10+0.01)\\,10)\\:d\\:1}"
  local stamp="drawtext=$type:alpha=0.95:x=$right-text_w-$((size * 6)):text='${name}p',drawtext=$type:alpha=0.7:x=$right-text_w:text='$clock'"
  # A keyframe every 2 s and nowhere else, so that segments of all renditions start at the same frames.
  ff -i "$work/film.mkv" -vf "scale=$width:$height:flags=lanczos+accurate_rnd,format=yuv420p,$stamp" \
    -c:v libx264 -preset veryslow -tune animation -profile:v high -level "$level" -threads $encoderThreads \
    -crf "$crf" -maxrate "${ceiling}k" -bufsize "$((ceiling * 2))k" -aq-mode 3 \
    -g $framesPerSegment -keyint_min $framesPerSegment -sc_threshold 0 -x264-params open-gop=0 \
    -colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv -bitexact -bsf:v filter_units=remove_types=6 \
    "$work/v$name.mp4"
  cutSegments "v$name" "$work/v$name.mp4"
}

# The 360p picture with its sound in one file whose index comes first: for players and browsers that take no HLS.
makeProgressive() {
  ff -i "$work/v360.mp4" -i "$work/sound.mp4" -map 0:v -map 1:a -c copy -map_metadata -1 -bitexact -movflags +faststart "$out/demo-360.mp4"
}

# --- Captions -----------------------------------------------------------------------------------------------------------

# start and end in seconds | English | Korean
readonly captions=(
  "00.500 04.800|Every video starts with a player of your own.|모든 영상은 나만의 플레이어에서 시작됩니다."
  "05.100 09.500|Pick its colours and controls, and save.|색상과 컨트롤을 고르고 저장하세요."
  "10.600 14.800|Copy one line of code from the console.|콘솔에서 코드 한 줄을 복사합니다."
  "15.100 19.500|Paste it into your page. The player is there.|페이지에 붙여 넣으면 플레이어가 나타납니다."
  "20.600 24.800|Your viewer presses play, and the picture is there.|시청자가 재생을 누르면 바로 화면이 나옵니다."
  "25.100 29.500|Quality rises as far as the connection allows.|화질은 연결 상태에 맞춰 높아집니다."
  "30.600 34.800|Seconds later you see how it played.|몇 초 뒤, 어떻게 재생되었는지 볼 수 있습니다."
  "35.100 39.500|Views, startup time and rebuffering, at a glance.|조회 수와 시작 시간, 버퍼링을 한눈에 확인하세요."
)

# language, its column: one WebVTT file for the whole film, and the playlist that HLS wants around it
makeCaptions() {
  local cue from until column=$2
  mkdir -p "$out/captions"
  {
    printf 'WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n'
    for cue in "${captions[@]}"; do
      read -r from until <<<"${cue%%|*}"
      printf '\n00:%s --> 00:%s\n%s\n' "$from" "$until" "$(cut -d'|' -f"$column" <<<"$cue")"
    done
  } >"$out/captions/$1.vtt"
  cat >"$out/captions/$1.m3u8" <<PLAYLIST
#EXTM3U
#EXT-X-VERSION:7
#EXT-X-TARGETDURATION:$durationSeconds
#EXT-X-MEDIA-SEQUENCE:0
#EXT-X-PLAYLIST-TYPE:VOD
#EXTINF:$durationSeconds.000000,
$1.vtt
#EXT-X-ENDLIST
PLAYLIST
}

# --- Master playlist ------------------------------------------------------------------------------------------------------

# folder → peak and average bit rate of its segments in bit/s, each rounded up
bitrates() {
  local duration file
  while read -r duration file; do
    echo "$duration $(wc -c <"$out/$1/$file")"
  done < <(awk -F'[:,]' '/^#EXTINF/ { d = $2 } /^[^#]/ { print d, $0 }' "$out/$1/index.m3u8") |
    awk '{ rate = $2 * 8 / $1; if (rate > peak) peak = rate; bytes += $2; time += $1 } END { printf "%d %d\n", peak + 1, bytes * 8 / time + 1 }'
}

# folder → avc1.PPCCLL, from the decoder configuration in its init segment
avcCodec() {
  local init=$out/$1/init.mp4 offset
  offset=$(grep -abo avcC "$init" | head -1 | cut -d: -f1)
  echo "avc1.$(od -An -tx1 -j $((offset + 5)) -N 3 "$init" | tr -d ' \n')"
}

makeMaster() {
  local rendition name width height audioPeak audioAverage peak average
  read -r audioPeak audioAverage < <(bitrates audio)
  {
    cat <<'PLAYLIST'
#EXTM3U
#EXT-X-VERSION:7
#EXT-X-INDEPENDENT-SEGMENTS

#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="Stereo",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="audio/index.m3u8"
#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="captions",NAME="English",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI="captions/en.m3u8"
#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="captions",NAME="한국어",LANGUAGE="ko",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI="captions/ko.m3u8"
PLAYLIST
    for rendition in "${renditions[@]}"; do
      read -r name width height _ <<<"$rendition"
      read -r peak average < <(bitrates "v$name")
      printf '\n#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,CODECS="%s,mp4a.40.2",RESOLUTION=%dx%d,FRAME-RATE=%d.000,VIDEO-RANGE=SDR,AUDIO="audio",SUBTITLES="captions",CLOSED-CAPTIONS=NONE\n%s\n' \
        $((peak + audioPeak)) $((average + audioAverage)) "$(avcCodec "v$name")" "$width" "$height" "$fps" "v$name/index.m3u8"
    done
  } >"$out/master.m3u8"
}

# --- DASH manifest --------------------------------------------------------------------------------------------------------

# folder → the durations of its segments as a timeline, in ticks of the audio's 48 kHz
timeline() {
  awk -F'[:,]' '/^#EXTINF/ { printf "        <S d=\"%d\"/>\n", $2 * 48000 + 0.5 }' "$out/$1/index.m3u8"
}

# The same segments for DASH: picture by number, sound by its timeline, captions as whole files.
makeManifest() {
  local rendition name width height peak language
  {
    cat <<MANIFEST
<?xml version="1.0" encoding="utf-8"?>
<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" profiles="urn:mpeg:dash:profile:isoff-live:2011" type="static"
  mediaPresentationDuration="PT${durationSeconds}S" minBufferTime="PT${segmentSeconds}S">
  <Period id="0" start="PT0S">
    <AdaptationSet contentType="video" mimeType="video/mp4" segmentAlignment="true" startWithSAP="1" frameRate="$fps">
      <SegmentTemplate duration="$segmentSeconds" startNumber="0" initialization="v\$RepresentationID\$/init.mp4" media="v\$RepresentationID\$/\$Number%03d\$.m4s"/>
MANIFEST
    for rendition in "${renditions[@]}"; do
      read -r name width height _ <<<"$rendition"
      read -r peak _ < <(bitrates "v$name")
      printf '      <Representation id="%s" codecs="%s" width="%d" height="%d" bandwidth="%d"/>\n' \
        "$name" "$(avcCodec "v$name")" "$width" "$height" "$peak"
    done
    read -r peak _ < <(bitrates audio)
    cat <<MANIFEST
    </AdaptationSet>
    <AdaptationSet contentType="audio" mimeType="audio/mp4" segmentAlignment="true" startWithSAP="1">
      <Label>Stereo</Label>
      <SegmentTemplate timescale="48000" startNumber="0" initialization="audio/init.mp4" media="audio/\$Number%03d\$.m4s"><SegmentTimeline>
$(timeline audio)
      </SegmentTimeline></SegmentTemplate>
      <Representation id="audio" codecs="mp4a.40.2" audioSamplingRate="48000" bandwidth="$peak">
        <AudioChannelConfiguration schemeIdUri="urn:mpeg:dash:23003:3:audio_channel_configuration:2011" value="2"/>
      </Representation>
    </AdaptationSet>
MANIFEST
    for language in "en English" "ko 한국어"; do
      printf '    <AdaptationSet contentType="text" mimeType="text/vtt" lang="%s"><Label>%s</Label><Role schemeIdUri="urn:mpeg:dash:role:2011" value="subtitle"/>\n' ${language}
      printf '      <Representation id="%s" bandwidth="200"><BaseURL>captions/%s.vtt</BaseURL></Representation>\n    </AdaptationSet>\n' "${language%% *}" "${language%% *}"
    done
    printf '  </Period>\n</MPD>\n'
  } >"$out/manifest.mpd"
}

# Players and tests build on these facts.
check() {
  local rendition playlist bytes
  for rendition in "${renditions[@]}"; do
    playlist=$out/v${rendition%% *}/index.m3u8
    [[ $(grep -c "^#EXTINF:$segmentSeconds.000000,$" "$playlist") == $((durationSeconds / segmentSeconds)) ]] ||
      { echo "Uneven segments in ${playlist#"$work/"}" >&2; exit 1; }
  done
  bytes=$(find "$out" -type f -exec cat {} + | wc -c)
  ((bytes < 8000000)) || { echo "The media grew to $bytes bytes; the repository takes 8 MB" >&2; exit 1; }
}

for family in "Inter" "Inter Display:semibold" "JetBrains Mono"; do fontFile "$family" >/dev/null; done
rm -rf "$out"
mkdir -p "$out"
makeFilm
makePoster
makeThumbnails
makeSound
cutSegments audio "$work/sound.mp4"
for rendition in "${renditions[@]}"; do
  read -ra settings <<<"$rendition"
  encodeRendition "${settings[@]}"
done
makeProgressive
makeCaptions en 2
makeCaptions ko 3
makeMaster
makeManifest
check
rm -rf "$target"
mv "$out" "$target"
