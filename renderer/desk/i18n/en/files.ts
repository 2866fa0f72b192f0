export const files = {
  title: "Attach a picture or PDF",
  add: "Attach picture or PDF",
  how: "Choose a picture (JPEG, PNG) or a PDF, drop it here, or paste it with Ctrl V.",
  choose: "Choose a file",
  more: "{{count}} more after this",
  about: "What is it?",
  aboutHint: "A sentence by which the centre and the next doctor find it, e.g. “ECG of today, 12 leads”.",
  save: "Attach to the chart",
  keeping: "Keeping it on this PC: {{percent}} %",
  keptHere: "kept on this PC, not yet at the hub",
  parked: "the hub did not take it, see “Unsent”",
} as const;
