/** Two short falling notes, twice: heard over a voice in a call, gone before the next word is lost. */
const notes = [
  { atS: 0, hz: 880 },
  { atS: 0.16, hz: 660 },
  { atS: 0.42, hz: 880 },
  { atS: 0.58, hz: 660 },
] as const;
const noteS = 0.13;

export type AlarmSound = { readonly play: (volume: number) => void; readonly close: () => void };

/** Made of oscillators, so there is no file to load. Until the person has touched the page, browsers keep it mute. */
export function openAlarmSound(): AlarmSound {
  const context = new AudioContext();
  const state = { isStarting: false };
  return {
    play: (volume) => {
      if (state.isStarting) return; // still mute, and what was missed is not made up for all at once
      state.isStarting = true;
      void context
        .resume()
        .then(() => {
          for (const { atS, hz } of notes) note(context, context.currentTime + atS, hz, volume);
        })
        .catch(() => undefined) // no audio here: the band is there to be seen
        .finally(() => (state.isStarting = false));
    },
    close: () => void context.close().catch(() => undefined),
  };
}

function note(context: AudioContext, startS: number, hz: number, volume: number): void {
  const voice = context.createOscillator();
  const gain = context.createGain();
  voice.type = "triangle";
  voice.frequency.value = hz;
  // Rising and falling in a few milliseconds: a hard edge would click.
  gain.gain.setValueAtTime(0, startS);
  gain.gain.linearRampToValueAtTime(volume, startS + 0.01);
  gain.gain.setValueAtTime(volume, startS + noteS - 0.03);
  gain.gain.linearRampToValueAtTime(0, startS + noteS);
  voice.connect(gain).connect(context.destination);
  voice.start(startS);
  voice.stop(startS + noteS);
}
