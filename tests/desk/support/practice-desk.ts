import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Desk, openDesk } from "../../../electron/desk/desk.ts";
import type { DeskOptions } from "../../../electron/desk/options.ts";
import { practicePassphrase } from "../../../hub/practice/people.ts";
import { type RunningHub, startHub } from "../../../hub/server.ts";
import { openFhir } from "../../../hub/server/open-fhir.ts";
import type { CallName, Input, Output } from "../../../shared/contract/calls.ts";
import { type ConsultId, lineId } from "../../../shared/domain/ids.ts";
import { putPracticeHubData } from "../../support/practice-hub-data.ts";

export const account = { username: "practice.doctor", passphrase: practicePassphrase, pin: "2468" } as const;

/** A real hub and real desks on temporary folders; the hub can go and come back at its address. */
export type PracticeClinic = {
  readonly folder: string;
  readonly logged: string[];
  readonly hubUp: () => Promise<RunningHub>;
  readonly hubDown: () => Promise<void>;
  readonly openDesk: (
    name?: string,
    hubUrl?: string,
    clock?: () => Date,
    more?: Partial<DeskOptions>,
  ) => Promise<Desk>;
  readonly end: () => Promise<void>;
};

export async function openClinic(): Promise<PracticeClinic> {
  const folder = await mkdtemp(path.join(tmpdir(), "paramarsh-desk-"));
  const logged: string[] = [];
  const desks: Desk[] = [];
  const at: { hub: RunningHub | undefined; port: number } = { hub: undefined, port: 0 };
  const hubUp = async (): Promise<RunningHub> => {
    const dataFolder = path.join(folder, "hub");
    await putPracticeHubData(dataFolder);
    at.hub = await startHub({
      dataFolder,
      port: at.port,
      host: "127.0.0.1",
      practice: true,
      version: "0.0.0-test",
      openFhir,
      onBug: (where, bug) => {
        logged.push(`hub bug: ${where}: ${bug instanceof Error ? bug.stack : String(bug)}`);
        return "test";
      },
    });
    at.port = Number(new URL(at.hub.url).port);
    return at.hub;
  };
  return {
    folder,
    logged,
    hubUp,
    hubDown: async () => {
      await at.hub?.close();
      at.hub = undefined;
    },
    openDesk: async (name = "desk", hubUrl = `http://127.0.0.1:${at.port}`, clock, more) => {
      const desk = await openDesk({
        dataFolder: path.join(folder, name),
        hubUrl,
        ...(clock === undefined ? {} : { clock }),
        practice: true,
        host: "browser",
        version: "0.0.0-test",
        prefilled: account,
        log: (kind, ids) => void logged.push(`${kind} ${JSON.stringify(ids ?? {})}`),
        ...more,
      });
      desks.push(desk);
      return desk;
    },
    end: async () => {
      for (const desk of desks) await desk.close();
      await at.hub?.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Calls and insists on success; the value has passed the contract's schema at the desk's wall. */
export async function ask<N extends CallName>(desk: Desk, name: N, input: Input<N>): Promise<Output<N>> {
  const answer = await desk.dispatch(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.kind}: ${answer.error.message}`);
  return answer.value as Output<N>;
}

export async function until<T>(
  read: () => Promise<T>,
  good: (value: T) => boolean,
  what: string,
): Promise<T> {
  for (let tries = 0; tries < 300; tries += 1) {
    const value = await read();
    if (good(value)) return value;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`It did not come about: ${what}`);
}

/** Signs in and waits until the patient's record is on the PC. */
export async function openPatient(desk: Desk, name: string): Promise<ConsultId> {
  const queue = await until(
    () => ask(desk, "queue.list", {}),
    ({ rows }) => rows.some((row) => row.name === name && row.readyOffline !== "coming"),
    `${name} is ready offline`,
  );
  const row = queue.rows.find((one) => one.name === name);
  if (!row) throw new Error(`${name} is not in the queue`);
  return row.consultId;
}

/** What the window says when it signs, of what its review has just listed. */
export async function reviewed(desk: Desk, consultId: ConsultId): Promise<Input<"consult.sign">> {
  const { draftSeq } = await ask(desk, "consult.review", { consultId });
  return { consultId, draftSeq, pin: account.pin, confirmedPatient: true };
}

export const noteEdits: Input<"draft.edit">["edits"] = [
  { kind: "splice", section: "complaint", at: 0, remove: 0, insert: "Fever and cough for 4 days" },
  { kind: "splice", section: "diagnosis", at: 0, remove: 0, insert: "Likely chest infection" },
  { kind: "splice", section: "advice", at: 0, remove: 0, insert: "Fluids, rest" },
  { kind: "splice", section: "followUp", at: 0, remove: 0, insert: "After 7 days" },
  {
    kind: "put-line",
    line: {
      id: lineId.parse("line-1"),
      medicineId: "paracetamol-500mg-tablet",
      doseAmount: 1,
      frequency: "three-times-daily",
      meal: "after-food",
      durationDays: 5,
    },
  },
];
