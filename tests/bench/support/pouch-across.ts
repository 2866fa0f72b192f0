import { deepStrictEqual } from "node:assert";
import { Agent } from "node:http";
import type { Task } from "@medplum/fhirtypes";
import type { ConsultStep } from "../fixture/line-work.ts";
import type { Ground } from "./desk-files.ts";
import { servePouch } from "./pouch-served.ts";
import { type Pouch, type PouchDoc, bare, pouchInNode } from "./rivals.ts";
import { openThinLine, type ThinLine } from "./thin-line.ts";

export type PouchAcross = {
  readonly lines: { readonly up: ThinLine; readonly down: ThinLine };
  readonly push: (steps: readonly ConsultStep[]) => Promise<() => Promise<void>>;
  readonly pull: (changed: readonly Task[]) => Promise<() => Promise<void>>;
  readonly close: () => Promise<void>;
};

/** The most that PouchDB 9 can: one batch, connections kept alive, begun again at once after a cut. */
const best = { batch_size: 1_000, batches_limit: 10 };

/** Two databases beside its own server: one whose documents go there, one that is kept like it. */
export async function pouchAcross(
  ground: Ground,
  of: { readonly queue: readonly Task[] },
): Promise<PouchAcross> {
  const up = await servePouch(ground, "up-");
  const down = await servePouch(ground, "down-");
  // One address for both ways, so that the rival knows where it was.
  const lines = { up: await openThinLine(up.port), down: await openThinLine(down.port) };
  const Maker = pouchInNode();
  const agent = new Agent({ keepAlive: true });
  const remote = (line: ThinLine): Pouch =>
    new Maker(`${line.url}/docs`, {
      fetch: (url: string, how: object) => Maker.fetch(url, { ...how, agent }),
    });
  const here = { up: new Maker(ground.file("steps")), down: new Maker(ground.file("queue")) };
  await down.docs.bulkDocs(of.queue.map(docOf));
  const there = { up: remote(lines.up), down: remote(lines.down) };
  await Maker.replicate(there.down, here.down, best);
  await Maker.replicate(here.up, there.up, best);
  const held = { pushed: 0 };
  return {
    lines,
    push: async (steps) => {
      const first = held.pushed;
      held.pushed += steps.length;
      const docs = steps.map((one, at) => ({ _id: `step-${first + at}`, ...one }));
      await here.up.bulkDocs(docs);
      return async () => {
        await untilDone(() => Maker.replicate(here.up, there.up, best));
        const found = await up.docs.get(`step-${held.pushed - 1}`);
        deepStrictEqual(bare(found), steps.at(-1));
      };
    },
    pull: async (changed) => {
      const before = await down.docs.allDocs({ include_docs: true });
      const revisions = new Map(before.rows.map(({ id, doc }) => [id, doc?._rev]));
      await down.docs.bulkDocs(
        changed.map(docOf).map((doc) => ({ ...doc, _rev: revisions.get(doc._id) ?? "" })),
      );
      return async () => {
        await untilDone(() => Maker.replicate(there.down, here.down, best));
        const [first] = changed;
        deepStrictEqual(bare(await here.down.get(first?.id ?? "")), first);
      };
    },
    close: async () => {
      agent.destroy();
      for (const db of [...Object.values(here), ...Object.values(there)]) await db.close();
      for (const line of Object.values(lines)) await line.close();
      await up.close();
      await down.close();
    },
  };
}

const docOf = (task: Task): PouchDoc => ({ _id: task.id ?? "", ...task });

async function untilDone(run: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await run();
      return;
    } catch {
      // Cut: begun again at once; its checkpoints say where.
    }
  }
}
