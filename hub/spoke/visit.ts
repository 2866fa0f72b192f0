import type { Knowledge } from "../../shared/knowledge/knowledge.ts";
import type { HandlersOf } from "../../shared/contract/dispatch.ts";
import type { SpokeCalls, SpokeOutput } from "../../shared/contract/spoke-calls.ts";
import { type Failure, failure } from "../../shared/result/failure.ts";
import type { Account } from "../auth/account.ts";
import type { FhirPort } from "../server/fhir-port.ts";
import { type Store, StoreRefusal } from "../server/store.ts";
import type { CentreStocks } from "../stock/centre-stocks.ts";
import type { RequestBoard } from "./request-board.ts";

export type HealthWorker = Extract<Account, { role: "health-worker" }>;

/** One call of a signed-in health worker, with all that its handlers may use. */
export type Visit = {
  /** Whose words they are. */
  readonly worker: HealthWorker;
  /** As whoever is signed in: the access rules judge what is written, and the trace names them. */
  readonly own: Store;
  /** The hub itself: for what a centre may be told of but not read, and for the hub's own arrows. */
  readonly system: Store;
  /** Alone among writers, one commit; a throw undoes all of it. */
  readonly write: FhirPort["write"];
  readonly board: RequestBoard;
  /** The tables by which a paper is judged before it is given: those of the desks. */
  readonly knowledge: () => Knowledge;
  readonly stocks: CentreStocks;
  readonly now: () => string;
};

type SpokeHandlers = HandlersOf<SpokeCalls>;
type SessionCall = Extract<keyof SpokeCalls, `session.${string}`>;
type ChatCall = Extract<keyof SpokeCalls, `chat.${string}`>;

export type ChatHandlers = Pick<SpokeHandlers, ChatCall>;
/** What a signed-in worker's page can ask; signing in and out stands before it. */
export type WorkerHandlers = Omit<SpokeHandlers, SessionCall | ChatCall>;
export type Part<N extends keyof WorkerHandlers> = Pick<WorkerHandlers, N>;
export type SpokeSession = NonNullable<SpokeOutput<"session.state">["session"]>;

/** Thrown inside a write to undo it: becomes the call's failure and is no bug. */
export class Refused extends Error {
  readonly failure: Failure;
  constructor(refusal: Failure) {
    super(refusal.message);
    this.name = "Refused";
    this.failure = refusal;
  }
}

/** What the store or a handler refused, as the page hears it. */
export function refusalOf(problem: unknown, call: string): Failure | undefined {
  if (problem instanceof Refused) return problem.failure;
  if (!(problem instanceof StoreRefusal)) return undefined;
  const { status, message } = problem;
  if (status === 409 || status === 412)
    return failure("changed-meanwhile", call, `This changed meanwhile: ${message}.`, {
      next: "Look at the consult again; what you wrote is kept.",
    });
  if (status === 404 || status === 410) return failure("not-found", call, "It is not here.");
  if (status === 403) return failure("not-allowed", call, "This belongs to another centre or to the doctor.");
  return failure("invalid-input", call, `The store refused it: ${message}.`, {
    next: "Correct it and send it again; nothing was stored.",
  });
}
