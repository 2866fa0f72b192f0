import type { Server as HttpServer } from "node:http";
import { Server, type Socket } from "socket.io";
import { z } from "zod";
import { hubPaths, type Poke, type Presence } from "../../shared/contract/hub-api.ts";
import type { Down, Up } from "../../shared/contract/live.ts";
import type { LineQuality } from "../../shared/domain/line.ts";
import type { Account } from "../auth/account.ts";
import { type Auth, inventedPage, type SignedIn } from "../auth/auth.ts";
import type { CallMetrics } from "./call-metrics.ts";
import { makeBatcher } from "./batcher.ts";
import { type CentrePresence, watchCentres } from "./centre-presence.ts";
import { listenTo, type PageListener } from "./page-messages.ts";
import { type Change, deskRoom, pokesFor, roomsOf, type TicketRooms } from "./pokes.ts";

export type LiveChannel = {
  /** After a commit is durable: tells those concerned to pull. */
  readonly changed: (changes: readonly Change[]) => void;
  /** Says this to everybody in the rooms (a socket's id is one too), once each. */
  readonly tell: (rooms: readonly string[], message: Down) => void;
  readonly isCentreThere: CentrePresence["isThere"];
  /** By Practitioner id, those whose desk is connected. */
  readonly doctorsThere: () => readonly string[];
  readonly poke: (rooms: readonly string[], poke: Poke) => void;
  /** Ends the sockets of an account that was withdrawn. */
  readonly drop: (practitionerId: string) => void;
  readonly close: () => Promise<void>;
};

/** A desk's core shows its access token; a centre's page a token made for this alone. */
const handshake = z.object({ token: z.string(), audience: z.enum(["desk", "live"]).default("desk") });
const settleMs = 50;

/** Two events of our own, and the transport's rest. A signal of 48 kB of text is escaped twice on its way. */
const largestMessageBytes = 192 * 1024;

/**
 * The live channel: presence, "pull now", and what pages of one consult say to each other (`listener`).
 *
 * A poke carries ids and kinds, nothing clinical: lost or doubled it harms nobody, as the truth is always pulled.
 */
export function openLiveChannel(
  http: HttpServer,
  auth: Pick<Auth, "whoIs">,
  roomsOfPatient: TicketRooms,
  listener: PageListener,
  onBug: (bug: unknown) => void,
  practises = false,
  metrics?: Pick<CallMetrics, "add" | "watch">,
): LiveChannel {
  const io = new Server(http, {
    path: hubPaths.live,
    serveClient: false,
    maxHttpBufferSize: largestMessageBytes,
    // A thin line is silent for longer than socket.io's default believes.
    pingInterval: 15_000,
    pingTimeout: 20_000,
  });
  const admitted = new WeakMap<Socket, SignedIn>();
  const present = new Map<string, Account>();
  const centres = watchCentres(practises);
  metrics?.watch(centres.lines);
  const tell = (rooms: readonly string[], message: Down) => {
    if (rooms.length > 0) io.to([...rooms]).emit("hear", message);
  };
  const measured = (socketId: string, line: LineQuality) => {
    if (centres.measured(socketId, line)) tell(["doctors"], centres.told());
  };
  io.use((socket, next) => {
    admit(auth, socket.handshake.auth)
      .then((who) => {
        if (!who) return next(new Error("not-signed-in"));
        admitted.set(socket, who);
        next();
      })
      .catch((bug: unknown) => {
        onBug(bug);
        next(new Error("internal")); // whoever was not let in asks again by itself
      });
  });
  io.on("connection", (socket) => {
    const signedIn = admitted.get(socket);
    if (!signedIn) return void socket.disconnect(true);
    const { account: who, deskId } = signedIn;
    present.set(socket.id, who);
    void socket.join([...roomsOf(who), deskRoom(deskId)]);
    announce(io, present);
    if (deskId !== inventedPage && centres.came(socket.id, who)) tell(["doctors"], centres.told());
    else if (who.role === "doctor") tell([socket.id], centres.told());
    socket.on("disconnect", () => {
      present.delete(socket.id);
      announce(io, present);
      if (centres.left(socket.id)) tell(["doctors"], centres.told());
    });
    listenTo(socket, who, withNumbers(listener, measured, metrics), onBug);
  });

  const batcher = makeBatcher<Change>(settleMs, async (changes) => {
    if (present.size === 0) return; // an import with nobody there asks the store nothing
    for (const { rooms, except, poke } of await pokesFor(changes, roomsOfPatient))
      emitPoke(io, rooms, poke, except);
  });
  return {
    changed: batcher.add,
    tell,
    isCentreThere: centres.isThere,
    doctorsThere: () =>
      [...present.values()].flatMap(({ role, practitionerId }) =>
        role === "doctor" ? [practitionerId] : [],
      ),
    poke: (rooms, poke) => emitPoke(io, rooms, poke),
    drop: (practitionerId) => io.in(`practitioner:${practitionerId}`).disconnectSockets(true),
    close: async () => {
      batcher.stop();
      // Also closes the HTTP server it was given; that close is awaited by the owner.
      await io.close();
    },
  };
}

function withNumbers(
  listener: PageListener,
  measured: (socketId: string, line: LineQuality) => void,
  metrics: Pick<CallMetrics, "add"> | undefined,
): PageListener<Up> {
  return {
    said: async (page, message) => {
      if (message.say === "call-figures") {
        const side = page.who.role === "doctor" ? "desk" : "spoke";
        metrics?.add({ side, key: `${message.callId} ${message.pageId}`, figures: message.figures });
        return { ok: true };
      }
      if (message.say !== "line") return listener.said(page, message);
      if (message.line !== "unknown") measured(page.socketId, message.line);
      return { ok: true };
    },
    came: listener.came,
    gone: listener.gone,
  };
}

async function admit(auth: Pick<Auth, "whoIs">, shown: unknown): Promise<SignedIn | undefined> {
  const parsed = handshake.safeParse(shown);
  if (!parsed.success) return undefined;
  const who = await auth.whoIs(parsed.data.token, parsed.data.audience);
  return who.ok ? who.value : undefined;
}

function emitPoke(io: Server, rooms: readonly string[], poke: Poke, except: readonly string[] = []): void {
  if (rooms.length > 0)
    io.to([...rooms])
      .except([...except])
      .emit("poke", poke);
}

/** One doctor at two desks is there once. */
function announce(io: Server, present: ReadonlyMap<string, Account>): void {
  const doctors = [...present.values()].filter((who) => who.role === "doctor");
  const byId = new Map(doctors.map(({ practitionerId, name }) => [practitionerId, name]));
  const message: Presence = {
    doctors: [...byId].map(([practitionerId, name]) => ({ practitionerId, name })),
  };
  io.to("doctors").emit("presence", message);
}
