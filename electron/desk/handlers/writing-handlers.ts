import { randomUUID } from "node:crypto";
import type { Handlers } from "../../../shared/contract/dispatch.ts";
import { lineWords } from "../../../shared/domain/dose-words.ts";
import { failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import { shippedKnowledge } from "../../../shared/knowledge/knowledge.ts";
import { medicineIn } from "../../../shared/knowledge/medicine-in.ts";
import { lineReadingOf } from "../../../shared/dose-line/line-reading.ts";
import { doseNames } from "../dose-names.ts";
import { lineWordsOf } from "../views/consult.ts";
import { type HandlerParts, consultOf } from "./handler-parts.ts";

type Names = "draft.edit" | "draft.checkpoint" | "prescription.readLine" | "prescription.words";

export function writingHandlers(parts: HandlerParts): Pick<Handlers, Names> {
  const { clock, events } = parts;
  return {
    "draft.edit": async ({ consultId, firstSeq, edits, windowId }) => {
      const found = await consultOf(parts, consultId, "saving what was typed");
      if (!found.ok) return found;
      const { current } = found.value;
      const answer = await current.db.appendEdits({
        consultId,
        firstSeq,
        edits,
        windowId,
        at: clock().toISOString(),
      });
      switch (answer.outcome) {
        case "durable":
          parts.checkpoints.touch(consultId);
          return ok({
            durableSeq: answer.durableSeq,
            lineWords: lineWordsOf(answer.draft, current.knowledge.of(consultId)),
          });
        case "gap":
          return err(
            failure(
              "changed-meanwhile",
              "saving what was typed",
              "Something typed before this has not arrived here.",
            ),
          );
        case "signed":
          return err(
            failure(
              "not-allowed",
              "saving what was typed",
              "This consult is signed; its note does not change any more.",
            ),
          );
      }
    },
    "draft.checkpoint": async ({ consultId, reason }) => {
      const found = await consultOf(parts, consultId, "saving a checkpoint");
      if (!found.ok) return found;
      const { db, sync } = found.value.current;
      const saved = await db.checkpoint({
        consultId,
        reason,
        at: clock().toISOString(),
        outboxId: randomUUID(),
      });
      void sync.push().catch(() => undefined); // the next round tries again
      events.emit({ kind: "sync-changed" });
      return ok(saved);
    },
    "prescription.readLine": async ({ text }) => ok(lineReadingOf(text, doseNames(listIn(parts)))),
    "prescription.words": async ({ line }) => {
      const medicine = medicineIn(listIn(parts), line.medicineId);
      return medicine
        ? ok(lineWords(line, medicine))
        : err(failure("not-found", "putting a medicine in words", "There is no such medicine on the list."));
    },
  };
}

/** The medicines by which is written now. */
const listIn = ({ held }: HandlerParts) => (held.current?.knowledge.writing() ?? shippedKnowledge).medicines;
