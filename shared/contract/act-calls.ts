import { z } from "zod";
import { consultAct } from "../domain/consult-act.ts";
import { consultId } from "../domain/ids.ts";
import { ticketView } from "./consult-view.ts";

/** What a doctor does with a consult beside writing and signing it; each is one item of the outbox. */
export const actCalls = {
  /** Shown at once, sent when there is line; the answer is the ticket as it then stands on this PC. */
  "consult.act": { input: z.object({ consultId, act: consultAct }), output: ticketView },
} as const;
