import type { OfferedSet } from "../contract/writing-calls.ts";
import type { Speciality } from "../domain/speciality.ts";
import { type Knowledge } from "./knowledge.ts";
import { medicineIn } from "./medicine-in.ts";
import { onceFor } from "./once-for.ts";

const mostOffered = 6;

type Set = OfferedSet & { readonly speciality: Speciality; readonly names: readonly string[] };

const setsOf = onceFor(({ orderSets, orderSetMedicines, medicines }: Knowledge): readonly Set[] =>
  orderSets.flatMap(({ id, words, speciality }) => {
    const lines = orderSetMedicines
      .filter(({ set }) => set === id)
      .flatMap(({ line: { medicineId, ...parts }, source }) => {
        const medicine = medicineIn(medicines, medicineId);
        return medicine === undefined ? [] : [{ parts: { ...parts, medicine }, source }];
      });
    const names = `${words.en} ${words.hi} ${id.replaceAll("-", " ")}`.toLowerCase().split(/\s+/u);
    return lines.length === 0 ? [] : [{ id, words, lines, speciality, names }];
  }),
);

/** Sets with medicines, each word that is typed beginning one of theirs; the own speciality's first. */
export function offeredSets(text: string, own: Speciality, knowledge: Knowledge): readonly OfferedSet[] {
  const typed = text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  const fitting = setsOf(knowledge).filter(({ names }) =>
    typed.every((word) => names.some((name) => name.startsWith(word))),
  );
  const isOwn = ({ speciality }: Set) => speciality === own;
  return [...fitting.filter(isOwn), ...fitting.filter((one) => !isOwn(one))]
    .slice(0, mostOffered)
    .map(({ id, words, lines }) => ({ id, words, lines }));
}
