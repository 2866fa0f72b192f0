/** The doctor's passphrase: another one, the one before, a lost one. */
export const keyWords = {
  title: "Passphrase",
  change: "Change the passphrase …",
  changed: "The new passphrase holds now, at the hub and on this PC. Other PCs ask once for the old one.",
  why: "With line only: the passphrase is the hub's as well.",
  present: "Present passphrase",
  next: "New passphrase, at least 12 characters",
  again: "Once more",
  differ: "The two are not the same.",
  save: "Change it",
  old: "The passphrase before",
  lost: "Passphrase lost?",
  lostHow:
    "The hospital's operator can open this PC's file with the recovery key; nothing in it is lost, and the use is written down. Send the operator this request, keep this screen open, and enter the answer. For the account itself the operator sets the same new passphrase at the hub.",
  ask: "Make a request",
  request: "Request, for the operator",
  answer: "The operator's answer",
  recover: "Open with the new passphrase",
  recovered: "The file opens by the new passphrase now. Sign in with it.",
} as const;
