import type { Handlers } from "../../../shared/contract/dispatch.ts";
import type { MedicineSuggestion } from "../../../shared/contract/writing-calls.ts";
import { lineWords } from "../../../shared/domain/dose-words.ts";
import { type LineParts, type Medicine, prescriptionLine } from "../../../shared/domain/medicine.ts";
import { suggestFor } from "../../../shared/knowledge/note-suggestions.ts";
import { offeredSets } from "../../../shared/knowledge/offered-sets.ts";
import { ok } from "../../../shared/result/result.ts";
import { searchMedicines } from "../../../shared/rules/medicines/index-of-medicines.ts";
import { ownPhrases } from "../views/own-phrases.ts";
import { usesOf } from "../views/uses.ts";
import { mostWritten, usualMedicines } from "../views/usual-medicines.ts";
import { type HandlerParts, hubNow, signedIn } from "./handler-parts.ts";

const mostSuggestions = 12;

type Names = "medicine.suggest" | "prescription.sets" | "note.suggest" | "phrase.keep";

/** What is offered while the doctor types: own use first, then the speciality's. */
export function suggestHandlers(parts: HandlerParts): Pick<Handlers, Names> {
  return {
    "medicine.suggest": async ({ text }) => {
      const current = signedIn(parts, "looking for a medicine");
      if (!current.ok) return current;
      const { db, session, knowledge } = current.value;
      const tables = knowledge.writing();
      const uses = await usesOf(db, "medicine");
      const usual = usualMedicines(uses, session.doctor.speciality, tables.medicines);
      const weightOf = ({ id }: Medicine) => usual.get(id)?.weight ?? 0;
      const found =
        text.trim() === ""
          ? mostWritten(usual, tables.medicines, mostSuggestions)
          : searchMedicines(text, mostSuggestions, weightOf, tables.medicines);
      return ok(found.map((medicine) => withUsual(medicine, usual.get(medicine.id)?.parts)));
    },
    "prescription.sets": async ({ text }) => {
      const current = signedIn(parts, "looking for an order set");
      if (!current.ok) return current;
      const { session, knowledge } = current.value;
      return ok([...offeredSets(text, session.doctor.speciality, knowledge.writing())]);
    },
    "note.suggest": async ({ section, text }) => {
      const current = signedIn(parts, "looking for what may be written");
      if (!current.ok) return current;
      const { db, session, knowledge } = current.value;
      const kinds = ["diagnosis", "investigation", "advice"] as const;
      const uses = new Map(
        await Promise.all(kinds.map(async (kind) => [kind, await usesOf(db, kind)] as const)),
      );
      const own = {
        speciality: session.doctor.speciality,
        timesOf: (kind: string, item: string) =>
          kinds.reduce((times, one) => (one === kind ? (uses.get(one)?.get(item)?.times ?? 0) : times), 0),
        phrases: await ownPhrases(db),
      };
      const now = hubNow(parts, current.value).toISOString();
      return ok([...suggestFor(section, text, own, now, knowledge.writing())]);
    },
    "phrase.keep": async ({ name, text }) => {
      const current = signedIn(parts, "keeping a phrase");
      if (!current.ok) return current;
      await current.value.db.writeSetting(`phrase ${name.toLowerCase()}`, text);
      return ok({});
    },
  };
}

function withUsual(medicine: Medicine, usual: LineParts | undefined): MedicineSuggestion {
  if (usual === undefined) return { medicine };
  const parts = { ...usual, medicine };
  const line = prescriptionLine.safeParse({ ...usual, id: "usual", medicineId: medicine.id });
  return { medicine, usual: parts, ...(line.success ? { how: lineWords(line.data, medicine).how } : {}) };
}
