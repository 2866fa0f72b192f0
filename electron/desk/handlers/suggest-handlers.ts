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
import type { NameTable } from "../../../shared/dose-line/name-table.ts";
import type { Knowledge } from "../../../shared/knowledge/knowledge.ts";
import { onceFor } from "../../../shared/knowledge/once-for.ts";
import { offeredSets } from "../../../shared/knowledge/offered-sets.ts";
import { usualPartsOf } from "../../../shared/knowledge/usual-lines.ts";
import { ok } from "../../../shared/result/result.ts";
import { findMedicine, searchMedicines } from "../../../shared/rules/medicines/index-of-medicines.ts";
import { doseNames } from "../dose-names.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { Use } from "../db/stores/writing-use.ts";
import { ownPhrases } from "../views/own-phrases.ts";
import { usesOf } from "../views/uses.ts";
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
      const usual = await usualLinesOf(db, session.doctor.speciality, tables);
      const weightOf = ({ id }: Medicine) => usual.get(id)?.weight ?? 0;
      const found =
        text.trim() === ""
          ? mostWritten(usual, tables.medicines)
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

/** Before a letter is typed: whole lines as this doctor writes them most, then as the speciality does. */
const mostWritten = (
  usual: ReadonlyMap<string, Usual>,
  medicines: readonly Medicine[],
): readonly Medicine[] =>
  [...usual]
    .filter(([, { parts }]) => parts !== undefined)
    .toSorted(([, one], [, other]) => other.weight - one.weight)
    .flatMap(([id]) => findMedicine(id, medicines) ?? [])
    .slice(0, mostSuggestions);

type Usual = { readonly weight: number; readonly parts: LineParts | undefined };

const ofSpecialities = onceFor((_names: NameTable) => new Map<Speciality, ReadonlyMap<string, LineParts>>());

function specialityLines(speciality: Speciality, names: NameTable): ReadonlyMap<string, LineParts> {
  const known = ofSpecialities(names).get(speciality) ?? usualPartsOf(speciality, names);
  ofSpecialities(names).set(speciality, known);
  return known;
}

const madeWith = onceFor(
  (_names: NameTable) => new WeakMap<ReadonlyMap<string, Use>, ReadonlyMap<string, Usual>>(),
);

/** How this doctor wrote each medicine last, else how the speciality does; made anew when something was signed. */
async function usualLinesOf(
  db: DeskDatabase,
  speciality: Speciality,
  { medicines }: Pick<Knowledge, "medicines">,
): Promise<ReadonlyMap<string, Usual>> {
  const uses = await usesOf(db, "medicine");
  const names = doseNames(medicines);
  const madeOf = madeWith(names);
  const known = madeOf.get(uses) ?? usualLines(uses, speciality, names);
  madeOf.set(uses, known);
  return known;
}

function usualLines(
  uses: ReadonlyMap<string, Use>,
  speciality: Speciality,
  names: NameTable,
): ReadonlyMap<string, Usual> {
  const shared = [...specialityLines(speciality, names)].map(([id, parts]): [string, Usual] => [
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
