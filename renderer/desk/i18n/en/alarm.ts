export const alarm = {
  label: "Alarm",
  kind: { red: "RED", recall: "RECALL" },
  notice: "Paramarsh: a red request waits",
  silence: "Silence all alarms that ring now for 30 seconds",
  open: "Open",
  more_one: "and {{count}} more",
  more_other: "and {{count}} more",
  step: {
    doctor: "{{who}} (emergency) is alarmed too",
    doctorMissing: "no emergency doctor is named at the hub",
    phone: "5 min unclaimed: call {{who}} yourself",
    phoneMissing: "5 min unclaimed: no emergency phone is named",
  },
} as const;
