import { z } from "zod";
import type { ConsultState } from "./consult-state.ts";
import { type Holding, transitions } from "./consult-transitions.ts";
import { speciality } from "./speciality.ts";
import { returnAbout } from "./return-questions.ts";
import { bilingual } from "./words.ts";

const reason = z.string().trim().min(3).max(500);
/** Of one part of the page. */
export const longestSbarPart = 4_000;
const longText = z.string().max(longestSbarPart);

/** One page for whoever receives the patient: situation, background, assessment, recommendation. */
export const sbar = z.object({
  situation: longText,
  background: longText,
  assessment: longText,
  recommendation: longText,
});
export type Sbar = z.infer<typeof sbar>;

export const askedAgain = z.object({ about: returnAbout, text: bilingual });

const transfer = z.object({
  act: z.literal("transfer"),
  by: z.enum(["108", "own-vehicle"]),
  to: z.string().trim().min(2).max(200),
  sbar,
});
const adviseInPerson = z.object({
  act: z.literal("advise-in-person"),
  where: z.string().trim().min(2).max(200),
  byWhen: z.string().trim().min(2).max(100),
  sbar,
});
/** The acts with which a page goes along. */
export const sbarAct = z.discriminatedUnion("act", [transfer, adviseInPerson]);
export type SbarAct = z.infer<typeof sbarAct>;

/** Everything that a doctor does with a consult beside writing and signing it. */
export const consultAct = z.discriminatedUnion("act", [
  z.object({ act: z.literal("begin") }),
  z.object({ act: z.literal("interrupt") }),
  z.object({ act: z.literal("resume") }),
  z.object({ act: z.literal("return-for-information"), questions: z.array(askedAgain).min(1).max(12) }),
  /** Nobody holds it: to another speciality, with its history and its waiting time. */
  z.object({ act: z.literal("re-route"), to: speciality, reason }),
  z.object({ act: z.literal("hand-back"), reason }),
  z.object({ act: z.literal("take-over") }),
  /** As `re-route`, by who holds it. */
  z.object({ act: z.literal("refer"), to: speciality, reason }),
  transfer,
  /** Ends the doctor's care for a transferred patient: what became of the way there. */
  z.object({ act: z.literal("record-arrival"), note: z.string().trim().min(2).max(500) }),
  adviseInPerson,
  z.object({
    act: z.literal("await-results"),
    what: z.string().trim().min(2).max(300),
    /** Who brings them: the centre, the patient, a named person. */
    owner: z.string().trim().min(2).max(100),
    due: z.iso.date(),
  }),
  z.object({ act: z.literal("record-left") }),
  z.object({ act: z.literal("come-back") }),
  z.object({ act: z.literal("give-up-reaching"), reason }),
  z.object({ act: z.literal("record-death"), reason }),
  /** Of a prescription that was issued; "signed on the wrong patient" is one command. */
  z.object({ act: z.literal("recall"), kind: z.enum(["cancelled", "wrong-patient"]), reason }),
  /** Opens note and prescription again as the next version. */
  z.object({ act: z.literal("amend"), reason }),
  /** The version being written is let go: what was signed stands as it was. */
  z.object({ act: z.literal("give-up-amendment") }),
  z.object({
    act: z.literal("answer-recall"),
    answer: z.enum(["stopped", "exchanged", "not-reachable"]),
  }),
  /** The fact that held the paper at the centre was looked at: it may be given as it is. */
  z.object({ act: z.literal("release-held"), reason }),
]);
export type ConsultAct = z.infer<typeof consultAct>;
export type ActName = ConsultAct["act"];

/** Acts that move nothing: they add a fact to a ticket which stays where it is. */
const inPlace: Readonly<Partial<Record<ActName, readonly ConsultState[]>>> = {
  "record-arrival": ["transferred"],
  "answer-recall": ["issued", "reached", "given", "explained", "amended", "recalled"],
  "release-held": ["issued", "reached"],
};

export type Held = {
  readonly state: ConsultState;
  readonly mine: boolean;
  /** Somebody else holds it. */
  readonly foreign: boolean;
  readonly leaseRunning: boolean;
};

/** They write into the patient's record, which only who holds the consult may do. */
const needsHolding: ReadonlySet<ActName> = new Set<ActName>(["transfer", "amend", "recall", "record-death"]);

/** Where the act leads from here; undefined where there is no way, or not for this doctor. */
export function stateAfter(
  act: ActName,
  { state, mine, foreign, leaseRunning }: Held,
): ConsultState | undefined {
  if (inPlace[act]?.includes(state)) return mine ? state : undefined;
  if (needsHolding.has(act) && !mine) return undefined;
  const fits = (holding: Holding): boolean => {
    if (holding === "holder") return mine;
    if (holding === "lease-ended") return foreign && !leaseRunning;
    return !foreign;
  };
  return transitions.find(
    (one) => one.from === state && one.act === act && one.who.includes("doctor") && fits(one.holding),
  )?.to;
}

const names = consultAct.options.map((option) => option.shape.act.value);

/** All that this doctor may do now, in the order of the menu. */
export function possibleActs(held: Held): readonly ActName[] {
  return names.filter((act) => stateAfter(act, held) !== undefined);
}

const releasing: ReadonlySet<ConsultState> = new Set<ConsultState>([
  "waiting",
  "returned",
  "referred",
  "left",
  "requested",
]);

/** After these the hub takes no paper of this doctor's for the consult any more. */
const givingBack: ReadonlySet<ActName> = new Set<ActName>([
  "hand-back",
  "return-for-information",
  "refer",
  "record-left",
  "give-up-reaching",
  "record-death",
]);

export const givesBack = (act: string): boolean => givingBack.has(act as ActName);

/** What the doctor sees at once, before the hub has heard of it: the ticket as the acts under way will leave it. */
export function foldActs(held: Held, acts: readonly ActName[]): Held {
  return acts.reduce((before, act) => {
    const state = stateAfter(act, before);
    if (state === undefined) return before;
    if (!releasing.has(state)) return { ...before, state };
    return { state, mine: false, foreign: false, leaseRunning: false };
  }, held);
}

export const actName = z.enum(names);
