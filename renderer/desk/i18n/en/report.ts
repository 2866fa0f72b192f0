/** A call is ended and told to the hospital. */
export const report = {
  open: "End and report …",
  openEnded: "Report this call …",
  title: "End this call and report it",
  titleEnded: "Report this call",
  what: "What happened?",
  kind: {
    abuse: "Insults or threats",
    indecent: "Something indecent was shown or done",
    "listening-in": "Somebody records or listens without leave",
    "no-patient": "No patient is there: the call is misused",
    other: "Something else",
  },
  text: "In your words (no patient's name is needed)",
  block: "No calls between me and {{centre}} until the hospital has looked at it",
  blockHint: "Request, messages, prescription and telephone go on. Other doctors can still call {{centre}}.",
  who: "The hospital's operator reads it, with your name, the centre and this call. The centre is not told. The consult goes on.",
  send: "End and report",
  sendEnded: "Report",
  cancel: "Cancel",
  kept: "The call is ended. Your report is kept on this PC and goes to the hospital by itself.",
  keptBlocked:
    "The call is ended. Your report is kept on this PC and goes to the hospital by itself. From then on no call connects you and {{centre}}; the hospital lifts that.",
  close: "Close",
} as const;
