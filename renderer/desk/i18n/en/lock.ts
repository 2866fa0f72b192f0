export const lock = {
  title: "Locked",
  whose: "{{name}} is signed in at this PC.",
  since: "Locked since {{time}}. What was typed is on this PC.",
  pin: "PIN",
  passphrase: "Passphrase",
  open: "Open",
  byPassphrase: "Use the passphrase",
  byPin: "Use the PIN",
  pinBlocked: "Too many wrong PINs. The passphrase opens, and makes the PIN usable again.",
  pinUnread: "The PIN cannot be checked: this PC's file cannot be read now. The passphrase opens.",
  another: "Sign in as another doctor",
  anotherAllSent: "Signs {{name}} out; everything is sent.",
  anotherUnread:
    "Signs {{name}} out. Whether everything was sent cannot be read now: what was written stays on this PC.",
  anotherUnsent_one:
    "Signs {{name}} out. {{count}} item not yet sent stays on this PC: what is signed is sent all the same, the rest when {{name}} signs in again.",
  anotherUnsent_other:
    "Signs {{name}} out. {{count}} items not yet sent stay on this PC: what is signed is sent all the same, the rest when {{name}} signs in again.",
  anotherOnlyHere:
    "What was typed last stands in this window alone and is not saved on this PC yet. Whoever typed it finds it here after signing in again, as long as this window is not closed.",
  now: "Lock now",
  pinAgain: {
    title: "The PIN is blocked",
    why: "Too many wrong PINs, at this desk's lock or here. Your passphrase makes it usable again.",
    save: "Use the PIN again",
  },
} as const;
