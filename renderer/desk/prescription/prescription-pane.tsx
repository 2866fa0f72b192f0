import { useState } from "react";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { type LineId, lineId } from "../../../shared/domain/ids.ts";
import type { Medicine, PrescriptionLine } from "../../../shared/domain/medicine.ts";
import type { DraftHandle } from "../../bridge/use-draft.ts";
import { CheckedWords } from "./checked-words.tsx";
import { emptyForm, formOf, type LineForm } from "./line-form.ts";
import { LineFields } from "./line-fields.tsx";
import { LineList } from "./line-list.tsx";
import type { useRuleReport } from "./use-rule-report.ts";

type Props = {
  readonly view: ConsultView;
  readonly draft: DraftHandle;
  readonly report: ReturnType<typeof useRuleReport>;
  readonly readOnly: boolean;
  readonly onLeft: () => void;
};

/** The medicines: one set of fields above, the lines with what the rules say of each below. */
export function PrescriptionPane({ view, draft, report, readOnly, onLeft }: Props) {
  const [form, setForm] = useState<LineForm>(emptyForm);
  const [chosen, setChosen] = useState<readonly Medicine[]>([]);
  const { lines } = draft.draft;
  const medicineOf = (id: string) => [...chosen, ...view.medicines].find((medicine) => medicine.id === id);

  const change = (next: LineForm) => {
    const { medicine } = next;
    if (medicine !== undefined && medicineOf(medicine.id) === undefined) setChosen([...chosen, medicine]);
    setForm(next);
  };
  const put = (line: PrescriptionLine) => {
    draft.write([{ kind: "put-line", line }]);
    setForm(emptyForm);
    onLeft();
  };
  const remove = (id: LineId) => {
    draft.write([{ kind: "remove-line", lineId: id }]);
    onLeft();
  };
  return (
    <div>
      {readOnly ? null : <LineFields form={form} newId={newLineId} onChange={change} onPut={put} />}
      <LineList
        lines={lines}
        findings={report.data?.findings ?? []}
        doses={report.data?.doses ?? []}
        readOnly={readOnly}
        onEdit={(line) => setForm(formOf(line, medicineOf(line.medicineId)))}
        onRemove={remove}
        onReason={(line, reason, answers) => put({ ...line, reason, answers })}
        onUnlistedReason={(reason) => draft.write([{ kind: "set-unlisted-reason", reason }])}
      />
      <CheckedWords report={report.data} pending={report.isFetching} />
    </div>
  );
}

const newLineId = (): LineId => lineId.parse(crypto.randomUUID());
