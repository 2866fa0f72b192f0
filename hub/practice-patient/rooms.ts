import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { Call } from "../live/calls/registry.ts";
import { openPatientBrowser, type PatientBrowser } from "./patient-browser.ts";

const lookMs = 1_000;
/** As long as a call rings: who has not come by then finds nobody waiting. */
const ticketMs = 2 * 60_000;

type Room = {
  readonly call: Call;
  readonly browser: PatientBrowser;
  readonly sinceMs: number;
  /** Until it was shown. */
  readonly ticket: string | undefined;
  /** With this the patient's page gets a token for each of its sockets. */
  readonly pass: string;
};

export type Rooms = {
  readonly want: (call: Call, hubUrl: string) => void;
  /** The call that this ticket is for, with its pass; the ticket is good once. */
  readonly redeem: (ticket: string) => { readonly call: Call; readonly pass: string } | undefined;
  /** The call that this pass is for; it is good for as long as that call is. */
  readonly admit: (pass: string) => Call | undefined;
  readonly close: () => Promise<void>;
};

/** A browser for each call that wants one, for as long as the call is; never two that start at a time. */
export function openRooms(parts: {
  readonly browser: string;
  /** Of its own; what a hub that was killed left there is removed. */
  readonly folder: string;
  readonly addressOf: (hubUrl: string, ticket: string) => string;
  readonly isCallOn: (taskId: string) => boolean;
}): Rooms {
  const rooms = new Map<string, Room>();
  const wanted = new Map<string, { readonly call: Call; readonly hubUrl: string }>();
  const state = { isClosed: false };
  rmSync(parts.folder, { recursive: true, force: true, maxRetries: 5 });
  const open = (call: Call, hubUrl: string) => {
    const { taskId } = call.ticket;
    const ticket = randomUUID();
    mkdirSync(parts.folder, { recursive: true });
    const profile = path.join(parts.folder, ticket);
    const browser = openPatientBrowser(parts.browser, profile, parts.addressOf(hubUrl, ticket));
    rooms.set(taskId, { call, browser, sinceMs: performance.now(), ticket, pass: randomUUID() });
    void browser.ended.then(() => {
      rooms.delete(taskId);
      look();
    });
  };
  const look = () => {
    if (state.isClosed) return;
    for (const [taskId, { browser, ticket, sinceMs }] of rooms) {
      const isLate = ticket !== undefined && performance.now() - sinceMs > ticketMs;
      if (isLate || !parts.isCallOn(taskId)) browser.end();
    }
    for (const [taskId, { call, hubUrl }] of wanted) {
      if (!parts.isCallOn(taskId)) wanted.delete(taskId);
      else if (!rooms.has(taskId) && ![...rooms.values()].some(({ ticket }) => ticket !== undefined)) {
        wanted.delete(taskId);
        try {
          open(call, hubUrl);
        } catch {
          // A full disk, say: the call rings on as where no patient is, and the hub goes on.
        }
      }
    }
  };
  const timer = setInterval(look, lookMs);
  timer.unref();
  return {
    want: (call, hubUrl) => {
      wanted.set(call.ticket.taskId, { call, hubUrl });
      look();
    },
    redeem: (ticket) => {
      const found = [...rooms].find(([, room]) => room.ticket === ticket);
      if (!found || !parts.isCallOn(found[0])) return undefined;
      rooms.set(found[0], { ...found[1], ticket: undefined });
      look();
      return { call: found[1].call, pass: found[1].pass };
    },
    admit: (pass) => {
      const found = [...rooms].find(([, room]) => room.ticket === undefined && room.pass === pass);
      return found && parts.isCallOn(found[0]) ? found[1].call : undefined;
    },
    close: async () => {
      state.isClosed = true;
      clearInterval(timer);
      const all = [...rooms.values()];
      for (const { browser } of all) browser.end();
      await Promise.all(all.map(({ browser }) => browser.ended));
      rmSync(parts.folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
