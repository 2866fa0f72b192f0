import type { Desk } from "../../../electron/desk/desk.ts";
import { ask } from "./practice-desk.ts";

/** What the window saves as a file: the text and the parts behind it. */
export async function makeRescue(desk: Desk) {
  const { packageId, parts, ...made } = await ask(desk, "rescue.make", {});
  const sealed: string[] = [];
  for (let index = 0; index < parts; index += 1)
    sealed.push((await ask(desk, "rescue.makePart", { packageId, index })).part);
  return { ...made, sealed };
}

type Carried = {
  readonly text: string;
  readonly code?: string | undefined;
  readonly sealed: readonly string[];
};

/** What the window does with such a file at the other desk. */
export async function takeRescue(desk: Desk, { text, code, sealed }: Carried) {
  const { packageId, parts, ...taken } = await ask(desk, "rescue.take", { text, ...(code ? { code } : {}) });
  let whole = 0;
  for (const [index, part] of sealed.slice(0, parts).entries())
    ({ files: whole } = await ask(desk, "rescue.takePart", { packageId, index, part }));
  return { ...taken, whole };
}
