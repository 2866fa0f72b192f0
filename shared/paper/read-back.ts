import type { SpokePaper } from "../contract/spoke-calls.ts";
import type { Bilingual } from "../domain/words.ts";
import { dangerSigns } from "./danger-signs.ts";
import type { PaperModel } from "./paper-model.ts";

type Row = SpokePaper["readBack"][number];

const devanagari = /[\u0900-\u097f]/;

/**
 * What the patient says back, row by row: each medicine, then what else the paper asks of the patient. Free text of the
 * doctor has no Hindi pair unless it is written in Hindi; then the health worker explains it in own words.
 */
export function readBackRows(paper: PaperModel): readonly Row[] {
  const { advice, investigations, followUp } = paper.sections;
  return [
    ...paper.lines.map(({ words }, index): Row => ({
      id: `line-${index + 1}`,
      title: { en: `${words.title}: ${words.how.en}`, hi: `${words.title}: ${words.how.hi}` },
      ask: ask.medicine,
      hasHindi: true,
    })),
    ...freeRow("advice", advice, ask.advice),
    ...freeRow("investigations", investigations, ask.investigations),
    ...freeRow("next-visit", followUp, ask.nextVisit),
    {
      id: "danger-signs",
      title: dangerSigns[paper.dangerSigns].words,
      ask: ask.danger,
      hasHindi: true,
    },
  ];
}

const ask = {
  medicine: { en: "How and when is this taken?", hi: "यह दवा कब और कैसे लेनी है?" },
  advice: { en: "What should be done at home?", hi: "घर पर क्या ध्यान रखना है?" },
  investigations: { en: "Which tests are to be done, and where?", hi: "कौन-सी जाँच करानी है, और कहाँ?" },
  nextVisit: { en: "When to come again?", hi: "दोबारा कब आना है?" },
  danger: { en: "When to call 108 or come at once?", hi: "कब 108 बुलाना है या तुरंत आना है?" },
} as const satisfies Readonly<Record<string, Bilingual>>;

function freeRow(id: string, text: string, question: Bilingual): Row[] {
  const written = text.trim();
  if (written === "") return [];
  return [{ id, title: { en: written, hi: written }, ask: question, hasHindi: devanagari.test(written) }];
}
