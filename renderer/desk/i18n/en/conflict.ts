export const conflict = {
  title: {
    facts: "Two people changed the same facts of this patient",
    draft: "You wrote this note at two PCs",
    late: "Signed after somebody else had taken the consult over",
    "late-own": "Signed at one PC after you had claimed the consult at another",
  },
  about: {
    facts: "Both versions are kept until you choose.",
    draft: "Both drafts are kept, whatever you choose: More, “Earlier writing of this note”.",
    late: "The centre gets it only if you accept it. There is never more than one paper.",
    "late-own": "The centre gets it only if you accept it. There is never more than one paper.",
  },
  mine: { facts: "Yours", draft: "On this PC", late: "Your draft", "late-own": "On this PC" },
  theirs: { facts: "At the hub", draft: "At the other PC", late: "Signed late", "late-own": "Signed" },
  differs: "differs",
  merged: "no question: both changes stay",
  /** Of two drafts of one doctor, neither is another person's. */
  ofDrafts: { "keep-mine": "Keep this PC's", "keep-theirs": "Keep the other PC's" },
  decision: {
    "keep-mine": "Keep mine",
    "keep-theirs": "Keep theirs",
    "keep-both": "Keep both",
    accept: "Accept and issue",
    decline: "Decline",
  },
  declineReason: { other: "Why it is declined (the author reads this)", own: "Why it is declined" },
  later: "Later",
  lines: "Prescription",
  entry: "Line being written",
  diagnoses: "Codes of the diagnosis",
  visit: "Visit",
  allergy: "Allergy",
} as const;
