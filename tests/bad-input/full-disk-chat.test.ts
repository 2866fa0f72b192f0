import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { account, openClinic, type PracticeClinic, until } from "../desk/support/practice-desk.ts";
import { type Cable, openCable } from "./support/cable.ts";
import { type OnSmallDisk, onSmallDisk, smallDisksAllowed } from "./support/small-disk.ts";

type Answer = {
  readonly ok: boolean;
  readonly error: { readonly kind: string };
  readonly value: {
    readonly line: string;
    readonly connected: boolean;
    readonly rows: readonly { readonly readyOffline: string; readonly consultId: string }[];
    readonly lines: readonly { readonly reach: string }[];
  };
};

let clinic: PracticeClinic;
let cable: Cable;
let desk: OnSmallDisk | undefined;
beforeEach(async () => {
  clinic = await openClinic();
  cable = await openCable((await clinic.hubUp()).url);
});
afterEach(async () => {
  await desk?.end();
  await cable.close();
  await clinic.end();
});

it.skipIf(!smallDisksAllowed)(
  "a message that waits while the disk is full ends no desk when the hub answers: it goes when there is room",
  async () => {
    const folder = `${clinic.folder}/small`;
    const child = onSmallDisk("desk-child.ts", [{ folder, size: "8m" }], {
      dataFolder: folder,
      hubUrl: cable.url,
    });
    desk = child;
    const call = (name: string, input: unknown) => child.ask({ call: name, input }) as Promise<Answer>;
    const { username, passphrase } = account;
    expect(await call("session.signIn", { username, passphrase })).toMatchObject({ ok: true });
    const { value: queue } = await until(
      () => call("queue.list", {}),
      ({ value }) => value.rows.some(({ readyOffline }) => readyOffline !== "coming"),
      "somebody is here",
    );
    const consultId = queue.rows.find(({ readyOffline }) => readyOffline !== "coming")?.consultId;
    await call("consult.open", { consultId });
    await call("consult.claim", { consultId });
    cable.pull();
    await until(
      () => call("live.state", {}),
      ({ value }) => !value.connected,
      "the line is gone",
    );
    expect(await call("chat.send", { consultId, id: randomUUID(), text: "Drink much" })).toMatchObject({
      ok: true,
    });
    await child.ask({ disk: "fill", folder });
    // The journal's own file may still have room inside: typed until the disk says no, to the smallest write.
    const letter = { kind: "splice", section: "complaint", at: 0, remove: 0, insert: "dizzy ".repeat(400) };
    await untilFull((firstSeq) => call("draft.edit", { consultId, firstSeq, edits: [letter] }));
    await untilFull((nth) => call("chat.keepDraft", { consultId, text: `Also ${nth}` }));
    cable.plugIn();
    await until(
      () => call("sync.now", {}).then(() => call("live.state", {})),
      ({ value }) => value.connected,
      "the hub answers",
    );
    await call("sync.now", {}); // tells `reached` once more, with the message still here
    expect((await call("chat.list", { consultId })).value.lines).toMatchObject([{ reach: "here" }]);
    await child.ask({ disk: "free", folder });
    await until(
      () => call("sync.now", {}).then(() => call("chat.list", { consultId })),
      ({ value }) => value.lines.every(({ reach }) => reach !== "here"),
      "the message is at the hub",
    );
  },
  240_000,
);

async function untilFull(write: (nth: number) => Promise<Answer>): Promise<void> {
  for (let nth = 1; ; nth += 1) {
    const answer = await write(nth);
    if (answer.ok) continue;
    expect(answer).toMatchObject({ error: { kind: "storage-full" } });
    return;
  }
}
