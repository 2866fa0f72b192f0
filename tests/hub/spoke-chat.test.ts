import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type EdgeHub, startEdgeHub } from "./support/edge-hub.ts";
import { signedInPage, someIntake, someRegistration, type SpokePage } from "./support/spoke-page.ts";

const world: { hub?: EdgeHub; page?: SpokePage; other?: SpokePage; taskId?: string } = {};
const hub = (): EdgeHub => world.hub ?? expect.fail("no hub");
const page = (): SpokePage => world.page ?? expect.fail("no page");
const other = (): SpokePage => world.other ?? expect.fail("no other page");
const taskId = (): string => world.taskId ?? expect.fail("no ticket");

beforeAll(async () => {
  world.hub = await startEdgeHub();
  world.page = await signedInPage(hub().running.url, "practice.namunakot");
  world.other = await signedInPage(hub().running.url, "practice.misalgarh");
  const patient = { registration: someRegistration() };
  world.taskId = (await page().ask("request.send", { patient, intake: someIntake() })).taskId;
});
afterAll(async () => {
  await world.hub?.close();
});

const written = (text: string) => ({
  id: randomUUID(),
  taskId: taskId(),
  at: new Date().toISOString(),
  from: { side: "spoke" as const, name: "somebody else" },
  text,
});

describe("chat without the live channel", () => {
  it("keeps a message once, under the account's own name, and no other centre reads or writes there", async () => {
    const message = written("मरीज़ को चक्कर आ रहा है");
    await Promise.all([page().ask("chat.send", { message }), page().ask("chat.send", { message })]);
    const kept = await page().ask("chat.list", { taskId: taskId() });
    expect(kept).toEqual([
      { message: { ...message, from: { side: "spoke", name: "Meena Misal" } }, reach: "hub" },
    ]);
    expect(await other().refused("chat.list", { taskId: taskId() })).toMatchObject({ kind: "not-found" });
    const foreign = { message: { ...message, id: randomUUID() } };
    expect(await other().refused("chat.send", foreign)).toMatchObject({ kind: "not-allowed" });
  });

  it("does not refuse for good what was spoken where only its sound is gone: both come again", async () => {
    const sound = Buffer.alloc(3_000, 7);
    const sha256 = createHash("sha256").update(sound).digest("hex");
    const voice = { durationMs: 1_500, contentType: "audio/webm" as const, sizeBytes: sound.length, sha256 };
    const message = written("Voice note 0:01");
    // Named by a hub that was restored since from before it had the bytes.
    const lost = { message: { ...message, voice: { ...voice, binaryId: randomUUID() } } };
    expect(await page().refused("chat.send", lost)).toMatchObject({ kind: "internal" });
    const path = `/spoke/upload/${sha256}?offset=0&complete=true`;
    const put = await fetch(new URL(path, hub().running.url), {
      method: "PUT",
      headers: { "content-type": voice.contentType, cookie: page().cookie },
      body: new Uint8Array(sound),
    });
    const { binaryId } = z.object({ binaryId: z.string() }).parse(await put.json());
    await page().ask("chat.send", { message: { ...message, voice: { ...voice, binaryId } } });
    const kept = await page().ask("chat.list", { taskId: taskId() });
    expect(kept.at(-1)?.message).toMatchObject({ id: message.id, voice: { sha256, binaryId } });
  });
});
