import type { SpokePaper } from "../../../shared/contract/spoke-calls.ts";
import type { Fact } from "../../../shared/domain/fact.ts";
import { dayOf, timeOf } from "../app/time.ts";
import { Icon } from "../ui/icon.tsx";
import { useName } from "../words/patient-line.ts";
import { useWords } from "../words/use-words.ts";
import classes from "./receive.module.css";

/** What the rules ran on just now: "not asked" stands there as such. */
export function CheckedFacts({ paper }: { readonly paper: SpokePaper }) {
  const { common, consult: words } = useWords();
  const nameOf = useName();
  const { facts, age, checkedAt, doctor, issuedAt } = paper;
  const w = words.receive;
  const told = <T,>(fact: Fact<T>, known: (value: T) => string, none = w.none): string => {
    if (fact.state === "known") return known(fact.value);
    return fact.state === "none" ? none : w.notAsked;
  };
  const names = (list: readonly { readonly substance?: string; readonly name?: string }[]) =>
    list.map(({ substance, name }) => substance ?? name ?? "").join(", ");
  const rows: readonly (readonly [string, string, boolean])[] = [
    [w.allergy, told(facts.allergies, names), facts.allergies.state === "not-asked"],
    [
      w.pregnancy,
      told(facts.pregnancy, ({ status }) => w.pregnancies[status], w.noneApplies),
      facts.pregnancy.state === "not-asked",
    ],
    ...(facts.pregnancy.state === "none"
      ? []
      : [
          [
            w.breastfeeding,
            told(facts.breastfeeding, () => w.yes, w.no),
            facts.breastfeeding.state === "not-asked",
          ] as const,
        ]),
    [
      w.weight,
      told(facts.weight, ({ kg, takenAt }) => w.kg(kg, dayOf(takenAt))),
      facts.weight.state === "not-asked",
    ],
    [w.medicines, told(facts.currentMedicines, names), facts.currentMedicines.state === "not-asked"],
  ];
  return (
    <section className={classes["facts"]}>
      <h2>
        {nameOf(facts)}
        {age && `, ${common.age(age.value, age.unit, age.approximate)}`}
        {facts.village !== undefined && ` · ${facts.village}`}
      </h2>
      <p>
        {doctor} · {timeOf(issuedAt)} · {w.checked(timeOf(checkedAt))}
      </p>
      <dl>
        {rows.map(([name, value, unasked]) => (
          <div key={name} data-unasked={unasked}>
            <dt>
              <Icon name={unasked ? "question" : "tick"} size={18} /> {name}
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
