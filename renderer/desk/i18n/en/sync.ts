export const sync = {
  title: "Not yet sent",
  nothing: "Everything is sent.",
  now: "Send and fetch now",
  patient: "Patient",
  what: "What",
  since: "Since",
  why: "Why",
  noPatient: "no patient",
  kind: {
    claim: "taking the consult",
    checkpoint: "draft of a note",
    signed: "signed prescription",
    audit: "access record",
    act: "what you decided about the consult",
    chat: "chat message",
  },
  state: { waiting: "waits for the line", sending: "being sent", parked: "needs you" },
} as const;
