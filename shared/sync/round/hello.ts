import { hubInfo, hubPaths } from "../../contract/hub-api.ts";
import { rewoundTo } from "../rewound.ts";
import type { Advance, Answer, Job, JobContext, Stage } from "./round-state.ts";

/**
 * Who is there, and is it still the hub that we knew?
 *
 *   GET /hub/info ──▶ its starts beside the one that this PC worked with ──▶ (rewound: all cursors begin anew) ──▶ jobs
 */
export function hello(stage: Stage, answer: Answer, { nowMs }: JobContext): Advance {
  if (answer.answer === "begin")
    return {
      do: "ask",
      ask: { method: "GET", path: hubPaths.info, timeoutMs: 10_000 },
      stage: { stage: "asked" },
    };
  if (answer.answer === "reply") {
    const info = hubInfo.safeParse(answer.reply.json);
    if (answer.reply.status !== 200) return { do: "give-up", reply: answer.reply };
    if (!info.success) return { do: "give-up", reply: { ...answer.reply, failure: "hub-unfit" } };
    return { do: "load", load: { load: "hub-start" }, stage: { stage: "greeted", info: info.data } };
  }
  if (stage.stage === "greeted" && answer.answer === "loaded" && answer.loaded.loaded === "hub-start") {
    const { info } = stage;
    const { hubStart } = answer.loaded;
    const present = info.starts?.at(-1);
    const newest = rewoundTo(hubStart, info.starts);
    if (newest !== undefined && present)
      return {
        do: "keep",
        keep: { keep: "rewound", id: present.id, newest, at: new Date(nowMs).toISOString() },
        stage: { ...stage, rewoundTo: newest },
      };
    if (present && present.id !== hubStart?.id)
      return { do: "keep", keep: { keep: "hub-start", id: present.id, newest: present.newest }, stage };
    return greeted(stage, nowMs);
  }
  return stage.stage === "greeted" ? greeted(stage, nowMs) : { do: "end" };
}

function greeted({ info, rewoundTo: newest }: Extract<Stage, { stage: "greeted" }>, nowMs: number): Advance {
  const present = info.starts?.at(-1);
  return {
    do: "end",
    tells: [
      { tell: "reached", info },
      ...(newest === undefined ? [] : [{ tell: "rewound" as const, newest }]),
    ],
    learnt: {
      skewMs: Date.parse(info.time) - nowMs,
      ...(present === undefined ? {} : { hubStart: present.id }),
      ...(newest === undefined ? {} : { isRepulling: true }),
    },
  };
}

/** What a round does after the hub has answered. */
export function jobsOf(known: {
  readonly sharedPulled: boolean;
  readonly isReconcileDue: boolean;
  readonly poked: readonly string[];
}): readonly Job[] {
  return [
    // Who waits comes before how the places are called.
    { job: "queue" },
    { job: "own" },
    ...(known.sharedPulled
      ? []
      : [{ job: "shared", type: "Organization" } as const, { job: "shared", type: "Location" } as const]),
    ...(known.isReconcileDue ? [{ job: "reconcile" } as const] : []),
    { job: "leases" },
    { job: "next", poked: known.poked },
  ];
}
