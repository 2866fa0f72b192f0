import type { Server } from "node:http";
import os from "node:os";
import path from "node:path";
import { recoverySetting } from "./auth/recovery-key.ts";
import { contractVersion, type HubInfo } from "../shared/contract/hub-api.ts";
import { packedItem } from "../shared/wire/packed-item.ts";
import { readTicket } from "../shared/fhir/read-ticket.ts";
import type { LanSettings } from "./config.ts";
import { startAlarmClock } from "./live/alarm-clock.ts";
import { type Alarms, watchAlarms } from "./live/alarms.ts";
import { chatHandlers } from "./chat/chat-calls.ts";
import { openCallMetrics } from "./live/call-metrics.ts";
import { openConsultLive } from "./live/consult-live.ts";
import type { TurnSettings } from "./live/ice-servers.ts";
import { openCallReports } from "./live/calls/call-reports.ts";
import { watchTurn } from "./live/turn-watch.ts";
import { type LiveChannel, openLiveChannel } from "./live/live-channel.ts";
import type { TicketRooms } from "./live/pokes.ts";
import { openPracticePatient, type PracticePatientSettings } from "./practice-patient/practice-patient.ts";
import { type KnowledgeBook, openKnowledgeBook } from "./knowledge/book.ts";
import { authRoutes } from "./server/auth-routes.ts";
import { CannotStart } from "./server/cannot-start.ts";
import type { OpenFhir } from "./server/fhir-port.ts";
import { handOverRoutes } from "./server/hand-over-routes.ts";
import { openHandOvers } from "./server/hand-over-store.ts";
import { type BugLog, makeHttpServer } from "./server/http-server.ts";
import { metricsRoute } from "./server/metrics-route.ts";
import { lineCheckRoutes } from "./server/line-check-route.ts";
import { hubRoutes } from "./server/hub-routes.ts";
import { knowledgeRoutes } from "./server/knowledge-routes.ts";
import { type CentreStocks, openCentreStocks } from "./stock/centre-stocks.ts";
import { stockRoute } from "./stock/stock-route.ts";
import { listen, urlOf } from "./server/listen.ts";
import { type OpenHub, openHub } from "./server/open-hub.ts";
import { onlyForStart } from "./server/known-start.ts";
import { noteStart } from "./server/starts.ts";
import { storeOf } from "./server/store-of.ts";
import { openRequestBoard } from "./spoke/request-board.ts";
import { spokeRoutes } from "./spoke/spoke-routes.ts";
import { verifyRoutes } from "./verify/verify-routes.ts";
import { lanAddresses, namesOf } from "./tls/addresses.ts";
import { keptCertificates } from "./tls/kept-certificates.ts";
import { type Lan, openLan } from "./tls/lan-servers.ts";

export type StartHub = {
  readonly dataFolder: string;
  readonly port: number;
  readonly host: string;
  readonly practice: boolean;
  readonly version: string;
  readonly openFhir: OpenFhir;
  readonly onBug: BugLog;
  /** Sentences for the operator about what needs care. */
  readonly onNotice?: (sentence: string) => void;
  readonly clock?: () => Date;
  readonly lan?: LanSettings;
  /** Fills a new store before anybody can ask it. */
  readonly seed?: (hub: OpenHub) => Promise<void>;
  readonly prefilled?: { readonly username: string; readonly passphrase: string };
  readonly turn?: TurnSettings | undefined;
  /** Practice only: who answers calls where no person is. */
  readonly practicePatient?: PracticePatientSettings | undefined;
  /** Folder of the built page of the centres. */
  readonly spokePage?: string | undefined;
  /** Folder of the built verify page. */
  readonly verifyPage?: string | undefined;
};

export type RunningHub = {
  readonly url: string;
  readonly hub: OpenHub;
  /** Where `lan` was asked for. */
  readonly lan?: Omit<Lan, "close">;
  readonly close: () => Promise<void>;
};

