import type { Bilingual } from "../domain/words.ts";

export type AllergyClass = {
  readonly id: string;
  readonly name: Bilingual;
  /** Words that name the class; "penicil…" with the dots also finds the usual misspellings. */
  readonly words: readonly string[];
  /** Members that our own list of medicines does not carry, so that an allergy to them is still understood. */
  readonly alsoMembers: readonly string[];
};

/**
 * Classes in which an allergy to one member means the whole class. Only those: "beta-blocker" is a class as well,
 * but no allergy class.
 */
export const allergyClasses: readonly AllergyClass[] = [
  {
    id: "penicillin",
    name: { en: "penicillins", hi: "पेनिसिलिन वर्ग" },
    words: ["penicil…", "pencil…", "पेनिसिल…", "पेंसिल…"],
    alsoMembers: ["benzylpenicillin", "piperacillin", "amoxycilin", "amoxicilin", "augmentin"],
  },
  {
    id: "cephalosporin",
    name: { en: "cephalosporins", hi: "सेफ़ालोस्पोरिन वर्ग" },
    words: ["cephalosp…", "cefalosp…", "सेफालोस्पोरिन"],
    alsoMembers: [
      "ceftriaxone",
      "cefotaxime",
      "cefpodoxime",
      "cefaclor",
      "cefazolin",
      "cefdinir",
      "cefepime",
      "ceftazidime",
      "monocef",
      "सेफ्ट्रियाक्सोन",
    ],
  },
  {
    id: "sulfonamide-antibiotic",
    name: { en: "sulfonamide antibiotics", hi: "सल्फ़ा एंटीबायोटिक" },
    words: ["sulfa", "sulpha", "sulfas", "sulphas", "sulfonamid…", "sulphonamid…", "सल्फा"],
    alsoMembers: ["sulfadiazine", "sulphadiazine", "sulfadoxine", "sulfasalazine", "sulphamethoxazole"],
  },
  {
    id: "nsaid",
    name: { en: "NSAIDs (ibuprofen, aspirin and the like)", hi: "एनएसएआईडी (आइबुप्रोफ़ेन, एस्पिरिन आदि)" },
    words: ["nsaid", "nsaids"],
    alsoMembers: [
      "nimesulide",
      "ketorolac",
      "indomethacin",
      "piroxicam",
      "etoricoxib",
      "combiflam",
      "disprin",
    ],
  },
  {
    id: "macrolide",
    name: { en: "macrolides", hi: "मैक्रोलाइड वर्ग" },
    words: ["macrolid…"],
    alsoMembers: ["erythromycin", "clarithromycin", "roxithromycin"],
  },
  {
    id: "fluoroquinolone",
    name: { en: "fluoroquinolones", hi: "फ़्लोरोक्विनोलोन वर्ग" },
    words: ["fluoroquinolon…", "quinolon…"],
    alsoMembers: ["ofloxacin", "norfloxacin", "moxifloxacin", "gatifloxacin"],
  },
  {
    id: "tetracycline",
    name: { en: "tetracyclines", hi: "टेट्रासाइक्लिन वर्ग" },
    words: ["tetracyclin…"],
    alsoMembers: ["minocycline", "tetracycline"],
  },
  {
    id: "nitroimidazole",
    name: { en: "nitroimidazoles", hi: "नाइट्रोइमिडाज़ोल वर्ग" },
    words: ["nitroimidazol…"],
    alsoMembers: ["tinidazole", "ornidazole", "secnidazole"],
  },
  {
    id: "aromatic-anticonvulsant",
    name: { en: "aromatic anticonvulsants", hi: "एरोमैटिक मिर्गी-रोधी दवाएँ" },
    words: ["aromatic anticonvulsant…"],
    alsoMembers: ["oxcarbazepine", "lamotrigine"],
  },
  {
    id: "ace-inhibitor",
    name: { en: "ACE inhibitors", hi: "एसीई इनहिबिटर" },
    words: ["ace inhibitor…", "acei"],
    alsoMembers: ["lisinopril", "perindopril", "captopril"],
  },
  {
    id: "opioid",
    name: { en: "opioids", hi: "ओपिऑइड" },
    words: ["opioid…", "opiat…"],
    alsoMembers: ["pethidine", "fentanyl", "pentazocine"],
  },
];
