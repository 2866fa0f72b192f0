/** A picture that both persons of a call look at and draw over. */
export const still = {
  freeze: "Still picture to mark",
  fromCall: "Still from the call",
  show: "Show in the call",
  circle: "Circle",
  arrow: "Arrow",
  point: "Point",
  undo: "Take my last mark away",
  goes: "is on its way to the centre: {{percent}} %",
  comes: "is coming: {{percent}} %",
  keep: "Keep in the record",
  kept: "Kept beside the untouched picture",
  comesToChart: "The original comes into the chart by itself.",
  failed: "Not kept. The marks stay here; try again.",
  close: "Close at both",
  closeUnkept: "Close at both, marks not kept",
  about: {
    plain: "Still from the call, {{time}}",
    marked: "Marked in the call, {{time}}, by {{names}}: {{title}}",
  },
} as const;
