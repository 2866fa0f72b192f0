import type { Carries, LineDeed, LineReason } from "../../../shared/call/line-check.ts";
import type { SoundLevel } from "../../../shared/call/sound-level.ts";
import type { Language } from "../words/use-words.ts";

type CheckWords = {
  readonly [
    K in "title" | "noPicture" | "seen" | "opening" | "playTest" | "heard" | "line" | "measure" | "measuring"
  ]: string;
} & {
  readonly figures: (down: string, up: string, ms: number) => string;
  readonly because: (why: string) => string;
  readonly level: Readonly<Record<SoundLevel, string>>;
  readonly carries: Readonly<Record<Carries, string>>;
  readonly reason: Readonly<Record<LineReason, string>>;
  readonly deed: Readonly<Record<LineDeed, string>>;
};

/** Come with the screen, not with the page. */
export const checkWords: Readonly<Record<Language, CheckWords>> = {
  hi: {
    title: "फ़ोन/कंप्यूटर और लाइन की जाँच",
    noPicture: "तस्वीर नहीं",
    seen: "कैमरा चल रहा है",
    opening: "खुल रहा है…",
    playTest: "आवाज़ बजाकर देखें",
    heard: "सुनाई नहीं दिया? फ़ोन/कंप्यूटर की आवाज़ बढ़ाएँ।",
    line: "अस्पताल तक की लाइन",
    measure: "फिर नापें",
    measuring: "लगभग 5 सेकंड नाप रहे हैं…",
    figures: (down, up, ms) => `इधर ${down} · उधर ${up} · उत्तर ${ms} मि.से.`,
    because: (why) => `क्योंकि ${why}।`,
    level: {
      silent: "कुछ बोलें: अभी कुछ सुनाई नहीं देता",
      quiet: "धीमा है: पास आएँ या ज़ोर से बोलें",
      good: "आपकी आवाज़ आ रही है",
      "too-loud": "बहुत तेज़: थोड़ा दूर हटें",
    },
    carries: {
      picture: "लाइन अच्छी है: तस्वीर और आवाज़ दोनों चलेंगे।",
      "small-picture": "लाइन ठीक है: छोटी तस्वीर और आवाज़ चलेंगे।",
      voice: "लाइन पतली है: आवाज़ चलेगी, तस्वीर रुकेगी।",
      "voice-notes": "लाइन बहुत पतली है: आवाज़ के संदेश और लिखे संदेश पहुँचेंगे।",
      nothing: "अभी लाइन नहीं चल रही। जो लिखा है, रखा हुआ है।",
    },
    reason: {
      "narrow-up": "यहाँ से कम जा पाता है",
      "narrow-down": "यहाँ कम आ पाता है",
      late: "उत्तर देर से आते हैं",
      stumbles: "लाइन अटकती है",
      drops: "लाइन से टुकड़े छूटते हैं",
    },
    deed: {
      nearer: "राउटर के पास या खिड़की के पास जाएँ।",
      "others-off": "फ़ोन/कंप्यूटर के दूसरे ऐप बंद करें।",
      "voice-only": "कॉल में “सिर्फ़ आवाज़” दबाएँ।",
      pauses: "डॉक्टर की बात पूरी होने दें, फिर बोलें।",
      notes: "डॉक्टर को आवाज़ का संदेश भेजें।",
      phone: "डॉक्टर केंद्र के फ़ोन पर बात कर सकते हैं: फ़ोन पास रखें।",
    },
  },
  en: {
    title: "Check this device and the line",
    noPicture: "No picture",
    seen: "The camera works",
    opening: "Opening…",
    playTest: "Play a sound",
    heard: "Not heard? Turn the sound of this device up.",
    line: "Line to the hospital",
    measure: "Measure again",
    measuring: "Measuring for about 5 seconds…",
    figures: (down, up, ms) => `${down} to here · ${up} from here · answer after ${ms} ms`,
    because: (why) => `Because ${why}.`,
    level: {
      silent: "Say something: nothing is heard yet",
      quiet: "Quiet: come nearer or speak up",
      good: "You are heard",
      "too-loud": "Too loud: go a little away",
    },
    carries: {
      picture: "A good line: picture and voice will work.",
      "small-picture": "A fair line: a small picture and the voice will work.",
      voice: "A thin line: the voice will work, the picture rests.",
      "voice-notes": "A very thin line: voice notes and messages will arrive.",
      nothing: "The line does not work now. What was written is kept.",
    },
    reason: {
      "narrow-up": "little goes out from here",
      "narrow-down": "little comes in here",
      late: "answers are late",
      stumbles: "the line stumbles",
      drops: "the line drops parts",
    },
    deed: {
      nearer: "Go nearer to the router or to a window.",
      "others-off": "Close other apps of this device.",
      "voice-only": "In the call, tap “Voice only”.",
      pauses: "Let the doctor finish before you answer.",
      notes: "Send the doctor a voice note.",
      phone: "The doctor may ring the centre's telephone: keep it near.",
    },
  },
};
