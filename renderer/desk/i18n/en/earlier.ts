/** What stood in a note once and stands there no longer. */
export const earlier = {
  menu: "Earlier writing of this note",
  title: "Earlier writing of this note",
  about: "What stood here once and stands here no longer. All of it stays on this PC.",
  nothing: "No text of the note was taken away: all that was written in it stands there.",
  more_one: "And {{count}} older.",
  more_other: "And {{count}} older.",
  how: {
    signed: "signed",
    "other-pc": "from your other PC",
    "before-decision": "on this PC, before two drafts were put together",
    "given-up": "a new version that was given up",
  },
  lines: "Medicines taken out or changed: to prescribe one, write it anew",
  entry: "Line that was being written",
  putBack: "Put back",
  putBackOf: "Put back: {{section}}",
  isBack: "stands there",
} as const;
