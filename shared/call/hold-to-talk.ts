/**
 * One key or button that is held to talk. Held, the note ends with the finger; only tapped, it runs on until the next
 * tap, for whoever cannot hold. A time limit ends it as a release would.
 */
export type Talk =
  | { readonly is: "rest" }
  | { readonly is: "held"; readonly sinceMs: number }
  | { readonly is: "tapped"; readonly sinceMs: number };

export type TalkEvent = { readonly atMs: number } & (
  { readonly on: "press" } | { readonly on: "release" } | { readonly on: "cancel" } | { readonly on: "limit" }
);

export type TalkStep = { readonly state: Talk; readonly act: "none" | "begin" | "send" | "drop" };

/** A shorter press is a tap. */
export const tapMs = 400;

/** Less is no word: the microphone opened as the finger left. */
const leastSpokenMs = 300;

/** Whether what an open microphone gave for so long is a note. */
export const isNote = (spokenMs: number): boolean => spokenMs >= leastSpokenMs;

export function stepTalk(state: Talk, { on, atMs }: TalkEvent): TalkStep {
  if (state.is === "rest")
    return on === "press" ? { state: { is: "held", sinceMs: atMs }, act: "begin" } : { state, act: "none" };
  switch (on) {
    case "press":
      // A key that repeats while it is held, or the tap that ends.
      return state.is === "tapped" ? { state: rest, act: "send" } : { state, act: "none" };
    case "release":
      if (state.is === "tapped") return { state, act: "none" };
      return atMs - state.sinceMs < tapMs
        ? { state: { is: "tapped", sinceMs: state.sinceMs }, act: "none" }
        : { state: rest, act: "send" };
    case "cancel":
      return { state: rest, act: "drop" };
    case "limit":
      return { state: rest, act: "send" };
  }
}

const rest: Talk = { is: "rest" };
