import type { DispensedOutcome, SpokeInput } from "../../../shared/contract/spoke-calls.ts";
import type { StockState, ToldStock } from "../../../shared/domain/stock.ts";
import { extension } from "../../../shared/fhir/systems.ts";
import { extrasOf, withExtras } from "../../../shared/fhir/ticket-extras.ts";
import type { PaperModel } from "../../../shared/paper/paper-model.ts";
import { failure } from "../../../shared/result/failure.ts";
import { ok } from "../../../shared/result/result.ts";
import { once } from "../once.ts";
import { ownTicket } from "../own-ticket.ts";
import { type Part, Refused, type Visit } from "../visit.ts";
import { handed, paperNamed } from "./paper-handlers.ts";

const attempted = "noting what was handed out";

/** What became of each line where medicines are handed out. It moves the ticket nowhere: the doctor reads it there. */
export function dispenseHandlers(visit: Visit): Part<"paper.dispense"> {
  return {
    "paper.dispense": async ({ id, taskId, paperId, lines }) => {
      const { patientId } = await ownTicket(visit, taskId, attempted);
      await once(visit, { id, call: "paper.dispense", taskId, patientId }, async () => {
        const own = await ownTicket(visit, taskId, attempted);
        const paper = await paperNamed(visit, own, paperId, attempted);
        if (!handed(own.task, paper.id, "given"))
          throw new Refused(failure("not-allowed", attempted, "Give the paper first."));
        if (lines.some(({ line }) => line > paper.model.lines.length))
          throw new Refused(failure("invalid-input", attempted, "The paper has no such line."));
        const by = { paper: paper.id, by: visit.worker.name, at: visit.now() };
        const told = lines.map(({ line, ...rest }) => ({ ...rest, ...by, line: String(line) }));
        await visit.own.put(
          withExtras(own.task, extension.dispensed, [
            ...textsOf(extrasOf(own.task, extension.dispensed)),
            ...told,
          ]),
        );
        const { stocks, worker } = visit;
        const now = { at: visit.now(), by: worker.name };
        const after = stockAfter(lines, paper.model, stocks.of(worker.centreId), now);
        if (after.length > 0) await stocks.tell(worker.centreId, after);
        return {};
      });
      return ok({});
    },
  };
}

/** What was handed out says what the centre has: a hint to the next prescription, and never the other way round. */
function stockAfter(
  lines: SpokeInput<"paper.dispense">["lines"],
  paper: PaperModel,
  before: readonly ToldStock[],
  now: Pick<ToldStock, "at" | "by">,
): ToldStock[] {
  return lines.flatMap(({ line, outcome }) => {
    const medicineId = paper.lines[line - 1]?.medicine.id;
    const state = stateAfter[outcome];
    if (medicineId === undefined || state === undefined) return [];
    const isKnownOut = before.some((one) => one.medicineId === medicineId && one.state === "out");
    // Given whole it is there; that little is left of it is still true.
    return state === "in" && !isKnownOut ? [] : [{ medicineId, state, ...now }];
  });
}

const stateAfter: Readonly<Record<DispensedOutcome, StockState | undefined>> = {
  whole: "in",
  partly: "low",
  substituted: "out",
  "not-available": "out",
};

const textsOf = (before: readonly { readonly line: number }[]) =>
  before.map((one) => ({ ...one, line: String(one.line) }));
