import { useEffect, useState } from "react";

/** The device's own voice, where it has one of the language; none is fetched. */
export function useReadAloud(language: string) {
  const [voice, setVoice] = useState<SpeechSynthesisVoice>();
  const [reading, setReading] = useState(false);
  useEffect(() => {
    // Absent in some browsers' embedded views, though its type says otherwise.
    const speech = (window as Partial<Window>).speechSynthesis;
    if (!speech) return undefined;
    const look = () => {
      const short = language.slice(0, 2);
      setVoice(speech.getVoices().find((one) => one.lang.replace("_", "-").startsWith(short)));
    };
    look();
    speech.addEventListener("voiceschanged", look);
    return () => {
      speech.removeEventListener("voiceschanged", look);
      speech.cancel();
    };
  }, [language]);
  const read = (text: string) => {
    if (!voice) return;
    const words = new SpeechSynthesisUtterance(text);
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = 0.9;
    words.addEventListener("end", () => setReading(false));
    words.addEventListener("error", () => setReading(false));
    speechSynthesis.cancel();
    speechSynthesis.speak(words);
    setReading(true);
  };
  return { available: voice !== undefined, reading, read };
}
