import { createContext, useContext } from "react";
import type { SpokeConsult, SpokeOutput, SpokeState } from "../../../shared/contract/spoke-calls.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import type { Result } from "../../../shared/result/result.ts";
import { callHub } from "../client/call-hub.ts";
import { hubAnswered, readStarts } from "../client/hub-answer.ts";
import { lineStore } from "../client/line.ts";
import { makeStore, type Store } from "../client/store.ts";
import { type KeepDatabase, openKeep, remember, remembered } from "../keep/database.ts";
import { deliverer } from "../keep/deliver.ts";
import { draftTable } from "../keep/draft-table.ts";
import { type Drafts, openDrafts } from "../keep/drafts.ts";
import { openOutbox, type Outbox, type Sitting } from "../keep/outbox.ts";
import { forgetOldAccepted } from "../keep/accepted.ts";
import { forgetEmptyForms, forgetLooseFiles, forgetOver } from "../keep/tidy.ts";
import { textTable } from "../keep/text-table.ts";
import { openTexts, type Texts } from "../keep/texts.ts";
import { openWindows } from "../keep/windows.ts";
import { type Leaving, openLeaving } from "./leaving.ts";

/** What the screens share; one of each a page. */
export type Services = {
  readonly database: KeepDatabase;
  readonly drafts: Drafts;
  readonly texts: Texts;
  readonly outbox: Outbox;
  /** As the hub last told it, or as it was remembered. */
  readonly state: Store<SpokeState | undefined>;
  /** The hub no longer knows who sits here, and the page still does: writing goes on. */
  readonly signInAgain: Store<boolean>;
  readonly list: Store<SpokeOutput<"request.list"> | undefined>;
  /** How many things go to the hub again because it was restored. */
  readonly sentAgain: Store<number>;
  readonly refresh: () => Promise<void>;
  readonly signIn: (username: string, passphrase: string) => Promise<Result<SpokeState, Failure>>;
  readonly signOut: () => Promise<void>;
};

const everyMs = 12_000;

export async function openServices(onBlocked: () => void): Promise<Services> {
  const database = await openKeep(onBlocked);
  await forgetEmptyForms(database);
  await forgetLooseFiles(database);
  await forgetOldAccepted(database);
  const texts = await openTexts(textTable(database), openWindows("paramarsh-texts"));
  const state = makeStore(await remembered(database, "state"));
  const list = makeStore(await remembered(database, "list"));
  const lastList = list.get();
  // Kept by another version of the page, it may lack something: that stops nobody from writing.
  if (lastList) await forgetOver(database, texts, lastList).catch(() => undefined);
  const signInAgain = makeStore(false);
  const sitting = () => sittingIn(state.get());
  const centreHere = () => sitting()?.centreId;
  const outbox = await openOutbox(database, deliverer(database), sitting, () => void refresh());

  const leaving = await openLeaving(database);
  const take = async (next: SpokeState) => {
    const lost = next.session === undefined && state.get()?.session !== undefined;
    signInAgain.set(lost);
    if (!lost) await know(next);
  };
  const know = async (next: SpokeState) => {
    state.set(next);
    await remember(database, "state", next);
    void outbox.awaken();
  };
  const sentAgain = makeStore(0);
  const lookForLost = lostFinder(outbox, sentAgain, centreHere);
  const asking = openAsking();
  const refresh = makeRefresh({
    database,
    leaving,
    list,
    signInAgain,
    asking,
    centreHere,
    take,
    lookForLost,
  });

  const services: Services = {
    database,
    drafts: openDrafts(draftTable(database), openWindows("paramarsh-forms")),
    texts,
    outbox,
    state,
    signInAgain,
    list,
    sentAgain,
    refresh,
    async signIn(username, passphrase) {
      const told = await leaving.duringSignIn(() => callHub("session.signIn", { username, passphrase }));
      if (!told.ok) return told;
      asking.forget();
      if (told.value.session?.centre.id !== state.get()?.session?.centre.id) list.set(undefined);
      signInAgain.set(false);
      await know(told.value);
      void refresh();
      return told;
    },
    async signOut() {
      asking.forget();
      await leaving.begin();
      const { session: _gone, ...rest } = state.get() ?? { practice: false, time: new Date().toISOString() };
      list.set(undefined);
      await database.delete("memory", "list");
      await database.delete("memory", "stock");
      signInAgain.set(false);
      await know(rest);
      void refresh();
    },
  };
  watch(services, async () => {
    const told = (await leaving.isOver()) ? await asking.ask(() => callHub("session.state", {})) : undefined;
    if (told?.ok) await take(told.value);
  });
  return services;
}

