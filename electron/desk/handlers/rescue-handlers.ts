import type { Handlers } from "../../../shared/contract/dispatch.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { type Result, err, ok } from "../../../shared/result/result.ts";
import { fetchHandOver, handOver, howHandOverStands } from "../rescue/hand-over.ts";
import { type MadePackage, makePackage, saveAll, sealedItems } from "../rescue/make-package.ts";
import { attempted } from "../rescue/part-taker.ts";
import { patientOf, type Taking, takePackage } from "../rescue/take-package.ts";
import type { Current } from "../session/current.ts";
import { type HandlerParts, signedIn } from "./handler-parts.ts";

type Names =
  | "rescue.preview"
  | "rescue.make"
  | "rescue.makePart"
  | "rescue.take"
  | "rescue.takePart"
  | "rescue.handOver"
  | "rescue.handed"
  | "rescue.fetch";
/** Of whoever is signed in: with the sign-out it is nobody's. */
type Held<T> = { readonly by: Current; readonly what: T };

export function rescueHandlers(parts: HandlerParts): Pick<Handlers, Names> {
  const held: { made?: Held<MadePackage>; taking?: Held<Taking> } = {};
  return {
    "rescue.preview": async () => {
      const current = signedIn(parts, "looking at what is unsent");
      return current.ok ? ok(await preview(parts, current.value)) : current;
    },
    "rescue.make": async () => {
      const current = signedIn(parts, "writing unsent work into a file");
      if (!current.ok) return current;
      const made = await makePackage(parts, current.value);
      if (!made.ok) return made;
      held.made = { by: current.value, what: made.value };
      const { id: packageId, text, code, parts: count, madeAt, leavesSome } = made.value;
      const name = `paramarsh-unsent-${madeAt.slice(0, 16).replace(/[-:]/g, "")}.${count > 0 ? "paramarsh" : "json"}`;
      return ok({ packageId, name, text, parts: count, leavesSome, ...(code === undefined ? {} : { code }) });
    },
    "rescue.makePart": async ({ packageId, index }) => {
      const made = heldBy(parts, held.made, packageId, ({ id }) => id);
      if (!made.ok) return made;
      if (index >= made.value.parts) return err(gone);
      return ok({ part: (await made.value.part(index)).toString("base64") });
    },
    "rescue.take": async ({ text, code }) => {
      const current = signedIn(parts, attempted);
      if (!current.ok) return current;
      const taking = await takePackage(parts, current.value, { text, code });
      if (!taking.ok) return taking;
      held.taking = { by: current.value, what: taking.value };
      const { packageId, parts: count, taken } = taking.value;
      return ok({ ...taken, packageId, parts: count });
    },
    "rescue.takePart": async ({ packageId, index, part }) => {
      const taking = heldBy(parts, held.taking, packageId, (one) => one.packageId);
      if (!taking.ok) return taking;
      const files = await taking.value.takePart(index, Buffer.from(part, "base64"));
      return files.ok ? ok({ files: files.value }) : files;
    },
    "rescue.handOver": async () => {
      const current = signedIn(parts, "handing unsent work over");
      return current.ok ? handOver(parts, current.value) : current;
    },
    "rescue.handed": async ({ handOverId }) => {
      const current = signedIn(parts, "looking whether it was taken in");
      return current.ok ? howHandOverStands(current.value, handOverId) : current;
    },
    "rescue.fetch": async ({ code }) => {
      const current = signedIn(parts, attempted);
      return current.ok ? fetchHandOver(parts, current.value, code) : current;
    },
  };
}

const gone = failure("not-found", attempted, "This was begun by somebody else, or long ago: begin again.");

function heldBy<T>(
  { held }: HandlerParts,
  one: Held<T> | undefined,
  packageId: string,
  idOf: (what: T) => string,
): Result<T, Failure> {
  return one !== undefined && one.by === held.current && idOf(one.what) === packageId
    ? ok(one.what)
    : err(gone);
}

async function preview(parts: HandlerParts, current: Current) {
  const { db } = current;
  await saveAll(parts, current);
  const own = await db.unansweredSigned();
  const sealed = await sealedItems(parts, current);
  const { items, files, signed, carried } = await db.workToRescue();
  const parked = [
    ...signed.flatMap((one) => one.items.map((item) => ({ ...item, ...one }))),
    ...carried,
  ].filter(({ state }) => state === "parked");
  const consults = new Set([
    ...[...own, ...parked].map((row) => row.consultId),
    ...[...items, ...files].flatMap(({ consultId }) => consultId ?? []),
  ]);
  const patients = await Promise.all([...consults].map((id) => patientOf(current, id)));
  return {
    signed: sealed.length + parked.length,
    signedOfOthers: sealed.length - own.length,
    work: items.length,
    files: files.length,
    patients: new Set(patients.map((patient) => patient?.id ?? "")).size,
  };
}
