#!/bin/sh
# Makes the practice patient's voice: invented, harmless Hindi sentences. Needs espeak-ng and sox.
set -e
target="$(dirname "$0")/../renderer/call/practice/voice.ogg"
wav="$(mktemp --suffix .wav)"
espeak-ng -v hi -s 140 -w "$wav" "नमस्ते डॉक्टर साहब। मैं ठीक हूँ, बस दो दिन से हल्का बुखार है। हाँ जी। नहीं जी, साँस में तकलीफ़ नहीं है। दवाई समय पर ले रहे हैं। धन्यवाद।"
sox "$wav" -r 16000 -c 1 -C 0 "$target"
rm "$wav"
