/** A damaged file: what happened, the restoring, its report; and the copies from which it is made. */
export const restore = {
  damaged:
    "This PC's file of your work is damaged: parts of it cannot be read any more. Nothing was overwritten or deleted.",
  what: "Restoring begins from the newest whole copy, adds what can still be read of the damaged file, and fetches the rest from the hub. What was signed is delivered in any case. The damaged file is set aside, not deleted.",
  start: "Restore",
  report: {
    title: "Your file on this PC was restored",
    fromCopy: "From the copy of {{time}}, with what could still be read of the damaged file.",
    noCopy: "There was no whole copy: made anew from what could still be read of the damaged file.",
    copyAlone: "From the copy of {{time}} alone: the damaged file could not be read at all.",
    nothing:
      "Neither a whole copy nor the damaged file could be read: what was sent comes back from the hub.",
    badBackups_one: "{{count}} newer copy was damaged too.",
    badBackups_other: "{{count}} newer copies were damaged too.",
    aside: "The damaged file is kept as {{name}}. Tell the operator: this PC's disk may be failing.",
    back: "Brought back, newer than the copy:",
    unread: "Could not be read in whole:",
    allRead: "Everything could be read. Nothing is missing.",
    kind: {
      writing: "what was typed",
      revisions: "saved revisions of notes",
      unsent: "what had still to be sent",
      signed: "signed papers",
      files:
        "your own pictures, papers and voice notes that no hub has yet (look which are missing, and add or say them again)",
      record: "patients' records (fetched from the hub again)",
      traces: "the audit trail",
      other: "settings, calls and chat",
    },
    gap: "{{name}}: in the note, the steps of typing {{from}} to {{to}} are lost, and so is the place of what was typed after them. Look at the note and put it right.",
    orphan:
      "{{name}}, last written {{time}}: what says to which consult this note belongs is lost. It cannot be delivered from this PC; copy what is needed from here into the consult.",
    orphanText: "The note as it stands on this PC:",
    unknownPatient: "A consult not on this PC",
    loose: "Typed after the gap, to be copied from here:",
    missingUnsent_one: "{{count}} item on its way to the hub is missing; look at My day.",
    missingUnsent_other: "{{count}} items on their way to the hub are missing; look at My day.",
    missingRevisions_one: "{{count}} saved revision of a note is missing; the note itself is as above.",
    missingRevisions_other:
      "{{count}} saved revisions of notes are missing; the notes themselves are as above.",
    read: "I have read this",
    kept: "This report stays under Settings.",
  },
  copies: {
    title: "Copies on this PC",
    none: "None yet; the first is made half a minute after signing in.",
    newest: "Newest of {{count}}: {{time}}. Encrypted like the file itself.",
    "no-room": "There is no room on the disk for a new copy.",
    "not-made": "The last copy could not be made.",
    show: "Report of {{time}}",
  },
} as const;
