import { performance } from "node:perf_hooks";
import { prescriptionLine } from "../../shared/domain/medicine.ts";
import { patientFacts } from "../../shared/domain/patient.ts";
import { checkPrescription } from "../../shared/rules/check.ts";
import { medicines } from "../../shared/rules/medicines/index-of-medicines.ts";
import { randomFrom } from "./fixture/random.ts";
import { quantile } from "./support/figures.ts";

/**
 * `npm run bench:rules`: every rule over drafts of ten medicines, each draft another, in a patient of whom everything
 * is known; the slowest of a hundred against one frame of the screen. The drafts follow from a fixed seed.
 */
const frameMs = 16;
const rounds = 3_000;
const bar = { atLeast: 0.3, aim: 0.05 } as const;

const random = randomFrom(20_261_126);
const systemic = medicines.filter(({ list }) => list !== "prohibited");
const times: number[] = [];
const undisturbed: number[] = [];
for (let round = 0; round < rounds + 300; round += 1) {
  const draft = draftOfTen();
  const runs = Array.from({ length: 5 }, () => timed(draft));
  if (round < 300) continue;
  times.push(runs[0] ?? Number.NaN);
  undisturbed.push(Math.min(...runs));
}
const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
const ratio = p99 / frameMs;
console.log(
  `${rounds} drafts of ten medicines: p50 ${p50.toFixed(3)} ms, p99 ${p99.toFixed(3)} ms; ` +
    `p99 ÷ ${frameMs} ms = ${ratio.toFixed(3)} (bar ${bar.atLeast}, aim ${bar.aim})`,
);
// On a busy machine the clock also counts what others do meanwhile: the best of five runs leaves most of that out.
console.log(`best of five runs of each draft: p99 ${quantile(undisturbed, 0.99).toFixed(3)} ms`);
process.exitCode = ratio <= bar.atLeast ? 0 : 1;

function timed(draft: Parameters<typeof checkPrescription>[0]): number {
  const before = performance.now();
  checkPrescription(draft);
  return performance.now() - before;
}

function draftOfTen(): Parameters<typeof checkPrescription>[0] {
  const chosen = Array.from({ length: 10 }, () => random.one(systemic));
  const tenth = random.below(10);
  return {
    patient: patientFacts.parse({
      id: "p",
      name: "Namuna Misal",
      sex: random.below(2) === 0 ? "female" : "male",
      birthDate: tenth < 3 ? "2022-05-01" : tenth < 7 ? "1990-05-01" : "1948-05-01",
      hasPhoto: false,
      allergies: {
        state: "known",
        value: [{ substance: random.one(medicines).generic }, { substance: "penicilin", reaction: "rash" }],
      },
      currentMedicines: {
        state: "known",
        value: Array.from({ length: 6 }, () => ({ name: `Tab ${random.one(medicines).generic} OD` })),
      },
      conditions: { state: "known", value: ["hypertension", "CKD stage 3"] },
      pregnancy: { state: "not-asked" },
      weight: { state: "known", value: { kg: 15, takenAt: "2026-11-20T06:00:00Z", estimated: false } },
      heightCm: { state: "not-asked" },
    }),
    lines: chosen.map(({ id }, index) =>
      prescriptionLine.parse({
        id: `l${index}`,
        medicineId: id,
        doseAmount: 1,
        frequency: "twice-daily",
        meal: "any",
        durationDays: 5,
      }),
    ),
    medicines: chosen,
    visit: { mode: "audio", visitKind: "first" },
    now: "2026-11-26T06:00:00.000Z",
  };
}
