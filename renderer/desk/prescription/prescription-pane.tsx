import { type RefObject, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import type { PastPrescription } from "../../../shared/contract/writing-calls.ts";
import type { Medicine } from "../../../shared/domain/medicine.ts";
import { useCall } from "../../bridge/use-call.ts";
import { type DraftHandle, useLineUnderWay } from "../../bridge/use-draft.ts";
import { holdRepeated } from "../../ui/hold-repeated.ts";
import { heldCount } from "../review/sign-button.ts";
import { CheckedWords } from "./checked-words.tsx";
import { entryActs } from "./entry-acts.ts";
import { formOfEntry } from "./entry-form.ts";
import { LineFields } from "./line-fields.tsx";
import { LineList } from "./line-list.tsx";
import classes from "./prescription.module.css";
import { newLineId } from "./new-line-id.ts";
import { TakesNow } from "./takes-now.tsx";
import { useOrderSet } from "./use-order-set.tsx";
import type { useRuleReport } from "./use-rule-report.ts";
import { useStock } from "./use-stock.ts";

type Props = {
  readonly view: ConsultView;
  readonly draft: DraftHandle;
  readonly report: ReturnType<typeof useRuleReport>;
  readonly readOnly: boolean;
  readonly onLeft: () => void;
  readonly onRepeat: () => void;
};

/** The medicines: one set of fields above, the lines with what the rules say of each below. */
export function PrescriptionPane({ view, draft, report, readOnly, onLeft, onRepeat }: Props) {
  const { lines } = draft.draft;
  const pane = useRef<HTMLDivElement>(null);
  const stockOf = useStock(
    view.consultId,
    lines.map(({ medicineId }) => medicineId),
  );
  const entry = useLineUnderWay(draft.writer);
  const past = useCall("prescription.past", { consultId: view.consultId }).data;
  const { medicineOf, choose } = useMedicines(view, past, entry?.medicineId ?? "");

  const acts = entryActs(draft.writer, { medicineOf, choose, onLeft });
  // The fields may be far above the line: whoever changes it is there at once, at what is changed most.
  const inFields = (act: () => void) => {
    flushSync(act); // a number selected before it is drawn would be typed on, not over
    const amount = pane.current?.querySelector<HTMLInputElement>('input[name="dose"], input[name="grid"]');
    const field = amount ?? pane.current?.querySelector<HTMLInputElement>("[data-first-field]");
    field?.focus();
    field?.select();
  };
  const orderSet = useOrderSet({
    consultId: view.consultId,
    typed: readOnly ? undefined : entry?.typed,
    pane,
    onChosen: (medicines) => {
      choose(medicines);
      acts.dropTyped();
    },
    onPut: acts.putBeside,
    onChange: acts.takeUp,
  });
  return (
    <div
      ref={pane}
      onKeyDownCapture={(event) => {
        holdRepeated(event); // a line that comes back, and those of a set one after the other
        orderSet.onKeyDownCapture(event);
      }}
    >
      {readOnly ? null : (
        <TakesNow
          past={past}
          draft={draft.draft}
          adviceNow={() => draft.writer.state().draft.sections.advice}
          medicineOf={medicineOf}
          onEdit={draft.write}
          onTakeUp={acts.takeUp}
          onRepeat={onRepeat}
        />
      )}
      {readOnly ? null : (
        <LineFields
          consultId={view.consultId}
          form={formOfEntry(entry, medicineOf)}
          typed={entry?.typed}
          aside={entry?.aside ?? []}
          newId={newLineId}
          acts={acts}
          beside={<ToHeld report={report.data} lines={lines} pane={pane} />}
        />
      )}
      {readOnly ? null : orderSet.below}
      <LineList
        consultId={view.consultId}
        lines={lines}
        findings={report.data?.findings ?? []}
        doses={report.data?.doses ?? []}
        readOnly={readOnly}
        stockOf={stockOf}
        onInstead={(line, medicine) => inFields(() => acts.editInstead(line, medicine))}
        onEdit={(line) => inFields(() => acts.edit(line))}
        onRemove={acts.remove}
        onReason={acts.putBeside}
        onUnlistedReason={(reason) => draft.write([{ kind: "set-unlisted-reason", reason }])}
      />
      <CheckedWords report={report.data} pending={report.isFetching} />
    </div>
  );
}

/** Every medicine that this window has to do with, by its id. */
function useMedicines(view: ConsultView, past: PastPrescription | undefined, underWay: string) {
  const [chosen, setChosen] = useState<readonly Medicine[]>([]);
  // The line under way may name a medicine that neither this window nor the opened consult has read yet.
  const found = useCall(
    "medicine.find",
    { id: underWay },
    { enabled: underWay !== "", staleTimeMs: Infinity },
  );
  const before = [...(past?.takes ?? []), ...(past?.last?.lines ?? [])].flatMap(
    ({ medicine }) => medicine ?? [],
  );
  const read = found.data === undefined ? [] : [found.data];
  const known = [...chosen, ...read, ...view.medicines, ...before];
  return {
    medicineOf: (id: string) => known.find((medicine) => medicine.id === id),
    choose: (medicines: readonly Medicine[]) => setChosen((before) => [...before, ...medicines]),
  };
}

type HeldProps = {
  readonly report: ReturnType<typeof useRuleReport>["data"];
  readonly lines: DraftHandle["draft"]["lines"];
  readonly pane: RefObject<HTMLElement | null>;
};

/** The line that was put down last may be held out of sight, below the others. */
function ToHeld({ report, lines, pane }: HeldProps) {
  const { t } = useTranslation();
  const held = report === undefined ? 0 : heldCount({ report }, lines);
  if (held === 0) return null;
  const go = () => pane.current?.querySelector<HTMLElement>("[data-held] button")?.focus();
  return (
    <button type="button" className={classes.toHeld} onClick={go}>
      {t("review.held", { count: held })} <span>{t("review.goToLine")}</span>
    </button>
  );
}
