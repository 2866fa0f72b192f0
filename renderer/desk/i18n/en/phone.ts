export const phone = {
  byPhone: "By phone: {{phone}}",
  none: "This centre has no telephone",
  "not-asked": "No telephone number of this centre is known",
  running: "On the telephone {{time}}",
  title: "By telephone: {{centre}}",
  close: "Close",
  how: "Dial it on the hospital's telephone. Your own number is not given out.",
  of: { centre: "the centre's number", patient: "the patient's own number: the centre has none" },
  noneText: "This centre has no telephone. Write, send a voice note, or try the call again.",
  "not-askedText":
    "The hospital's directory has no number of this centre. Write, send a voice note, or try the call again.",
  elsewhere: "You are on the telephone about another patient. End that first.",
  answered: "They have answered",
  over: "Telephone call is over",
  goOnWriting: "Go on writing",
  sayWho: "Say who you are: name, hospital, registration number.",
  otherPatient: "The chart of {{name}} is closed: somebody else is on the telephone.",
  script: "What is read out",
  noLines: "Nothing is prescribed yet. Close this and write; the telephone call runs on.",
  readBack: "Read out, let it be said back, tick: {{right}} of {{of}}",
  by: "Said back by",
  beforeSigning:
    "The paper will say what was read out. Sign as soon as you can: only the signed paper counts.",
  afterSigning:
    "This is signed. The read-out goes to the centre's messages; the paper follows with the line.",
  changed: "Changed since it was read out: read it again.",
  last: "At the end: when to call 108 or come at once, and that the paper follows.",
} as const;
