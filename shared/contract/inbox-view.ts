import { z } from "zod";
import { consultState } from "../domain/consult-state.ts";
import { consultId, instant } from "../domain/ids.ts";
import { sex } from "../domain/patient.ts";
import { age } from "./queue-view.ts";
import { unsentItem, whyUnsent } from "./sync-view.ts";

/** What needs the doctor, the most pressing first; the order of kinds is the order on the screen. */
export const inboxKinds = [
  "held-at-centre",
  "recall-unanswered",
  "held",
  "refused",
  "signed-late",
  "late-of-another",
  "late-of-own",
  "other-desk-draft",
  "facts-conflict",
  "taken-over",
  "parked",
  "answered",
  "results-due",
  "transferred",
  "results-awaited",
] as const;
export const inboxKind = z.enum(inboxKinds);
export type InboxKind = z.infer<typeof inboxKind>;

/** Whose, what, since when, why; what can be done follows from the kind. */
export const inboxRow = z.object({
  id: z.string(),
  kind: inboxKind,
  consultId,
  patientName: z.string(),
  age: age.optional(),
  sex,
  since: instant,
  /** A person's own words: a reason, an answer, what is awaited. */
  words: z.string().optional(),
  /** Who told it, who brings it, where the patient went. */
  who: z.string().optional(),
  due: z.string().optional(),
  /** Parked or taken over: what did not go, and why in a kind that the page says in words. */
  item: unsentItem.shape.kind.optional(),
  reason: whyUnsent.optional(),
  /** Signed at another PC and brought here beside another note: it is not this PC's to write anew. */
  carried: z.boolean().optional(),
  /** Of two drafts: this PC's is signed, and says what the other does only when it is written anew. */
  signed: z.boolean().optional(),
  /** Parked: how the ticket stands now, and with whom. */
  movedOn: z
    .object({ state: consultState.optional(), holder: z.string().optional(), since: instant.optional() })
    .optional(),
});
export type InboxRow = z.infer<typeof inboxRow>;

export const inboxView = z.object({ rows: z.array(inboxRow) });
