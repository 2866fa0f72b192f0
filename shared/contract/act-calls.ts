import { z } from "zod";
import { consultAct, sbarAct } from "../domain/consult-act.ts";
import { consultId } from "../domain/ids.ts";
import { keptText } from "../domain/kept-text.ts";
import { ticketView } from "./consult-view.ts";
import { inboxView } from "./inbox-view.ts";

/** Which dialog, and what stands in its fields: the page's own names, kept for it as they are. */
const forAct = z.object({ consultId, item: z.string().max(40) });
const actFields = z.record(z.string().max(40), keptText);

/** What a doctor does with a consult beside writing and signing it; each is one item of the outbox. */
export const actCalls = {
  /** Shown at once, sent when there is line; the answer is the ticket as it then stands on this PC. */
  "consult.act": { input: z.object({ consultId, act: consultAct }), output: ticketView },
  /** What was typed into an act and not done yet; no fields is none. */
  "act.draft": { input: forAct, output: z.object({ fields: actFields }) },
  /** Of another window that wrote there since `before` was read nothing is written over: `changed-meanwhile`. */
  "act.keepDraft": {
    input: forAct.extend({ fields: actFields, before: z.record(z.string(), z.string()).optional() }),
    output: z.object({}),
  },
  /** The page that goes with a patient who is sent on, as the HTML that is printed. */
  "sbar.html": { input: z.object({ consultId, act: sbarAct }), output: z.object({ html: z.string() }) },
  /** Everything that waits for this doctor, most pressing first. */
  "inbox.list": { input: z.object({}), output: inboxView },
  /** A parked item: sent once more as the consult stands now, or let go; what was written stays in the file. */
  "inbox.decide": {
    input: z.object({ id: z.string().max(100), decision: z.enum(["again", "let-go"]) }),
    output: inboxView,
  },
} as const;
