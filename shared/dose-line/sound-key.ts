const devanagari: Readonly<Record<string, string>> = {
  क: "k", ख: "k", ग: "g", घ: "g", ङ: "n", च: "c", छ: "c", ज: "j", झ: "j", ञ: "n", ट: "t", ठ: "t", ड: "d", ढ: "d", ण: "n",
  त: "t", थ: "t", द: "d", ध: "d", न: "n", प: "p", फ: "f", ब: "b", भ: "b", म: "m", र: "r", ल: "l", व: "v", श: "s", ष: "s",
  स: "s", ह: "h", ळ: "l", "ं": "n", "ँ": "n",
}; // prettier-ignore
const startsWithVowel = /^[अआइईउऊएऐओऔऑऍaeiou]/u;

/**
 * How a name sounds, without its vowels: the same for "moxi" and "मोक्सी", "amoxicillin" and "अमोक्सिसिलिन", however
 * its vowels are written. A key, to be compared and never shown.
 */
export function soundKey(text: string): string {
  const plain = text.normalize("NFD").replaceAll("\u093c", "").toLowerCase();
  const first = startsWithVowel.test(plain) ? "a" : "";
  const sounds = [...latinSounds(plain)].map((letter) => devanagari[letter] ?? letter).join("");
  return (
    first +
    sounds
      .replaceAll(/[^a-z]/gu, "")
      .replaceAll(/[aeiouyh]/gu, "")
      .replaceAll(/(.)\1+/gu, "$1")
  );
}

function latinSounds(text: string): string {
  return text
    .replaceAll(/ph/gu, "f")
    .replaceAll(/ch/gu, "k")
    .replaceAll(/c(?=[eiy])/gu, "s")
    .replaceAll(/g(?=[eiy])/gu, "j")
    .replaceAll(/[cq]/gu, "k")
    .replaceAll("x", "ks")
    .replaceAll("z", "j")
    .replaceAll("w", "v");
}
