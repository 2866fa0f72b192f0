import { MantineProvider } from "@mantine/core";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { expect, it } from "vitest";
import { applyEdit, type Draft, emptyDraft } from "../../../shared/domain/draft.ts";
import { prescriptionLine } from "../../../shared/domain/medicine.ts";
import { findMedicine } from "../../../shared/rules/medicines/index-of-medicines.ts";
import { makeI18n } from "../i18n/i18n.ts";
import { stopEdits } from "./stop-words.ts";
import { TakesNow } from "./takes-now.tsx";

const medicine = findMedicine("amlodipine-5mg-tablet") ?? expect.fail("no amlodipine");
const line = prescriptionLine.parse({
  ...{ id: "old", medicineId: medicine.id, doseAmount: 1, durationDays: 30 },
  ...{ frequency: "once-daily", meal: "any" },
});
const takes = [{ title: "AMLODIPINE 5 mg tablet", line, medicine }, { title: "kadha" }];

/** Each medicine that the patient takes, with the words of its buttons. */
function shown(draft: Draft) {
  const page = renderToStaticMarkup(
    <MantineProvider>
      <I18nextProvider i18n={makeI18n("en")}>
        <TakesNow
          past={{ takes }}
          draft={draft}
          adviceNow={() => draft.sections.advice}
          medicineOf={(id) => findMedicine(id)}
          onEdit={() => undefined}
          onTakeUp={() => undefined}
          onRepeat={() => undefined}
        />
      </I18nextProvider>
    </MantineProvider>,
  );
  return [...page.matchAll(/<li data-state="(\w+)">(.*?)<\/li>/gsu)].map(([, state, inside = ""]) => ({
    state,
    name: /AMLODIPINE|kadha/u.exec(inside)?.[0],
    buttons: [...inside.matchAll(/<button.*?<\/button>/gsu)].map(([one]) => one.replaceAll(/<[^>]*>/gu, "")),
  }));
}

it("each medicine that the patient takes, also one that nobody can read, is to be continued, stopped or changed", () => {
  expect(shown(emptyDraft)).toEqual([
    { state: "open", name: "AMLODIPINE", buttons: ["Continue", "Stop", "Change"] },
    { state: "open", name: "kadha", buttons: ["Continue", "Stop", "Change"] },
  ]);
  expect(shown(applyEdit(emptyDraft, { kind: "put-line", line }))[0]).toMatchObject({
    state: "continued",
    buttons: [],
  });
  const stopped = shown(stopEdits("", "AMLODIPINE 5 mg tablet").reduce(applyEdit, emptyDraft));
  expect(stopped.map(({ state }) => state)).toEqual(["stopped", "open"]);
  expect(stopped[0]?.buttons).toHaveLength(1);
});
