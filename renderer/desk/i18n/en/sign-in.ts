export const signIn = {
  title: "Sign in",
  practice:
    "Practice: every patient is invented and nothing leaves this PC. The practice account is filled in.",
  username: "Name",
  passphrase: "Passphrase",
  submit: "Sign in",
  capsLock: "Caps Lock is on.",
  offlineWorks: "Works without line for accounts this PC already knows.",
  sealedWaiting_one: "{{count}} signed item is still being delivered.",
  sealedWaiting_other: "{{count}} signed items are still being delivered.",
  hub: "Hub {{url}}",
  hubProcess: "Hub {{url}} · process {{pid}}",
  desk: "Desk {{version}} · process {{pid}}",
  out: {
    title: "Sign out?",
    allSent: "Everything is sent.",
    unsent_one:
      "{{count}} item not yet sent: what is signed is sent with nobody signed in, the rest when you sign in again.",
    unsent_other:
      "{{count}} items not yet sent: what is signed is sent with nobody signed in, the rest when you sign in again.",
    onlyHere:
      "What was typed, spoken or chosen last stands in this window alone and is not saved on this PC yet. Whoever did it finds it here after signing in again, as long as this window is not closed.",
    parked: "What needs a person waits here until you sign in again.",
    stay: "Stay",
  },
} as const;
