export const conflict = {
  title: {
    facts: "Two people changed the same of this patient",
    draft: "You wrote this note at two PCs",
    late: "A paper that was signed after the consult was taken over",
  },
  about: {
    facts: "Both versions are kept until you choose.",
    draft: "Both drafts are kept, whatever you choose.",
    late: "It reaches the centre only when you accept it; there is one paper at most.",
  },
  mine: { facts: "Yours", draft: "On this PC", late: "Your draft" },
  theirs: { facts: "At the hub", draft: "At the other PC", late: "Signed late" },
  differs: "differs",
  decision: {
    "keep-mine": "Keep mine",
    "keep-theirs": "Keep theirs",
    "keep-both": "Keep both",
    accept: "Accept and issue",
    decline: "Decline",
  },
  declineReason: "Why it is declined (the author reads this)",
  later: "Later",
  lines: "Prescription",
  visit: "Visit",
  allergy: "Allergy",
} as const;
