import { type HubInfo, hubInfo, hubPaths } from "../../contract/hub-api.ts";
import type { Advance, Answer, Job, JobContext, Stage } from "./round-state.ts";

/**
 * Who is there, and is it still the hub that we knew?
 *
 *   GET /hub/info ──▶ another start: kept beside those that this PC worked with (rewound: all is read again) ──▶ jobs
 */
export function hello(stage: Stage, answer: Answer, { nowMs, hubStart }: JobContext): Advance {
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
    const { starts = [] } = info.data;
    if (starts.length === 0 || starts.at(-1)?.id === hubStart) return greeted(info.data, undefined, nowMs);
    return {
      do: "keep",
      keep: { keep: "greeted", starts, at: new Date(nowMs).toISOString() },
      stage: { stage: "greeted", info: info.data },
    };
  }
  return stage.stage === "greeted" && answer.answer === "kept"
    ? greeted(stage.info, answer.kept.rewoundTo, nowMs)
    : { do: "end" };
}

function greeted(info: HubInfo, newest: string | undefined, nowMs: number): Advance {
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
