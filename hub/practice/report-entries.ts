import { createHash } from "node:crypto";
import type { Entries } from "../../shared/fhir/entries.ts";
import { chestFilm, ecgStrip, skinPatch } from "./pictures.ts";
import type { CaseReport, PracticeCase } from "./practice-case.ts";
import { reportPdf } from "./report-pdf.ts";
import type { SeededRandom } from "./seeded-random.ts";

type Content = {
  readonly title: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly daysAgo: number;
};

/** A report is a DocumentReference that names a Binary, as the desk will find them from any hub. */
export function addReports(
  entries: Entries,
  one: PracticeCase,
  subject: string,
  now: Date,
  random: SeededRandom,
): void {
  for (const kind of one.reports ?? []) {
    const { title, contentType, bytes, daysAgo } = reportContent(kind, one, random);
    const date = new Date(now.getTime() - daysAgo * 86_400_000).toISOString();
    const binary = entries.add({ resourceType: "Binary", contentType, data: bytes.toString("base64") });
    entries.add({
      resourceType: "DocumentReference",
      status: "current",
      type: { text: title },
      subject: { reference: subject },
      date,
      content: [
        {
          attachment: {
            contentType,
            url: binary,
            title,
            size: bytes.length,
            creation: date,
            hash: createHash("sha1").update(bytes).digest("base64"),
          },
        },
      ],
    });
  }
}

function reportContent(kind: CaseReport, one: PracticeCase, random: SeededRandom): Content {
  switch (kind) {
    case "lab-pdf":
      return {
        title: "Kidney function and sugar",
        contentType: "application/pdf",
        bytes: labPdf(one),
        daysAgo: 5,
      };
    case "discharge-pdf":
      return {
        title: "Discharge summary",
        contentType: "application/pdf",
        bytes: dischargePdf(one),
        daysAgo: 94,
      };
    case "ecg":
      return { title: "ECG", contentType: "image/png", bytes: ecgStrip(random), daysAgo: 0 };
    case "chest-film":
      return { title: "Chest film", contentType: "image/png", bytes: chestFilm(), daysAgo: 0 };
    case "skin-picture":
      return { title: "Picture of the skin", contentType: "image/png", bytes: skinPatch(random), daysAgo: 0 };
  }
}

function labPdf(one: PracticeCase): Buffer {
  return reportPdf("PRACTICE LABORATORY (invented), CHC Misalgarh", [
    `Patient: ${one.name}    Sex: ${one.sex}`,
    "",
    "Test                                  Result        Usual",
    "Creatinine                            1.4 mg/dL     0.6 - 1.2",
    "Potassium                             5.4 mmol/L    3.5 - 5.0",
    "Glucose, fasting                      134 mg/dL     70 - 100",
    "HbA1c                                 7.4 %         below 7.0",
    "",
    "This report is invented for practice. It describes nobody.",
  ]);
}

function dischargePdf(one: PracticeCase): Buffer {
  return reportPdf("PRACTICE HOSPITAL (invented): discharge summary", [
    `Patient: ${one.name}`,
    "Stay: 3 days, general ward",
    `Problems: ${(one.conditions ?? ["none recorded"]).join(", ")}`,
    "Course: treated, walking, eating. Discharged in good condition.",
    "Advice: review with the tele-consultation after three months.",
    "",
    "This report is invented for practice. It describes nobody.",
  ]);
}
