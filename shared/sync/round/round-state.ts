import type { Resource } from "@medplum/fhirtypes";
import type { HubInfo } from "../../contract/hub-api.ts";
import type { Probing } from "./probing.ts";
import type { Keep, Kept, Load, Loaded } from "../keeps.ts";
import type { HubAsk, HubReply } from "../stepping.ts";
import type { Tell } from "../tell.ts";
import type { ServerTraits } from "../server-traits.ts";
import type { Paging } from "./paging.ts";

/** One thing of a round; they go one after the other, so that a thin line is not shared out among pulls. */
export type Job =
  | { readonly job: "hello" }
  | { readonly job: "probe" }
  | { readonly job: "shared"; readonly type: "Organization" | "Location" }
  | { readonly job: "queue" }
  /** Ids and versions of the doctor's own open tickets: repairs whatever a pull by time has missed. */
  | { readonly job: "reconcile" }
  | { readonly job: "own" }
  | { readonly job: "leases" }
  | { readonly job: "next"; readonly poked: readonly string[] }
  | {
      readonly job: "patient";
      readonly patient: string;
      readonly isPrefetch: boolean;
      /** Whose record is not on this PC is let be. */
      readonly onlyIfHere?: true;
    };

export type PatientJob = Extract<Job, { job: "patient" }>;

/** A patient whose record did not come through. */
export type SetBack = {
  readonly job: PatientJob;
  /** In a row, and with the hub there each time. */
  readonly failures: number;
  readonly dueAtMs: number;
  /** The last that was asked for, with what came before it, and the cursor that it began from. */
  readonly left: Paging;
  readonly cursor: string | undefined;
};
export type SetBacks = Readonly<Record<string, SetBack>>;

/** How far a job is. */
export type Stage =
  | { readonly stage: "begun" }
  | { readonly stage: "asked" }
  | { readonly stage: "greeted"; readonly info: HubInfo }
  | { readonly stage: "probing"; readonly probing: Probing }
  | { readonly stage: "listing"; readonly paging: Paging }
  | { readonly stage: "comparing"; readonly listed: readonly Resource[] }
  | {
      readonly stage: "fetching";
      readonly known: Omit<Extract<Loaded, { loaded: "tickets" }>, "loaded" | "tickets">;
      /** All that are open now, and those of them that are wanted. */
      readonly open: readonly string[];
      readonly wanted: readonly string[];
      readonly type: "Task" | "Encounter";
      /** The first is under way. */
      readonly left: readonly Paging[];
      readonly found: readonly Resource[];
    }
  | { readonly stage: "since"; readonly paging: Paging; readonly cursor: string | undefined }
  /** Of the doctor's own tickets those that are not here as they were listed; the first is under way. */
  | {
      readonly stage: "differing";
      readonly listed: readonly Resource[];
      readonly cursor: string;
      readonly left: readonly Paging[];
      readonly found: readonly Resource[];
    }
  | { readonly stage: "keeping" }
  | { readonly stage: "renewing"; readonly left: readonly Renewal[] };

export type Renewal = { readonly taskId: string; readonly versionId: string; readonly json: string };

export type Answer =
  | { readonly answer: "begin" }
  | { readonly answer: "reply"; readonly reply: HubReply }
  | { readonly answer: "kept"; readonly kept: Kept }
  | { readonly answer: "loaded"; readonly loaded: Loaded };

/** What a job wants next; it never sees the machine, only what it needs to know of it. */
export type Advance =
  | { readonly do: "ask"; readonly ask: HubAsk; readonly stage: Stage; readonly tells?: readonly Tell[] }
  | { readonly do: "keep"; readonly keep: Keep; readonly stage: Stage; readonly tells?: readonly Tell[] }
  | { readonly do: "load"; readonly load: Load; readonly stage: Stage; readonly tells?: readonly Tell[] }
  | {
      readonly do: "end";
      /** Before all others. */
      readonly first?: readonly Job[];
      readonly tells?: readonly Tell[];
      readonly learnt?: Learnt;
    }
  /** This record did not come through; whether the line is there is seen first. */
  | ({ readonly do: "set-back"; readonly reply: HubReply } & Pick<SetBack, "left" | "cursor">)
  /** The round ends here. */
  | { readonly do: "give-up"; readonly reply: HubReply };

export type Learnt = {
  readonly skewMs?: number;
  /** The hub's present start. */
  readonly hubStart?: string;
  readonly isRepulling?: boolean;
  readonly traits?: ServerTraits;
  readonly reconciledAtMs?: number;
  readonly sharedPulled?: boolean;
  /** Patients who are not waited for any more. */
  readonly letBe?: readonly string[];
};

export type JobContext = {
  readonly me: { readonly reference: string };
  readonly server: ServerTraits;
  /** The start of the hub that was greeted last. */
  readonly hubStart: string | undefined;
  readonly nowMs: number;
  readonly hubNowMs: number;
  readonly setBacks?: SetBacks;
  readonly uuid: () => string;
};

export type Round = {
  readonly running: { readonly job: Job; readonly stage: Stage; readonly awaits: string } | undefined;
  readonly jobs: readonly Job[];
  readonly nextAtMs: number;
  /** When a line that broke under way was last tried again at once. */
  readonly cutAtMs: number;
  /** Rounds that have ended, well or not. */
  readonly ended: number;
  /** One more follows at once: something changed after this one had asked. */
  readonly isWantedAgain: boolean;
  /** A person asked after this one had begun: one more is owed, also when this one fails. */
  readonly isOwed: boolean;
  readonly poked: readonly string[];
  readonly setBacks: SetBacks;
  /** Whose record did not come through, while the hub is greeted for it. */
  readonly checking: string | undefined;
  readonly sharedPulled: boolean;
  readonly reconciledAtMs: number | undefined;
};

export const freshRound: Round = {
  running: undefined,
  jobs: [],
  nextAtMs: 0,
  cutAtMs: 0,
  ended: 0,
  isWantedAgain: true,
  isOwed: false,
  poked: [],
  setBacks: {},
  checking: undefined,
  sharedPulled: false,
  reconciledAtMs: undefined,
};
