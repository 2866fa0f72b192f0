import { cp, mkdir, rm } from "node:fs/promises";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "../../renderer/bridge/client.ts";
import { places } from "../../build/bundle/places.ts";
import { unlockKeyring } from "../../electron/desk/keys/keyring.ts";
import { practiceCases } from "../../hub/practice/practice-cases.ts";
import { account } from "../desk/support/practice-desk.ts";
import { freePort } from "../e2e/support/processes.ts";
import { type Book, openBook, witnessed } from "./book.ts";
import { type Centre, openCentre } from "./centre.ts";
import { openWindow } from "./desk-window.ts";
import type { Fate } from "./fate.ts";
import { type Killable, start } from "./killable.ts";
import { type MovingClock, openClock } from "./moving-clock.ts";
import type { Parts } from "./parts.ts";
import { openProxy, type Proxy, type Witness } from "./proxy.ts";

/** One hub, one desk, the line between them and their data, over many deaths. */
export type World = {
  readonly folder: string;
  readonly proxy: Proxy;
  readonly clocks: { readonly desk: MovingClock; readonly hub: MovingClock };
  readonly book: Book;
  readonly centre: Centre;
  /** Consults that the driver writes no more. */
  readonly leftAlone: Set<string>;
  readonly startHub: () => Promise<Killable>;
  /** `under`: a program that runs it and watches. */
  readonly startDesk: (under?: readonly string[]) => Promise<RunningDesk>;
  readonly openWindow: (desk: RunningDesk) => Promise<Client>;
  readonly files: { readonly hub: string; readonly desk: () => string; readonly deskKey: () => Buffer };
  readonly close: () => Promise<void>;
};

export type RunningDesk = { readonly process: Killable; readonly client: Client; readonly link: string };

/** A world on copies of what `makeTemplate` made, or on nothing yet. */
export async function openWorld(
  parts: Parts,
  folder: string,
  fate: (request: number) => Fate,
  witness?: Witness,
): Promise<World> {
  await mkdir(folder, { recursive: true });
  const hubPort = await freePort();
  const proxy = await openProxy({ hubPort, fate, ...(witness ? { witness } : {}) });
  const lineUrl = `http://127.0.0.1:${proxy.port}`;
  const clocks = {
    desk: openClock(path.join(folder, "desk-clock")),
    hub: openClock(path.join(folder, "hub-clock")),
  };
  // Written where a process ends in order, which the template's do; the killed ones then start in a third of the time.
  const cache = { NODE_COMPILE_CACHE: path.join(places.cache, "torture-compiled") };
  const book = openBook();
  const settings = {
    dataFolder: path.join(folder, "desk"),
    pageFolder: places.builtDeskPage,
    hubUrl: lineUrl,
    practice: true,
    version: "0.0.0-test",
    prefilled: account,
  };
  const key: { held: Buffer | undefined } = { held: undefined };
  const ownFolder = (): string => {
    const doctors = path.join(folder, "desk", "doctors");
    return path.join(doctors, readdirSync(doctors)[0] ?? "");
  };
  return {
    folder,
    proxy,
    clocks,
    book,
    centre: openCentre(lineUrl),
    leftAlone: new Set(),
    startHub: async () => {
      const args = ["practice", "--data", path.join(folder, "hub"), "--port", String(hubPort)];
      const hub = start("hub", parts.hub, args, { ...cache, ...clocks.hub.env });
      await hub.says("url");
      return hub;
    },
    startDesk: async (under = []) => {
      const env = { ...cache, ...clocks.desk.env };
      const process = start("desk", parts.desk, [JSON.stringify(settings)], env, under);
      const { ready } = await process.says("ready");
      const { link } = ready as { readonly link: string }; // the browser host's own words
      return { process, client: witnessed(await openWindow(link), book), link };
    },
    openWindow: async ({ process }) => witnessed(await openWindow(await newLink(process)), book),
    files: {
      hub: path.join(folder, "hub", "fhir.db"),
      desk: () => path.join(ownFolder(), "desk.db"),
      deskKey: () => (key.held ??= dataKey(path.join(ownFolder(), "keyring.json"))),
    },
    close: () => proxy.close(),
  };
}

/** The desk makes a new window for whoever asks at its own input. */
export async function newLink(desk: Killable): Promise<string> {
  const { link } = await desk.ask("link", "link");
  return String(link);
}

function dataKey(keyring: string): Buffer {
  const unlocked = unlockKeyring(keyring, account.passphrase, Date.now());
  if (unlocked.state !== "open") throw new Error("the keyring does not open");
  return unlocked.dataKey;
}

/** A practice hub with its patients, and a desk that has fetched them all: what every world begins with. */
export async function makeTemplate(parts: Parts, folder: string): Promise<void> {
  const world = await openWorld(parts, folder, () => ({ kind: "passed" }));
  const hub = await world.startHub();
  const desk = await world.startDesk();
  const signedIn = await desk.client.call("session.signIn", account);
  if (!signedIn.ok) throw new Error(`the template's desk: ${signedIn.error.message}`);
  while (!(await hasAll(desk.client))) await wait(250);
  // Ended in order: a template is no victim.
  await desk.process.end();
  await hub.end();
  await world.close();
}

async function hasAll(client: Client): Promise<boolean> {
  const queue = await client.call("queue.list", {});
  if (!queue.ok || queue.value.rows.length < practiceCases.length) return false;
  return queue.value.rows.every(({ readyOffline }) => readyOffline === "ready");
}

export async function copyTemplate(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const part of ["hub", "desk"])
    await cp(path.join(from, part), path.join(to, part), { recursive: true });
}

export async function removeWorld(folder: string): Promise<void> {
  if (existsSync(folder)) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