type Asking = {
  /** Undefined where somebody has signed in or out meanwhile: the answer is about who sat here before. */
  readonly ask: <T>(call: () => Promise<T>) => Promise<T | undefined>;
  readonly forget: () => void;
  readonly isSame: () => () => boolean;
};

function openAsking(): Asking {
  const at = { changes: 0 };
  const isSame = () => {
    const before = at.changes;
    return () => at.changes === before;
  };
  return {
    isSame,
    forget: () => void (at.changes += 1),
    ask: async (call) => {
      const stays = isSame();
      const told = await call();
      return stays() ? told : undefined;
    },
  };
}

/** Who sits here as long as nobody is known, and what the centre has at the hub; one look at a time. */
function makeRefresh(parts: {
  readonly database: KeepDatabase;
  readonly leaving: Leaving;
  readonly list: Services["list"];
  readonly signInAgain: Store<boolean>;
  readonly asking: Asking;
  readonly centreHere: () => string | undefined;
  readonly take: (state: SpokeState) => Promise<void>;
  readonly lookForLost: () => Promise<void>;
}): () => Promise<void> {
  const { database, leaving, list, signInAgain, asking, centreHere, take, lookForLost } = parts;
  const look = async () => {
    if (!(await leaving.isOver())) return;
    if (centreHere() === undefined || signInAgain.get()) {
      const told = await asking.ask(() => callHub("session.state", {}));
      if (told?.ok) await take(told.value);
      if (centreHere() === undefined || signInAgain.get()) return;
    }
    const stays = asking.isSame();
    const told = await asking.ask(() => callHub("request.list", {}));
    if (told?.ok === false && told.error.kind === "not-signed-in") signInAgain.set(true);
    if (!told?.ok) return;
    await lookForLost();
    if (!stays()) return;
    list.set(told.value);
    await remember(database, "list", told.value);
  };
  const looking = { busy: false };
  return async () => {
    if (looking.busy) return;
    looking.busy = true;
    try {
      await look();
    } finally {
      looking.busy = false;
    }
  };
}

const sittingIn = (state: SpokeState | undefined): Sitting | undefined =>
  state?.session && { centreId: state.session.centre.id, workerId: state.session.worker.practitionerId };

/** Once for each start of the hub and each centre that sits here. */
function lostFinder(
  outbox: Outbox,
  sentAgain: Store<number>,
  centreHere: () => string | undefined,
): () => Promise<void> {
  const looked = { of: "" };
  return async () => {
    const of = `${hubAnswered.get()?.start} ${centreHere()}`;
    if (of === looked.of) return;
    const starts = await readStarts();
    if (starts === undefined) return;
    const count = await outbox.sendLostAgain(starts);
    looked.of = of;
    if (count > 0) sentAgain.set(sentAgain.get() + count);
  };
}

/** Asks again and again while somebody looks, and at once when the line is back. */
function watch({ refresh, outbox, drafts, texts }: Services, lookWhoSits: () => Promise<void>): void {
  void lookWhoSits().then(refresh);
  setInterval(() => void (document.visibilityState === "visible" && refresh()), everyMs);
  const back = () => {
    void outbox.awaken();
    void refresh();
  };
  addEventListener("online", back);
  addEventListener("visibilitychange", () => document.visibilityState === "visible" && back());
  // What has found no room ends with the page: the browser asks before it closes it.
  addEventListener("beforeunload", (event) => {
    if (drafts.unkept.get().size + texts.unkept.get().size > 0) event.preventDefault();
  });
  addEventListener("pagehide", () => texts.leave());
  const before = { line: lineStore.get().line };
  lineStore.subscribe(() => {
    const { line } = lineStore.get();
    if (before.line === "none" && line !== "none") void outbox.awaken();
    before.line = line;
  });
}

export const ServicesContext = createContext<Services | undefined>(undefined);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("a screen stands outside the page's services");
  return services;
}

/** By the request's own id or by the ticket's. */
export const isConsult = (consult: SpokeConsult, key: string): boolean =>
  consult.requestId === key || consult.taskId === key;