/** Opens the data and listens. Throws `CannotStart` with a sentence for what the operator can put right. */
export async function startHub(options: StartHub): Promise<RunningHub> {
  const clock = options.clock ?? (() => new Date());
  const kind = options.practice ? "practice" : "site";
  const hub = await openHub({ ...options, kind, clock });
  const { auth, keys, fhir } = hub;
  try {
    if (hub.fresh) await options.seed?.(hub);
    const reports = openCallReports(storeOf(fhir.port, { role: "system" }), clock, options.onNotice);
    const consults = openConsultLive(hub, clock, options.turn, reports);
    const patient = practicePatientOf(hub, options, consults.isCallOn);
    const starts = noteStart(fhir);
    const start = starts.at(-1)?.id ?? "";
    const knowledge = await bookOf(hub, clock);
    const stocks = await stocksOf(hub);
    const info = () => ({ ...hubInfoOf(hub, knowledge, stocks, options.version, clock()), starts });
    const board = openRequestBoard(storeOf(fhir.port, { role: "system" }), clock);
    fhir.port.onCommit(board.changed);
    const handOvers = openHandOvers(path.join(options.dataFolder, "hand-over"), clock);
    await handOvers.sweep();
    const metrics = openCallMetrics();
    const turn = watchTurn(options.turn, clock, options.onNotice ?? (() => undefined));
    const http = makeHttpServer(
      [
        ...authRoutes(auth),
        ...(patient?.routes ?? []),
        ...hubRoutes({ auth, keys, fhir: fhir.port, clock, info, knowledge: knowledge.knowledge }),
        ...lineCheckRoutes(auth),
        metricsRoute(auth, () => metrics.text() + turn.metrics()),
        ...handOverRoutes(auth, handOvers),
        ...knowledgeRoutes(auth, knowledge),
        stockRoute(auth, stocks),
        ...verifyPageRoutes(hub, options, clock),
        ...spokeRoutes({
          auth,
          storeOf: (principal) => storeOf(fhir.port, principal),
          practice: hub.practice,
          prefilled: options.prefilled,
          spokePage: options.spokePage,
          write: fhir.port.write,
          handle: fhir.port.handle,
          board,
          knowledge: knowledge.knowledge,
          stocks,
          start,
          clock,
          reports,
          chat: ({ worker }) => chatHandlers(consults.chat, worker),
          onBug: options.onBug,
        }),
      ],
      onlyForStart(fhir.listener, start),
      options.onBug,
    );
    const onBug = (bug: unknown) => void options.onBug("live channel", bug);
    const practises = patient !== undefined;
    const live = openLiveChannel(http, auth, ticketRooms(hub), consults.listener, onBug, practises, metrics);
    consults.speakThrough(live);
    fhir.port.onCommit(live.changed);
    const address = await listen(http, options.port, options.host);
    if (patient) consults.awaitRings((call) => patient.rung(call, urlOf(address)));
    const lan = options.lan && (await hubOnLan(http, options, options.lan, clock));
    const alarms = startAlarmClock(redAlarms(hub, live, clock), options.onBug);
    fhir.port.onCommit(alarms.changed);
    const close = async () => {
      consults.close();
      turn.close();
      await patient?.close();
      await alarms.stop();
      await lan?.close();
      const closed = live.close();
      // A kept-alive connection would hold the close for a minute; whoever asks again finds the hub gone.
      http.closeAllConnections();
      await closed;
      await hub.close();
    };
    return { url: urlOf(address), hub, ...(lan ? { lan } : {}), close };
  } catch (problem) {
    await hub.close();
    throw cannotListen(problem, options) ?? problem;
  }
}

/** A sentence for what the operator can put right. */
function cannotListen(problem: unknown, { host, port }: StartHub): CannotStart | undefined {
  const code = problem instanceof Error && "code" in problem ? problem.code : undefined;
  if (code === "EADDRINUSE")
    return new CannotStart(`Port ${port} on ${host} is in use. Choose another with --port.`);
  if (code === "EACCES" || code === "EADDRNOTAVAIL")
    return new CannotStart(`This machine does not let the hub listen on ${host}:${port}.`);
  return undefined;
}

