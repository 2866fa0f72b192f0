import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { failure } from "../../shared/result/failure.ts";
import type { Auth } from "../auth/auth.ts";
import type { Call } from "../live/calls/registry.ts";
import { failureAnswer, type HubAnswer, jsonAnswer, type Route } from "../server/http-types.ts";
import { openPatientBrowser, type PatientBrowser } from "./patient-browser.ts";

const place = "/spoke/practice-patient";
const lookMs = 1_000;
const asked = z.object({ ticket: z.string() });
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self' ws: wss:; media-src 'self' blob:; frame-ancestors 'none'";

export type PracticePatient = {
  readonly routes: readonly Route[];
  /** A call rings where no person is. */
  readonly rung: (call: Call, hubUrl: string) => void;
  readonly close: () => Promise<void>;
};

/** Practice only: an invented patient in a browser of its own, there for as long as a call is, and else nothing. */
export function openPracticePatient(
  auth: Auth,
  settings: { readonly browser: string; readonly pageFolder: string },
  isCallOn: (taskId: string) => boolean,
): PracticePatient {
  const tickets = new Map<string, Call>();
  const rooms = new Map<string, PatientBrowser>();
  const timer = setInterval(() => {
    for (const [taskId, room] of rooms) if (!isCallOn(taskId)) room.end();
  }, lookMs);
  timer.unref();
  const session = async (body: Buffer): Promise<HubAnswer> => {
    const shown = asked.safeParse(JSON.parse(body.toString("utf8") || "null"));
    const call = shown.success ? tickets.get(shown.data.ticket) : undefined;
    if (shown.success) tickets.delete(shown.data.ticket);
    const worker = auth.accounts
      .list()
      .find((one) => one.role === "health-worker" && one.centreId === call?.ticket.centreId);
    if (!call || !worker)
      return failureAnswer(failure("not-allowed", "practising a call", "The ticket is not valid here."));
    return jsonAnswer(200, { token: await auth.liveToken(worker), taskId: call.ticket.taskId });
  };
  const file = (name: string, type: string): Route => ({
    method: "GET",
    path: `${place}/${name}`,
    says: "part of the practice patient",
    handle: async () => ({
      status: 200,
      headers: { "content-type": type, "cache-control": "no-store" },
      body: await readFile(path.join(settings.pageFolder, name)),
    }),
  });
  const page = `<!doctype html><title>Practice patient</title><script type="module" src="${place}/page.js"></script>`;
  return {
    routes: [
      {
        method: "GET",
        path: place,
        says: "the practice patient",
        handle: async () => ({
          status: 200,
          headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy },
          body: page,
        }),
      },
      {
        method: "POST",
        path: `${place}/session`,
        says: "the practice patient's one call",
        handle: ({ body }) => session(body),
      },
      file("page.js", "text/javascript; charset=utf-8"),
      file("voice.ogg", "audio/ogg"),
    ],
    rung: (call, hubUrl) => {
      const { taskId } = call.ticket;
      if (rooms.has(taskId)) return;
      const ticket = randomUUID();
      tickets.set(ticket, call);
      const room = openPatientBrowser(settings.browser, `${hubUrl}${place}?ticket=${ticket}`);
      rooms.set(taskId, room);
      void room.ended.then(() => rooms.delete(taskId));
    },
    close: async () => {
      clearInterval(timer);
      for (const room of rooms.values()) room.end();
      await Promise.all([...rooms.values()].map(({ ended }) => ended));
    },
  };
}
