import { createHash, randomBytes, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import {
  type SpokeCallName,
  spokeCalls,
  type SpokeInput,
  type SpokeOutput,
  spokePaths,
} from "../../shared/contract/spoke-calls.ts";
import { passphrase } from "../hub/support/edge-hub.ts";
import { someIntake, someRegistration } from "../hub/support/spoke-page.ts";
import type { Dice } from "./chance.ts";

/** What a centre was told that it arrived: each must be at the hub once. */
export type CentreBook = {
  readonly requests: Set<string>;
  readonly pictures: Set<string>;
  /** By the SHA-256 of the original's bytes, the Binary that must hold them. */
  readonly originals: Map<string, string>;
};

/** One thing that the page keeps until the hub has answered it, however often the line breaks; doing it again is harmless. */
type Job = () => Promise<void>;

export type Centre = {
  readonly book: CentreBook;
  /** Registers patients and sends pictures until told to stop; a job that did not get through waits. */
  readonly work: (draws: Dice, until: () => boolean) => Promise<void>;
  /** Brings through what waits; answers what still does, and why. */
  readonly finish: () => Promise<readonly string[]>;
};

const patienceMs = 4_000;
const pieceBytes = 64 * 1024;
const jpegHead = Buffer.of(0xff, 0xd8, 0xff, 0xe0);
const offsetAnswer = z.object({ offset: z.number(), binaryId: z.string().optional() });
const callAnswer = z.object({
  ok: z.boolean(),
  value: z.unknown().optional(),
  error: z.unknown().optional(),
});

export function openCentre(lineUrl: string): Centre {
  const book: CentreBook = { requests: new Set(), pictures: new Set(), originals: new Map() };
  const waiting: Job[] = [];
  const tasks: string[] = [];
  const page = openPage(lineUrl);

  const request = (): Job => {
    const [registration, intake] = [someRegistration(), someIntake()];
    return async () => {
      const { taskId } = await page.ask("request.send", { patient: { registration }, intake });
      book.requests.add(intake.id);
      tasks.push(taskId);
    };
  };
  const picture = (taskId: string): Job => {
    const original = Buffer.concat([jpegHead, randomBytes(pieceBytes + 30_000)]);
    const sha256 = createHash("sha256").update(original).digest("hex");
    const small = Buffer.concat([jpegHead, randomBytes(3_000)]).toString("base64");
    const [id, namingId] = [randomUUID(), randomUUID()];
    return async () => {
      const { documentId } = await page.ask("attachment.add", {
        id,
        taskId,
        kind: "picture",
        title: "घाव.jpg",
        contentType: "image/jpeg",
        content: small,
        original: { sha256, sizeBytes: original.length, contentType: "image/jpeg" },
      });
      book.pictures.add(id);
      const binaryId = await page.upload(sha256, original);
      await page.ask("attachment.original", { id: namingId, taskId, documentId, binaryId, sha256 });
      book.originals.set(sha256, binaryId);
    };
  };
  const through = async (): Promise<readonly string[]> => {
    const why: string[] = [];
    for (const job of waiting.splice(0))
      await job().catch((problem: unknown) => {
        waiting.push(job);
        why.push(problem instanceof Error ? problem.message : "unknown");
      });
    return why;
  };
  return {
    book,
    work: async (draws, until) => {
      while (!until()) {
        if (waiting.length < 4)
          waiting.push(tasks.length < 2 || draws.below(3) === 0 ? request() : picture(draws.pick(tasks)));
        await through();
        await wait(100 + draws.below(400));
      }
    },
    finish: through,
  };
}

function openPage(lineUrl: string) {
  const state = { cookie: "" };
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const asked = {
      ...init,
      headers: { ...init.headers, cookie: state.cookie },
      signal: AbortSignal.timeout(patienceMs),
    };
    const answer = await fetch(new URL(path, lineUrl), asked);
    if (answer.status !== 401) return answer;
    state.cookie = await signIn(lineUrl); // the hub's clock went past the end of the old one
    throw new Error("signed in again");
  };
  const post = (name: string, input: unknown) =>
    send(`${spokePaths.call}${name}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(input),
    });
  return {
    ask: async <N extends SpokeCallName>(name: N, input: SpokeInput<N>): Promise<SpokeOutput<N>> => {
      if (state.cookie === "") state.cookie = await signIn(lineUrl);
      const answer = callAnswer.parse(await (await post(name, input)).json());
      if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`);
      return spokeCalls[name].output.parse(answer.value) as SpokeOutput<N>; // of the same name
    },
    /** Goes on where the hub says that it stands. */
    upload: async (sha256: string, bytes: Buffer): Promise<string> => {
      const path = `${spokePaths.upload}${sha256}`;
      let { offset } = offsetAnswer.parse(await (await send(path, {})).json());
      for (;;) {
        const complete = offset + pieceBytes >= bytes.length;
        const answer = await send(`${path}?offset=${offset}&complete=${complete}`, {
          method: "PUT",
          headers: { "content-type": "image/jpeg" },
          body: new Uint8Array(bytes.subarray(offset, offset + pieceBytes)),
        });
        const told = offsetAnswer.parse(await answer.json());
        if (told.binaryId !== undefined) return told.binaryId;
        offset = told.offset;
      }
    },
  };
}

async function signIn(lineUrl: string): Promise<string> {
  const answer = await fetch(new URL(`${spokePaths.call}session.signIn`, lineUrl), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username: "practice.namunakot", passphrase }),
    signal: AbortSignal.timeout(patienceMs),
  });
  if (answer.status !== 200) throw new Error(`signing in answered ${answer.status}`);
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}
