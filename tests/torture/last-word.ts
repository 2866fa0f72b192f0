import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import type { Client } from "../../renderer/bridge/client.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import { account } from "../desk/support/practice-desk.ts";
import { isWrite, type Named, versionsIn } from "./hub-answer.ts";
import type { Killable } from "./killable.ts";
import { buildParts, type Parts, removeParts } from "./parts.ts";
import type { Witness } from "./proxy.ts";
import { copyTemplate, makeTemplate, openWorld, removeWorld } from "./world.ts";

export type LastWords = {
  readonly deaths: number;
  /** Versions that a dying hub's last answer named, and those of them that its file does not hold. */
  readonly named: number;
  readonly missing: readonly string[];
};

/**
 * The hub dies with the first byte of its answer to a write: what this answer names must be in its file then.
 *
 * A desk that is asked afterwards would send it again and hide the loss, so the file is read before anything starts.
 */
export async function hearLastWords(
  deaths: number,
  given: { readonly parts?: Parts; readonly template?: string } = {},
): Promise<LastWords> {
  const folder = await mkdtemp(path.join(tmpdir(), "paramarsh-last-words-"));
  const parts = given.parts ?? (await buildParts("last-words"));
  const place = path.join(folder, "world");
  if (given.template === undefined) await makeTemplate(parts, place);
  else await copyTemplate(given.template, place);
  const ear = openEar();
  const world = await openWorld(parts, place, () => ({ kind: "passed" }), ear.witness);
  let hub = await world.startHub();
  const desk = await world.startDesk();
  const consultId = await claimFirst(desk.client);
  const said: Named[] = [];
  const missing: string[] = [];
  for (let death = 0; death < deaths; death += 1) {
    ear.listenTo(hub);
    await write(desk.client, consultId);
    const named = await lastWordOf(ear, desk.client, consultId);
    await hub.ended;
    said.push(...named);
    missing.push(...named.filter((one) => !isIn(world.files.hub, one)).map(inWords));
    hub = await world.startHub();
  }
  await Promise.all([desk.process.kill(), hub.kill()]);
  await world.close();
  await removeWorld(folder);
  if (!given.parts) removeParts(parts);
  return { deaths, named: said.length, missing };
}

/** Kills whom it listens to, once, and keeps what was said with it. */
function openEar() {
  const at: { victim: Killable | undefined; dying: Buffer | undefined; words: readonly Named[] | undefined } =
    {
      victim: undefined,
      dying: undefined,
      words: undefined,
    };
  const witness: Witness = {
    answerBegins: (request) => {
      if (!at.victim || !isWrite(request)) return;
      void at.victim.kill(); // the signal leaves before this line is over
      Object.assign(at, { victim: undefined, dying: request });
    },
    answered: (request, answer) => {
      if (request === at.dying) at.words = versionsIn(answer);
    },
  };
  return {
    witness,
    listenTo: (victim: Killable) => void Object.assign(at, { victim, dying: undefined, words: undefined }),
    words: () => at.words,
  };
}

async function claimFirst(client: Client): Promise<ConsultId> {
  const signed = await client.call("session.signIn", account);
  if (!signed.ok) throw new Error(`signing in: ${signed.error.message}`);
  const queue = await client.call("queue.list", {});
  const consultId = queue.ok
    ? queue.value.rows.find(({ mine, holder }) => !mine && holder === undefined)?.consultId
    : undefined;
  if (consultId === undefined) throw new Error("there is no consult to write in");
  await client.call("consult.open", { consultId });
  const claimed = await client.call("consult.claim", { consultId });
  if (!claimed.ok) throw new Error(`claiming: ${claimed.error.message}`);
  return consultId;
}

/** A letter more, and a checkpoint of it, which goes to the hub. */
async function write(client: Client, consultId: ConsultId): Promise<void> {
  const opened = await client.call("consult.open", { consultId });
  if (!opened.ok) throw new Error(`opening: ${opened.error.message}`);
  const edit = { kind: "splice", section: "complaint", at: 0, remove: 0, insert: "क" } as const;
  await client.call("draft.edit", { consultId, firstSeq: opened.value.draftSeq + 1, edits: [edit] });
  await client.call("draft.checkpoint", { consultId, reason: "hand-over" });
}

/** Until something was sent and answered; the hub may have to be greeted first. */
async function lastWordOf(
  ear: ReturnType<typeof openEar>,
  client: Client,
  consultId: ConsultId,
): Promise<readonly Named[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const words = ear.words();
    if (words !== undefined) return words;
    if (tries % 20 === 19) await write(client, consultId);
    void client.call("sync.now", {});
    await wait(100);
  }
  throw new Error("the hub was asked to write nothing");
}

function isIn(file: string, { type, id, version }: Named): boolean {
  const db = new Database(file, { readonly: true });
  const row = db
    .prepare("SELECT 1 FROM hist WHERE type = ? AND id = ? AND version = ?")
    .get(type, id, Number(version));
  db.close();
  return row !== undefined;
}

const inWords = ({ type, id, version }: Named): string => `${type}/${id}/_history/${version}`;
