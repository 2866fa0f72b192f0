import { randomUUID } from "node:crypto";
import { z } from "zod";
import {
  type SpokeCallName,
  type SpokeInput,
  type SpokeOutput,
  spokeCalls,
  spokePaths,
} from "../../../shared/contract/spoke-calls.ts";
import { practicePassphrase as passphrase } from "../../../hub/practice/people.ts";
import { known, notAsked } from "../../../shared/domain/fact.ts";
import type { Intake } from "../../../shared/domain/intake.ts";
import type { Registration } from "../../../shared/domain/registration.ts";
import { sampleVitals } from "../../../shared/domain/sample-vitals.ts";
import type { VitalKind, VitalSigns } from "../../../shared/domain/vitals.ts";
import { type Failure, failureSchema } from "../../../shared/result/failure.ts";

const answerShape = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: failureSchema }),
]);

/** A centre's page as the hub sees it: JSON calls and one cookie. */
export type SpokePage = {
  readonly cookie: string;
  readonly raw: (name: string, input: unknown, headers?: Record<string, string>) => Promise<Response>;
  /** Insists on success. */
  readonly ask: <N extends SpokeCallName>(name: N, input: SpokeInput<N>) => Promise<SpokeOutput<N>>;
  /** Insists on a failure. */
  readonly refused: (name: string, input: unknown) => Promise<Failure>;
};

export function spokePage(url: string, cookie = ""): SpokePage {
  const raw: SpokePage["raw"] = (name, input, headers = {}) =>
    fetch(new URL(`${spokePaths.call}${name}`, url), {
      method: "POST",
      headers: { "content-type": "application/json", cookie, ...headers },
      body: JSON.stringify(input),
    });
  return {
    cookie,
    raw,
    ask: async (name, input) => {
      const answer = answerShape.parse(await (await raw(name, input)).json());
      if (!answer.ok) throw new Error(`${name}: ${answer.error.kind}: ${answer.error.message}`);
      return spokeCalls[name].output.parse(answer.value) as SpokeOutput<typeof name>;
    },
    refused: async (name, input) => {
      const response = await raw(name, input);
      const answer = answerShape.parse(await response.json());
      if (answer.ok) throw new Error(`${name} was not refused`);
      if (response.status < 400) throw new Error(`${name} was refused with status ${response.status}`);
      return answer.error;
    },
  };
}

export async function signedInPage(url: string, username: string): Promise<SpokePage> {
  const answer = await spokePage(url).raw("session.signIn", { username, passphrase });
  if (answer.status !== 200) throw new Error(`signing in answered ${answer.status}`);
  return spokePage(url, (answer.headers.get("set-cookie") ?? "").split(";")[0]);
}

export const measuredVitals = (
  numbers: Partial<Record<VitalKind, number>>,
  takenAt = new Date().toISOString(),
): VitalSigns => sampleVitals(numbers, takenAt);

export const someRegistration = (more: Partial<Registration> = {}): Registration => ({
  id: randomUUID(),
  name: "Shrimati Udaharan",
  nameDevanagari: "श्रीमती उदाहरण",
  sex: "female",
  birth: known({ kind: "year" as const, year: 1971 }),
  relative: known({ relation: "husband" as const, name: "Kalpit Udaharan" }),
  village: known("Kalpitgaon"),
  phone: known("00000 54321"),
  abha: notAsked,
  ...more,
});

export const someIntake = (more: Partial<Intake> = {}): Intake => ({
  id: randomUUID(),
  writtenAt: new Date().toISOString(),
  speciality: "medicine",
  complaint: "Fever for three days",
  complaintDuration: { value: 3, unit: "days" },
  vitals: measuredVitals({
    pulsePerMin: 88,
    systolicMmHg: 128,
    diastolicMmHg: 82,
    temperatureC: 38.1,
    spo2Percent: 97,
    respiratoryRatePerMin: 18,
    onOxygen: 0,
    consciousness: 0,
  }),
  confirmedUnusual: [],
  facts: { allergies: { state: "none" }, medicines: notAsked, pregnancy: notAsked, breastfeeding: notAsked },
  flags: [],
  consent: {
    given: true,
    heardIn: "hi",
    how: "spoken",
    at: new Date().toISOString(),
    pictures: true,
  },
  identityChecked: true,
  patientPresent: true,
  asker: "health-worker",
  ...more,
});
