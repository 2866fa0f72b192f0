import { row } from "./row.ts";

/** Orthopaedics and joints. */
export const boneMedicines = [
  row({
    generic: "naproxen",
    genericHindi: "नेप्रोक्सेन",
    form: "tablet",
    strength: "250 mg",
    synonyms: ["naprosyn"],
    classes: ["nsaid"],
  }),
  row({
    generic: "aceclofenac",
    genericHindi: "एसिक्लोफ़ेनाक",
    form: "tablet",
    strength: "100 mg",
    synonyms: ["aceclo", "hifenac"],
    classes: ["nsaid"],
  }),
  row({
    generic: "diclofenac",
    genericHindi: "डाइक्लोफ़ेनाक",
    form: "ointment",
    strength: "1 %",
    route: "topical",
    synonyms: ["diclo gel", "volini", "दर्द का मलहम"],
    classes: ["nsaid"],
  }),
  row({
    generic: "allopurinol",
    genericHindi: "एलोप्यूरिनॉल",
    form: "tablet",
    strength: "100 mg",
    synonyms: ["zyloric"],
    nlem: ["2.3.1", "P"],
  }),
  row({
    generic: "colchicine",
    genericHindi: "कोल्चिसीन",
    form: "tablet",
    strength: "0.5 mg",
    nlem: ["2.3.2", "P"],
  }),
  row({
    generic: "methotrexate",
    genericHindi: "मेथोट्रेक्सेट",
    form: "tablet",
    strength: "2.5 mg",
    synonyms: ["mtx"],
    nlem: ["2.4.3", "P"],
  }),
  row({
    generic: "hydroxychloroquine",
    genericHindi: "हाइड्रॉक्सीक्लोरोक्विन",
    form: "tablet",
    strength: "200 mg",
    synonyms: ["hcq"],
    nlem: ["2.4.2", "P"],
  }),
  row({
    generic: "colecalciferol",
    genericHindi: "विटामिन डी3",
    form: "sachet",
    strength: "60000 IU",
    synonyms: ["vitamin d", "vit d3", "cholecalciferol", "d3 60k", "विटामिन डी"],
    list: "O",
  }),
];
