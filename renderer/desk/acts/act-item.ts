import type { ActName } from "../../../shared/domain/consult-act.ts";

/** One thing in the menu. A recall stands there twice: who signed on the wrong patient looks for just that. */
export type ActItem =
  Exclude<ActName, "begin" | "interrupt" | "recall"> | "cancel-prescription" | "wrong-patient";

/** The letter that chooses it while the menu is open. */
export const actKeys: Readonly<Record<ActItem, string>> = {
  "return-for-information": "Q",
  "re-route": "O",
  refer: "O",
  "hand-back": "B",
  "take-over": "K",
  transfer: "T",
  "advise-in-person": "P",
  "await-results": "W",
  resume: "R",
  "record-left": "L",
  "come-back": "C",
  "give-up-reaching": "N",
  "record-arrival": "V",
  "record-death": "D",
  amend: "A",
  "give-up-amendment": "U",
  "cancel-prescription": "Z",
  "wrong-patient": "X",
  "answer-recall": "S",
  "release-held": "G",
};

const order = Object.keys(actKeys) as readonly ActItem[]; // its own keys

/** What the menu offers for the acts that are possible now. */
export function itemsOf(acts: readonly ActName[]): readonly ActItem[] {
  return order.filter((item) =>
    item === "cancel-prescription" || item === "wrong-patient"
      ? acts.includes("recall")
      : acts.includes(item),
  );
}
