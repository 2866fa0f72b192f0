import type { Handlers } from "../../../shared/contract/dispatch.ts";
import type { MedicineSuggestion } from "../../../shared/contract/writing-calls.ts";
import { lineWords } from "../../../shared/domain/dose-words.ts";
import {
  type LineParts,
  type Medicine,
  lineParts,
  prescriptionLine,
} from "../../../shared/domain/medicine.ts";
import type { Speciality } from "../../../shared/domain/speciality.ts";
import { suggestFor } from "../../../shared/knowledge/note-suggestions.ts";
import { usualPartsOf } from "../../../shared/knowledge/usual-lines.ts";
import { ok } from "../../../shared/result/result.ts";
import { searchMedicines } from "../../../shared/rules/medicines/index-of-medicines.ts";
import { doseNames } from "../dose-names.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { Use } from "../db/stores/writing-use.ts";
import { ownPhrases } from "../views/own-phrases.ts";
import { usesOf } from "../views/uses.ts";
import { type HandlerParts, hubNow, signedIn } from "./handler-parts.ts";

const mostSuggestions = 12;

type Names = "medicine.suggest" | "note.suggest" | "phrase.keep";

/** What is offered while the doctor types: own use first, then the speciality's. */
export function suggestHandlers(parts: HandlerParts): Pick<Handlers, Names> {
  return {
    "medicine.suggest": async ({ text }) => {
      const current = signedIn(parts, "looking for a medicine");
      if (!current.ok) return current;
      const { db, session } = current.value;
      const usual = await usualLinesOf(db, session.doctor.speciality);
      const found = searchMedicines(text, mostSuggestions, ({ id }) => usual.get(id)?.weight ?? 0);
      return ok(found.map((medicine) => withUsual(medicine, usual.get(medicine.id)?.parts)));
    },
    "note.suggest": async ({ section, text }) => {
      const current = signedIn(parts, "looking for what may be written");
      if (!current.ok) return current;
      const { db, session } = current.value;
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
      return ok([...suggestFor(section, text, own, hubNow(parts, current.value).toISOString())]);
    },
    "phrase.keep": async ({ name, text }) => {
      const current = signedIn(parts, "keeping a phrase");
      if (!current.ok) return current;
      await current.value.db.writeSetting(`phrase ${name.toLowerCase()}`, text);
      return ok({});
    },
  };
}

type Usual = { readonly weight: number; readonly parts: LineParts | undefined };

const ofSpecialities = new Map<Speciality, ReadonlyMap<string, LineParts>>();

function specialityLines(speciality: Speciality): ReadonlyMap<string, LineParts> {
  const known = ofSpecialities.get(speciality) ?? usualPartsOf(speciality, doseNames());
  ofSpecialities.set(speciality, known);
  return known;
}

const madeOf = new WeakMap<ReadonlyMap<string, Use>, ReadonlyMap<string, Usual>>();

/** How this doctor wrote each medicine last, else how the speciality does; made anew when something was signed. */
async function usualLinesOf(db: DeskDatabase, speciality: Speciality): Promise<ReadonlyMap<string, Usual>> {
  const uses = await usesOf(db, "medicine");
  const known = madeOf.get(uses) ?? usualLines(uses, speciality);
  madeOf.set(uses, known);
  return known;
}

function usualLines(uses: ReadonlyMap<string, Use>, speciality: Speciality): ReadonlyMap<string, Usual> {
  const shared = [...specialityLines(speciality)].map(([id, parts]): [string, Usual] => [
    id,
    { weight: 0.5, parts },
  ]);
  const own = [...uses].map(([id, { times, last }]): [string, Usual] => [
    id,
    { weight: times, parts: last === null ? undefined : lineParts.safeParse(JSON.parse(last)).data },
  ]);
  return new Map([...shared, ...own]);
}

function withUsual(medicine: Medicine, usual: LineParts | undefined): MedicineSuggestion {
  if (usual === undefined) return { medicine };
  const parts = { ...usual, medicine };
  const line = prescriptionLine.safeParse({ ...usual, id: "usual", medicineId: medicine.id });
  return { medicine, usual: parts, ...(line.success ? { how: lineWords(line.data, medicine).how } : {}) };
}
