import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { failure } from "../../shared/result/failure.ts";
import { type Auth, inventedPage } from "../auth/auth.ts";
import type { Call } from "../live/calls/registry.ts";
import {
  failureAnswer,
  type HubAnswer,
  type HubRequest,
  jsonAnswer,
  type Route,
} from "../server/http-types.ts";
import { parseJson } from "../server/read-request.ts";
import { openRooms, type Rooms } from "./rooms.ts";

const place = "/spoke/practice-patient";
const asked = z.union([z.object({ ticket: z.string() }), z.object({ pass: z.string() })]);
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self' ws: wss:; media-src 'self' blob:; frame-ancestors 'none'";

export type PracticePatientSettings = { readonly browser: string; readonly pageFolder: string };
export type PracticePatient = {
  readonly routes: readonly Route[];
  /** A call rings where no person is. */
  readonly rung: (call: Call, hubUrl: string) => void;
  readonly close: () => Promise<void>;
};

/** Practice only: an invented patient in a browser of its own, there for as long as a call is, and else nothing. */
export function openPracticePatient(
  parts: {
    readonly auth: Auth;
    readonly dataFolder: string;
    readonly isCallOn: (taskId: string) => boolean;
  },
  { browser, pageFolder }: PracticePatientSettings,
): PracticePatient {
  const rooms = openRooms({
    browser,
    folder: path.join(parts.dataFolder, "practice-patient"),
    addressOf: (hubUrl, ticket) => `${hubUrl}${place}?ticket=${ticket}`,
    isCallOn: parts.isCallOn,
  });
  return {
    routes: [
      page,
      file(pageFolder, "page.js", "text/javascript; charset=utf-8"),
      file(pageFolder, "voice.ogg", "audio/ogg"),
      {
        method: "POST",
        path: `${place}/session`,
        says: "the practice patient's one call",
        handle: (request) => session(parts.auth, rooms, request),
      },
    ],
    rung: rooms.want,
    close: rooms.close,
  };
}

async function session(
  auth: Auth,
  rooms: Pick<Rooms, "redeem" | "admit">,
  request: HubRequest,
): Promise<HubAnswer> {
  const shown = parseJson(request, asked, "practising a call");
  if (!shown.ok) return failureAnswer(shown.error);
  if ("ticket" in shown.value) {
    const room = rooms.redeem(shown.value.ticket);
    return room ? jsonAnswer(200, { taskId: room.call.ticket.taskId, pass: room.pass }) : notValid();
  }
  const call = rooms.admit(shown.value.pass);
  const worker = auth.accounts
    .list()
    .find((one) => one.role === "health-worker" && one.centreId === call?.ticket.centreId);
  if (!call || !worker) return notValid();
  return jsonAnswer(200, { token: await auth.liveToken(worker, inventedPage) });
}

const notValid = (): HubAnswer =>
  failureAnswer(failure("not-allowed", "practising a call", "This ticket or pass is not valid here."));

const page: Route = {
  method: "GET",
  path: place,
  says: "the practice patient",
  handle: async () => ({
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy },
    body: `<!doctype html><title>Practice patient</title><script type="module" src="${place}/page.js"></script>`,
  }),
};

const file = (folder: string, name: string, type: string): Route => ({
  method: "GET",
  path: `${place}/${name}`,
  says: "part of the practice patient",
  handle: async () => ({
    status: 200,
    headers: { "content-type": type, "cache-control": "no-store" },
    body: await readFile(path.join(folder, name)),
  }),
});
