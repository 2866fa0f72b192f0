import { randomUUID } from "node:crypto";
import type { SealedEnvelope } from "../../../shared/contract/hub-api.ts";
import type { RescuePackage } from "../../../shared/contract/rescue.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { type Result, err, ok } from "../../../shared/result/result.ts";
import type { HandlerParts } from "../handlers/handler-parts.ts";
import type { Current } from "../session/current.ts";
import { reviseTyped } from "../session/typed-writing.ts";
import { countParts, slicesOf } from "./parts-plan.ts";
import { fitEnvelopes, fitWork } from "./fit-work.ts";
import { partsKey, sealPart } from "./seal-part.ts";
import { newCode, sealWork } from "./seal-work.ts";

export type MadePackage = {
  readonly id: string;
  readonly madeAt: string;
  readonly text: string;
  /** None where nothing needs one. */
  readonly code: string | undefined;
  readonly parts: number;
  /** It has sealed items alone: all else, or some of those too, is more than a package can carry. */
  readonly leavesSome: boolean;
  readonly part: (index: number) => Promise<Buffer>;
};

/** All that is unsent on this PC, sealed. A `code` that is given seals it whatever there is. */
export async function makePackage(
  parts: HandlerParts,
  current: Current,
  given?: string,
): Promise<Result<MadePackage, Failure>> {
  const { db, session, hubInfo } = current;
  await saveAll(parts, current);
  const madeAt = parts.clock().toISOString();
  const head = { id: randomUUID(), hubId: hubInfo.hubId, madeAt };
  const work = await db.workToRescue();
  const hasWork = [work.items, work.files, work.signed, work.carried, work.typed].some(
    ({ length }) => length > 0,
  );
  const code = given ?? (hasWork ? newCode() : undefined);
  const all = await sealedItems(parts, current);
  const envelopes = fitEnvelopes(all);
  const packed =
    envelopes.length === all.length
      ? fitWork({ ...work, practitionerId: session.doctor.id }, JSON.stringify(envelopes).length)
      : undefined;
  if (packed === undefined && envelopes.length === 0) return err(tooMuch);
  const consultIds = packed === undefined ? [] : work.consults.map(({ consultId }) => consultId);
  await db.readyForRescue({ packageId: head.id, at: madeAt, consultIds });
  // They need no code, and reach their patients from whichever PC has line.
  if (packed === undefined) return ok(sealedAlone(head, envelopes));
  const count = countParts(work.files);
  const sealed = code === undefined ? undefined : sealWork(packed, code, head);
  const key = code !== undefined && sealed && count > 0 ? partsKey(code, sealed) : undefined;
  return ok({
    ...{ id: head.id, madeAt, code, parts: count, leavesSome: false },
    text: textOf(head, envelopes, { parts: count, ...(sealed && { work: sealed }) }),
    part: async (index) => {
      if (key === undefined || index >= count) throw new Error("The package has no such part.");
      const plain = await Promise.all(slicesOf(work.files, index).map((slice) => db.rescuedPiece(slice)));
      const place = { packageId: head.id, index, isLast: index === count - 1 };
      return sealPart(key, place, Buffer.concat(plain));
    },
  });
}

type Head = Pick<RescuePackage, "id" | "hubId" | "madeAt">;

function textOf(
  head: Head,
  envelopes: SealedEnvelope[],
  { parts, ...rest }: { readonly parts: number; readonly work?: NonNullable<RescuePackage["work"]> },
): string {
  const version = parts > 0 ? 2 : 1;
  const made: RescuePackage = { format: "paramarsh-rescue", version, ...head, envelopes, ...rest };
  return JSON.stringify(made);
}

const sealedAlone = (head: Head, envelopes: SealedEnvelope[]): MadePackage => ({
  ...{ id: head.id, madeAt: head.madeAt, code: undefined, parts: 0, leavesSome: true },
  text: textOf(head, envelopes, { parts: 0 }),
  part: () => Promise.reject(new Error("The package has no parts.")),
});

/** Said instead of a code: what no other desk can take in must not look made on a PC that may be dying. */
const tooMuch = failure(
  "too-much-unsent",
  "packing unsent work for another PC",
  "More is unsent than one package can carry.",
);

/** The package must hold what was typed last. */
export const saveAll = ({ clock }: HandlerParts, { db }: Current): Promise<void> =>
  reviseTyped(db, "hand-over", clock());

/** Whoever's they are; the own ones also where the disk had no room for the envelope. */
export async function sealedItems(
  { spool }: HandlerParts,
  { db }: Current,
): Promise<readonly SealedEnvelope[]> {
  const own = (await db.unansweredSigned()).map(({ envelope }) => JSON.parse(envelope) as SealedEnvelope); // made here
  const sealed = new Map([...spool.waiting(), ...own].map((envelope) => [envelope.itemId, envelope]));
  return [...sealed.values()];
}
