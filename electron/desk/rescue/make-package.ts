import { randomUUID } from "node:crypto";
import type { SealedEnvelope } from "../../../shared/contract/hub-api.ts";
import { mostEnvelopes, type RescuePackage } from "../../../shared/contract/rescue.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { type Result, err, ok } from "../../../shared/result/result.ts";
import type { HandlerParts } from "../handlers/handler-parts.ts";
import type { Current } from "../session/current.ts";
import { reviseTyped } from "../session/typed-writing.ts";
import { countParts, slicesOf } from "./parts-plan.ts";
import { fitWork } from "./fit-work.ts";
import { partsKey, sealPart } from "./seal-part.ts";
import { newCode, sealWork } from "./seal-work.ts";

export type MadePackage = {
  readonly id: string;
  readonly madeAt: string;
  readonly text: string;
  /** None where nothing needs one. */
  readonly code: string | undefined;
  readonly parts: number;
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
  const count = countParts(work.files);
  const envelopes = [...(await sealedItems(parts, current))];
  const envelopeChars = JSON.stringify(envelopes).length;
  const packed = fitWork({ ...work, practitionerId: session.doctor.id }, envelopeChars);
  if (packed === undefined || envelopes.length > mostEnvelopes) return err(tooMuch);
  const consultIds = work.consults.map(({ consultId }) => consultId);
  await db.readyForRescue({ packageId: head.id, at: madeAt, consultIds });
  const sealed = code === undefined ? undefined : sealWork(packed, code, head);
  const key = code !== undefined && sealed && count > 0 ? partsKey(code, sealed) : undefined;
  const made: RescuePackage = {
    format: "paramarsh-rescue",
    version: count > 0 ? 2 : 1,
    ...head,
    envelopes,
    ...(sealed === undefined ? {} : { work: sealed }),
  };
  return ok({
    id: head.id,
    madeAt,
    text: JSON.stringify(made),
    code,
    parts: count,
    part: async (index) => {
      if (key === undefined || index >= count) throw new Error("The package has no such part.");
      const plain = await Promise.all(slicesOf(work.files, index).map((slice) => db.rescuedPiece(slice)));
      const place = { packageId: head.id, index, isLast: index === count - 1 };
      return sealPart(key, place, Buffer.concat(plain));
    },
  });
}

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
