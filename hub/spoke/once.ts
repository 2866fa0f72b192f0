import type { Basic } from "@medplum/fhirtypes";
import { extension, system } from "../../shared/fhir/systems.ts";
import { failure } from "../../shared/result/failure.ts";
import { Refused, type Visit } from "./visit.ts";

export type Act = {
  /** Drawn by the page. */
  readonly id: string;
  readonly call: string;
  readonly taskId: string;
  readonly patientId: string;
};

/**
 * Does an act once, however often it is sent: what it wrote and the mark that it was done are one commit, and a
 * replay gets the first answer. What `isDone` denies is kept unmarked: it may be tried again under its number.
 */
export function once<T extends object>(
  visit: Visit,
  act: Act,
  work: () => Promise<T>,
  isDone: (answer: T) => boolean = () => true,
): Promise<T> {
  return visit.write(async () => {
    const what = `${act.call} ${act.taskId}`;
    const [done] = await visit.system.search("Basic", { identifier: `${system.applied}|${act.id}` }, 1);
    if (done && done.code.text !== what)
      throw new Refused(failure("invalid-input", act.call, "Another act was sent under this number before."));
    // Written below, by this function alone.
    if (done) return JSON.parse(done.extension?.[0]?.valueString ?? "{}") as T;
    const answer = await work();
    if (!isDone(answer)) return answer;
    const mark: Basic = {
      resourceType: "Basic",
      identifier: [{ system: system.applied, value: act.id }],
      code: { coding: [{ system: system.code, code: "applied" }], text: what },
      subject: { reference: `Patient/${act.patientId}` },
      author: { reference: `Practitioner/${visit.worker.practitionerId}` },
      created: visit.now().slice(0, 10),
      extension: [{ url: extension.answer, valueString: JSON.stringify(answer) }],
    };
    await visit.own.create(mark);
    return answer;
  });
}
