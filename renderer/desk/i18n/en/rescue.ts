/** Unsent work carried to another desk, by the hub or in a file. */
export const rescue = {
  title: "Unsent work to another PC",
  export: "Export unsent work …",
  holds:
    "Unsent here: {{work}} items of yours, {{files}} pictures, papers or voice notes and {{signed}} signed prescriptions, for {{patients}} patients. {{others}} of the signed ones are of other doctors.",
  how: "Signed prescriptions go out from whichever desk takes the file in; only the hub can read them. All else opens by a code, and only when you are signed in there. Both desks may send the same: it counts once.",
  nothing: "Nothing is unsent: there is nothing to carry.",
  handOver: "Through the hub, by digits",
  make: "Into a file, for a stick or share",
  which: "With line to the hub the digits are enough: no file is carried. Without line, take the file.",
  making: "Making the file: {{percent}} %",
  square: "The digits as a square for a phone’s camera",
  typeThere:
    "At the other PC, signed in as yourself: Unsent (Alt 7), “Take in from another PC”, and type these digits. A phone’s camera reads them from the square. They are shown this once; the hub does not know them.",
  until: "It can be fetched until {{time}}, once.",
  handed: {
    waiting: "Waiting for the other PC …",
    taken: "Taken in at the other PC.",
    ended: "Nobody fetched it in time. All of it is still here.",
    none: "The hub does not have it any more. All of it is still here: hand it over again.",
  },
  digits: "The twenty digits that the other PC shows",
  slip: "One digit is not right: compare each group of four.",
  notFound: {
    none: "The hub has nothing under these digits for you. Compare each digit, and sign in as the doctor who handed it over.",
    taken: "This was taken in already. If it is not at this PC, look at the one where it was.",
    ended:
      "This waited more than seven days and was deleted. It is still at the PC where it was written: hand it over again.",
  },
  chooseFile: "Choose the file",
  takingFiles: "Taking in pictures, papers and voice notes: {{percent}} %",
  code: "Write this code down; it is shown this once and kept nowhere:",
  noCode: "The file needs no code.",
  leavesSome:
    "More is unsent here than another PC could take in at once: this carries signed prescriptions alone. The rest is still on this PC. Connect it to the hub until a part is sent, then make it again; if that is not possible, tell the operator before this PC is switched off or repaired.",
  save: "Save the file",
  import: "Take in from another PC …",
  file: "Or the file of the other PC",
  typeCode: "Its code (empty: deliver what is signed, alone)",
  take: "Take in",
  taken: "File of {{time}}: {{signed}} signed prescriptions are on their way.",
  work: {
    none: "It holds nothing else.",
    taken:
      "{{items}} other items and {{files}} pictures, papers or voice notes are taken in; {{alreadyHere}} were not needed or were here already.",
    "taken-in-part":
      "{{items}} other items and {{files}} pictures, papers or voice notes are taken in. In one field, what was typed at both PCs is too long to stand together: shorten it or send it here, then take this in once more.",
    "code-needed": "The rest needs the code.",
    "wrong-code": "The code does not open the rest: look at each letter.",
    unreadable:
      "The code is right, but this PC’s program cannot read the rest. Have the program updated here, then take it in once more.",
    "of-another-doctor": "The rest is of another doctor, who must be signed in to take it.",
  },
  apart:
    "{{name}}: this PC has writing of its own, which stays. What the other PC had waits in the inbox, to be compared:",
} as const;
