export const places = {
  settings: "Settings",
  colours: "Colours",
  scheme: { light: "Light", dark: "Dark", auto: "As the PC" },
  about: "About Paramarsh",
  version: "Version",
  host: "Shown by",
  dataFolder: "Data folder",
  hub: "Hub",
  encryption: "Encryption at start",
  proof: {
    proven: "proven: the file does not open without its key",
    "no-file-yet": "no file yet",
    failed: "could not be proven: tell the operator",
  },
  rules: "Clinical rules",
  rulesNote:
    "Rules from memory may warn but never reassure. The review screen names every rule that ran and what was not checked.",
} as const;
