/** Unsent work carried to another desk in a file. */
export const rescue = {
  title: "Unsent work to another PC",
  export: "Export unsent work …",
  holds:
    "The file would hold {{work}} unsent items of yours and {{signed}} signed prescriptions, for {{patients}} patients. {{others}} of the signed ones are of other doctors.",
  how: "Signed prescriptions go out from whichever desk takes the file in; only the hub can read them. All else opens by a code, and only when you are signed in there. Both desks may send the same: it counts once.",
  nothing: "Nothing is unsent: no file is needed.",
  make: "Make the file",
  code: "Write this code down; it is shown this once and kept nowhere:",
  noCode: "The file needs no code.",
  save: "Save the file",
  import: "Take in from another PC …",
  file: "The file of the other PC",
  typeCode: "Its code (empty: deliver what is signed, alone)",
  take: "Take in",
  taken: "File of {{time}}: {{signed}} signed prescriptions are on their way.",
  work: {
    none: "It holds nothing else.",
    taken: "{{items}} other items are taken in; {{alreadyHere}} were not needed or were here already.",
    "code-needed": "The rest needs the code.",
    "wrong-code": "The code does not open the rest: look at each letter.",
    "of-another-doctor": "The rest is of another doctor, who must be signed in to take it.",
  },
  apart: "{{name}}: this PC has writing of its own, which stays. From the other PC, to be copied from here:",
} as const;
