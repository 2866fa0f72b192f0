import { createHash } from "node:crypto";
import type { Basic } from "@medplum/fhirtypes";
import { z } from "zod";
import { system } from "../../../shared/fhir/systems.ts";
import type { Store } from "../../server/store.ts";

/**
 * Between whom no call is made: a doctor and a centre after a report, or one person or one centre with anybody by the
 * operator's word. Calls alone: requests, messages, papers and the telephone go on, and so does everybody else's care.
 */
export const blocked = z.union([
  z.object({ is: z.literal("pair"), doctorId: z.string(), centreId: z.string() }),
  z.object({ is: z.literal("person"), practitionerId: z.string() }),
  z.object({ is: z.literal("centre"), centreId: z.string() }),
]);
export type Blocked = z.infer<typeof blocked>;

const block = z.object({ whom: blocked, since: z.string(), by: z.string() });
export type Block = z.infer<typeof block>;

const code = "call-block";
const partUrl = "urn:paramarsh:ext:call-block";

/** Kept as FHIR Basics, so that they stand wherever the store does. */
export async function putBlock(store: Store, kept: Block): Promise<void> {
  await store.put(asBasic(kept, true));
}

/** False where nothing was blocked. */
export async function liftBlock(store: Store, whom: Blocked): Promise<boolean> {
  const kept = await readBlock(store, whom);
  if (kept) await store.put(asBasic(kept, false));
  return kept !== undefined;
}

export async function blocksOf(store: Store): Promise<readonly Block[]> {
  const all = await store.search("Basic", { code: `${system.code}|${code}` });
  return all.flatMap((one) => blockIn(one) ?? []);
}

type Parties = { readonly practitionerId: string; readonly centreId?: string | undefined };

/** Asked anew for each call: an operator's word counts at once. */
export async function isBlocked(store: Store, doctorId: string, { practitionerId, centreId }: Parties) {
  const persons = [...new Set([doctorId, practitionerId])];
  const whom: readonly Blocked[] = [
    ...persons.map((id) => ({ is: "person" as const, practitionerId: id })),
    ...(centreId === undefined
      ? []
      : [
          { is: "centre" as const, centreId },
          { is: "pair" as const, doctorId, centreId },
        ]),
  ];
  const found = await Promise.all(whom.map((one) => readBlock(store, one)));
  return found.some((one) => one !== undefined);
}

async function readBlock(store: Store, whom: Blocked): Promise<Block | undefined> {
  const kept = await store.read("Basic", idOf(whom));
  return kept && blockIn(kept);
}

const idOf = (whom: Blocked): string =>
  `${code}-${createHash("sha256")
    .update(JSON.stringify(blocked.parse(whom)))
    .digest("hex")
    .slice(0, 40)}`;

function asBasic(kept: Block, stands: boolean): Basic {
  const coding = [{ system: system.code, code: stands ? code : `${code}-lifted` }];
  return {
    resourceType: "Basic",
    id: idOf(kept.whom),
    code: { coding },
    extension: [{ url: partUrl, valueString: JSON.stringify(kept) }],
  };
}

function blockIn({ code: kind, extension }: Basic): Block | undefined {
  if (kind.coding?.[0]?.code !== code) return undefined;
  const text = extension?.find(({ url }) => url === partUrl)?.valueString;
  return text === undefined ? undefined : block.parse(JSON.parse(text));
}
