import { expect, it } from "vitest";
import { openClinic, until } from "../desk/support/practice-desk.ts";
import { onSmallDisk, smallDisksAllowed } from "./support/small-disk.ts";

type Answer = {
  readonly ok: boolean;
  readonly value: { rows: { readyOffline: string; consultId: string }[] };
};

it.skipIf(!smallDisksAllowed)(
  "a disk with little room fetches nothing ahead and still takes every letter; with room again the queue becomes ready",
  async () => {
    const clinic = await openClinic();
    const hub = await clinic.hubUp();
    const folder = `${clinic.folder}/small`;
    const desk = onSmallDisk("desk-child.ts", [{ folder, size: "48m" }], {
      dataFolder: `${folder}/desk`,
      hubUrl: hub.url,
    });
    const call = (name: string, input: unknown) => desk.ask({ call: name, input }) as Promise<Answer>;
    const rows = async () => (await call("queue.list", {})).value.rows;
    // 46 of 48 MB are somebody else's: below the twentieth that is left to what the doctor writes.
    await desk.ask({ disk: "leave", folder, bytes: 2_200_000 });
    expect(
      await call("session.signIn", { username: "practice.doctor", passphrase: "practice only, no patients" }),
    ).toMatchObject({ ok: true });
    const waiting = await until(rows, (all) => all.length > 5, "the queue is here").catch(async () => rows());
    console.log(
      `on a disk with little room: ${waiting.length} in the queue, ${waiting.filter(({ readyOffline }) => readyOffline !== "coming").length} made ready`,
    );
    expect(waiting.filter(({ readyOffline }) => readyOffline !== "coming")).toHaveLength(0);
    await desk.ask({ disk: "free", folder });
    await until(
      rows,
      (all) => all.length > 5 && all.every(({ readyOffline }) => readyOffline !== "coming"),
      "all are ready",
    );
    await desk.ask({ disk: "leave", folder, bytes: 2_200_000 });
    const consultId = (await rows())[0]?.consultId;
    const edits = [{ kind: "splice", section: "advice", at: 0, remove: 0, insert: "rest" }];
    for (let firstSeq = 1; firstSeq <= 20; firstSeq += 1)
      expect(await call("draft.edit", { consultId, firstSeq, edits })).toMatchObject({ ok: true });
    await desk.end();
    await clinic.end();
  },
  240_000,
);
