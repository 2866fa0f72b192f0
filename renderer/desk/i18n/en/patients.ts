export const patients = {
  title: "Patients",
  find: "Name of the patient",
  search: "Search",
  onHub: "Among all patients registered at the hub",
  onPc: "Among the patients on this PC only: the hub does not answer",
  nobody: "Nobody of this name was found.",
  reason: "Reason for opening this chart",
  reasonHint: "The chart is opened outside your own consults; who, when and why is recorded.",
  open: "Open the chart",
  otherRecords: "Other records",
} as const;
