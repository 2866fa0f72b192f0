import type { Basic } from "@medplum/fhirtypes";
import { z } from "zod";
import { callReport, type CallReport } from "../../../shared/domain/call-report.ts";
import { system } from "../../../shared/fhir/systems.ts";
import type { Account } from "../../auth/account.ts";
import type { Store } from "../../server/store.ts";
import { type Blocked, putBlock } from "./call-blocks.ts";

/** As the hospital's operator reads it. */
const kept = callReport.extend({
  at: z.string(),
  by: z.object({ practitionerId: z.string(), name: z.string(), role: z.enum(["doctor", "health-worker"]) }),
  taskId: z.string(),
  doctorId: z.string().optional(),
  centreId: z.string().optional(),
});
export type KeptReport = z.infer<typeof kept>;

const code = "call-report";
const partUrl = "urn:paramarsh:ext:call-report";

type Parties = {
  readonly taskId: string;
  readonly ownerId?: string | undefined;
  readonly centreId?: string | undefined;
};
type Reporter = Exclude<Account, { role: "operator" }>;

export type CallReports = {
  readonly take: (who: Reporter, parties: Parties, told: CallReport) => Promise<void>;
};

/** The hub keeps reports itself: no doctor and no centre can read what is told about them. */
export function openCallReports(
  store: Store,
  clock: () => Date,
  notice: (sentence: string) => void = () => undefined,
): CallReports {
  return {
    take: async (who, parties, told) => {
      if (await store.read("Basic", told.id)) return;
      const report = reportOf(who, parties, told, clock().toISOString());
      const whom = pairOf(report);
      // Before the report: one that is told again after a kill finds its block, or makes it.
      if (told.block && whom) await putBlock(store, { whom, since: report.at, by: who.name });
      await store.put(asBasic(report));
      notice("A call was reported. Read it with: npm run hub -- call-reports");
    },
  };
}

/** Who tells can speak for one side alone: the own. */
function reportOf(who: Reporter, parties: Parties, told: CallReport, at: string): KeptReport {
  const { practitionerId, name, role } = who;
  const doctorId = role === "doctor" ? practitionerId : parties.ownerId;
  const centreId = who.role === "health-worker" ? who.centreId : parties.centreId;
  return {
    ...told,
    ...{ at, taskId: parties.taskId, by: { practitionerId, name, role } },
    ...(doctorId === undefined ? {} : { doctorId }),
    ...(centreId === undefined ? {} : { centreId }),
  };
}

function asBasic(report: KeptReport): Basic {
  return {
    ...{ resourceType: "Basic", id: report.id, code: { coding: [{ system: system.code, code }] } },
    extension: [{ url: partUrl, valueString: JSON.stringify(report) }],
  };
}

/** Oldest first. */
export async function reportsIn(store: Store): Promise<readonly KeptReport[]> {
  const all = await store.search("Basic", { code: `${system.code}|${code}` });
  return all
    .flatMap(({ extension }) => {
      const text = extension?.find(({ url }) => url === partUrl)?.valueString;
      return text === undefined ? [] : [kept.parse(JSON.parse(text))];
    })
    .toSorted((one, other) => one.at.localeCompare(other.at));
}

/** Between whom a report blocks calls. */
export function pairOf({ doctorId, centreId }: KeptReport): Blocked | undefined {
  return doctorId === undefined || centreId === undefined ? undefined : { is: "pair", doctorId, centreId };
}
