import type { Principal } from "../../../hub/fhir/principal.ts";
import {
  hubPaths,
  hubStartHeader,
  type SealedEnvelope,
  startedAnew,
} from "../../../shared/contract/hub-api.ts";
import type { HubAsk } from "../../../shared/sync/stepping.ts";
import type { Random } from "../random.ts";
import { type CentreAct, centreDoes } from "./centre.ts";
import { deliverTo, type Glass, newGlass } from "./deliver.ts";
import { answerFhir } from "./fhir.ts";
import type { Answer, HubFhir } from "./hub-fhir.ts";
import { answerLate, isOfLate } from "./late.ts";
import { type Committed, hubStore, type HubStore } from "./store.ts";

type Start = { readonly id: string; readonly newest: string };

/** The hub as the simulation knows it: its store, its clock that anybody may set, its starts, its backups. */
export type ModelHub = {
  readonly fhir: HubFhir;
  readonly store: HubStore;
  readonly glass: Glass;
  readonly nowMs: () => number;
  readonly moveClock: (byMs: number) => void;
  readonly setAtomic: (isAtomic: boolean) => void;
  readonly answer: (by: Principal, ask: HubAsk, asOf?: number) => Answer;
  /** Under which start a FHIR answer is given now. */
  readonly startOf: (ask: HubAsk) => string | undefined;
  readonly restart: () => void;
  /** As it was so many commits ago; what came since never was. */
  readonly restore: (commitsBack: number) => void;
  readonly wasRestored: () => boolean;
};

export const centrePath = "/spoke/act";

export function modelHub(
  nowMs: () => number,
  random: Random,
  onCommit: (committed: Committed) => void,
): ModelHub {
  const state = { offsetMs: 0, isAtomic: true, wasRestored: false };
  const starts: { start: Start; commit: number }[] = [];
  const clock = (): number => nowMs() + state.offsetMs;
  const store = hubStore(clock, onCommit);
  const isAtomic = (): boolean => state.isAtomic;
  const fhir: HubFhir = { store, clock, uuid: random.uuid, isAtomic, uploads: store.aside() };
  const glass = newGlass();
  const start = (): void => {
    starts.push({ start: { id: random.uuid(), newest: store.newest() }, commit: store.lastCommit() });
  };
  start();
  const info = () => ({
    product: "paramarsh-hub",
    version: "sim",
    contract: 1,
    hubId: "hub",
    practice: true,
    time: new Date(clock()).toISOString(),
    processId: 1,
    sealKey: "glass",
    starts: starts.map((one) => one.start),
  });
  return {
    fhir,
    store,
    glass,
    nowMs: clock,
    moveClock: (byMs) => void (state.offsetMs += byMs),
    setAtomic: (isAtomic) => void (state.isAtomic = isAtomic),
    answer: (by, ask, asOf) => {
      if (ask.path === hubPaths.info) return { status: 200, json: info() };
      if (ask.path === hubPaths.deliver) return delivered(fhir, glass, ask.body);
      if (ask.path === centrePath)
        return { status: 200, json: centreDoes(fhir, JSON.parse(ask.body ?? "") as CentreAct) };
      if (isOfLate(ask)) return answerLate(fhir, by, ask);
      const greeted = ask.method === "GET" ? undefined : ask.headers?.[hubStartHeader];
      if (greeted !== undefined && greeted !== starts.at(-1)?.start.id)
        return { status: startedAnew, json: {} };
      return answerFhir(fhir, by, ask, asOf);
    },
    startOf: ({ path }) => (path.startsWith("/fhir") ? starts.at(-1)?.start.id : undefined),
    restart: start,
    restore: (commitsBack) => {
      const to = Math.max(setUpCommits, store.lastCommit() - commitsBack);
      store.restore(to);
      starts.splice(0, starts.length, ...starts.filter(({ commit }, at) => at === 0 || commit <= to));
      state.wasRestored = true;
      start();
    },
    wasRestored: () => state.wasRestored,
  };
}

function delivered(fhir: HubFhir, glass: Glass, body: string | undefined): Answer {
  const { ciphertext } = JSON.parse(body ?? "{}") as SealedEnvelope; // a desk's
  const item = glass.open(ciphertext);
  return item ? { status: 200, json: deliverTo(fhir, item) } : { status: 400, json: {} };
}

/** The first commits are the site itself: no backup is older. */
const setUpCommits = 1;
