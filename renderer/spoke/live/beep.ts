const state: { context?: AudioContext } = {};

/** Two tones of a house bell, so many times; silent where the browser has not been touched yet. */
export function beep(times: number): void {
  try {
    state.context ??= new AudioContext();
    const { context } = state;
    void context.resume();
    for (let nth = 0; nth < times; nth++) {
      tone(context, 880, context.currentTime + nth * 0.9);
      tone(context, 660, context.currentTime + nth * 0.9 + 0.35);
    }
  } catch {
    // A device without sound still shows what rings.
  }
}

function tone(context: AudioContext, hertz: number, atS: number): void {
  const oscillator = context.createOscillator();
  const volume = context.createGain();
  oscillator.frequency.value = hertz;
  volume.gain.setValueAtTime(0.0001, atS);
  volume.gain.exponentialRampToValueAtTime(0.4, atS + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, atS + 0.33);
  oscillator.connect(volume).connect(context.destination);
  oscillator.start(atS);
  oscillator.stop(atS + 0.35);
}