const bookOf = ({ fhir: { port } }: OpenHub, clock: () => Date): Promise<KnowledgeBook> =>
  openKnowledgeBook({ store: storeOf(port, { role: "system" }), write: port.write, clock });

const stocksOf = ({ fhir: { port } }: OpenHub): Promise<CentreStocks> =>
  openCentreStocks({ store: storeOf(port, { role: "system" }), write: port.write });

function practicePatientOf(
  { auth, practice }: OpenHub,
  { dataFolder, practicePatient }: StartHub,
  isCallOn: ReturnType<typeof openConsultLive>["isCallOn"],
) {
  return practice && practicePatient
    ? openPracticePatient({ auth, dataFolder, isCallOn }, practicePatient)
    : undefined;
}

function verifyPageRoutes({ auth, fhir, practice }: OpenHub, { verifyPage }: StartHub, clock: () => Date) {
  const system = storeOf(fhir.port, { role: "system" });
  return verifyRoutes({ auth, system, practice, clock, verifyPage });
}

function hubInfoOf(
  { keys, practice, fhir }: OpenHub,
  knowledge: KnowledgeBook,
  stocks: CentreStocks,
  version: string,
  now: Date,
): HubInfo {
  const recoveryKey = fhir.meta.get(recoverySetting);
  return {
    product: "paramarsh-hub",
    stock: stocks.mark(),
    version,
    contract: contractVersion,
    opens: [packedItem],
    hubId: keys.hubId,
    practice,
    time: now.toISOString(),
    processId: process.pid,
    sealKey: keys.seal.x,
    knowledge: knowledge.standing().edition,
    ...(recoveryKey === undefined ? {} : { recoveryKey }),
  };
}

function hubOnLan(
  http: Server,
  { dataFolder, onBug }: StartHub,
  { host, port, installPort }: LanSettings,
  clock: () => Date,
): Promise<Lan> {
  const addresses = () => (host === undefined ? lanAddresses() : [host]);
  return openLan({
    inner: http,
    certificates: () => keptCertificates(dataFolder, namesOf(addresses(), os.hostname()), clock()),
    addresses: addresses(),
    host,
    ports: { https: port, install: installPort },
    onBug,
  });
}

function redAlarms({ fhir, auth }: OpenHub, live: LiveChannel, clock: () => Date): Alarms {
  return watchAlarms({
    store: storeOf(fhir.port, { role: "system" }),
    write: fhir.port.write,
    clock,
    tell: live.tell,
    pokeDoctor: (practitionerId) => live.poke([`practitioner:${practitionerId}`], { kind: "queue" }),
    grant: fhir.port.accessGrant,
    covers: (practitionerId, speciality) => {
      const found = auth.accounts.findByPractitioner(practitionerId);
      return found?.role === "doctor" && found.doctor.covers.some((one) => one === speciality);
    },
  });
}

/** Everybody who has to do with a patient's tickets: specialities asked, the owner, the centre. */
function ticketRooms({ fhir }: OpenHub): TicketRooms {
  const store = storeOf(fhir.port, { role: "system" });
  return async (patientId) => {
    const tasks = await store.search("Task", { patient: `Patient/${patientId}` }, 50);
    const rooms = await Promise.all(
      tasks.map(async (task) => {
        const ticket = readTicket(task, undefined);
        const encounter = ticket.encounterId ? await store.read("Encounter", ticket.encounterId) : undefined;
        const { centreReference } = readTicket(task, encounter);
        return [
          `speciality:${ticket.speciality}`,
          ...(ticket.ownerReference ? [ticket.ownerReference.replace("Practitioner/", "practitioner:")] : []),
          ...(centreReference ? [centreReference.replace("Organization/", "centre:")] : []),
        ];
      }),
    );
    return [...new Set(rooms.flat())];
  };
}
