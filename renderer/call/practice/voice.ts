const pauseS = 2;

/** The invented sentences, again and again, and how loud they are just now. */
export async function spokenVoice(url: string) {
  const audio = new AudioContext();
  await audio.resume();
  const words = await audio.decodeAudioData(await (await fetch(url)).arrayBuffer());
  const [out, meter] = [audio.createMediaStreamDestination(), audio.createAnalyser()];
  const speak = () => {
    const source = audio.createBufferSource();
    source.buffer = words;
    source.connect(out);
    source.connect(meter);
    source.addEventListener("ended", () => setTimeout(speak, pauseS * 1000));
    source.start();
  };
  speak();
  const wave = new Float32Array(meter.fftSize);
  const [track] = out.stream.getAudioTracks();
  if (!track) throw new Error("the voice gave no sound");
  return {
    track,
    loudness: () => {
      meter.getFloatTimeDomainData(wave);
      return Math.sqrt(wave.reduce((sum, one) => sum + one * one, 0) / wave.length);
    },
  };
}
