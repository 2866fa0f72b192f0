/** Letters that stand for more than one medicine (ISMP's list of error-prone abbreviations, and Indian habit). */
export const ambiguousAbbreviations: ReadonlySet<string> = new Set(
  "ms mso4 azt aza hct cpz cbz ctz levo met dph meto keto glyco nitro clomi".split(" "),
);

/** Names of medicines that the list may lack, but that a slip of the pen may mean. */
export const alsoNames: readonly string[] = [
  "prednisone",
  "quinidine",
  "quinine",
  "chlorpropamide",
  "clomifene",
  "clomipramine",
  "lamivudine",
  "lamotrigine",
];

/** Taken weekly or less often by mouth or needle: a day is never meant. */
export const neverDaily: ReadonlySet<string> = new Set([
  "methotrexate",
  "alendronic acid",
  "alendronate",
  "risedronate",
  "risedronic acid",
  "ibandronate",
  "ibandronic acid",
  "semaglutide",
  "dulaglutide",
]);
