export const conflict = {
  title: {
    facts: "Two people changed the same facts of this patient",
    draft: "You wrote this note at two PCs",
    late: "Signed after somebody else had taken the consult over",
  },
  about: {
    facts: "Both versions are kept until you choose.",
    draft: "Both drafts are kept, whatever you choose.",
    late: "The centre gets it only if you accept it. There is never more than one paper.",
  },
  mine: { facts: "Yours", draft: "On this PC", late: "Your draft" },
  theirs: { facts: "At the hub", draft: "At the other PC", late: "Signed late" },
  differs: "differs",
  merged: "no question: both changes stay",
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
