import { MantineProvider } from "@mantine/core";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { expect, it } from "vitest";
import { type ConsultView, reviewView } from "../../../shared/contract/consult-view.ts";
import { makeI18n } from "../i18n/i18n.ts";
import { ReviewList } from "./review-list.tsx";

const nothing = () => undefined;

/** What stands beside the sign button, item by item: its words, whether a button leads there, whether it has the focus. */
function missingShown(missing: readonly string[], acts: ConsultView["ticket"]["acts"] = []) {
  const review = reviewView.parse({
    ...{ consultId: "c1", draftSeq: 1, missing, lineWords: [], canSign: false, online: true },
    report: { findings: [], rulesRun: [], notChecked: [] },
  });
  const ways = {
    onSection: nothing,
    onPrescription: nothing,
    onHeld: nothing,
    onUnlistedReason: nothing,
    onAct: nothing,
  };
  const page = renderToStaticMarkup(
    <MantineProvider>
      <I18nextProvider i18n={makeI18n("en")}>
        <ReviewList review={review} lines={[]} unanswered={["Pallor"]} acts={acts} {...ways} />
      </I18nextProvider>
    </MantineProvider>,
  );
  const items = [...page.matchAll(/<li\b.*?<\/li>/gsu)].map(([item]) => item);
  const leads = items.map((item) => item.includes("<button"));
  const focused = items.findIndex((item) => item.includes("data-autofocus"));
  return { page, words: items.map((item) => item.replaceAll(/<[^>]*>/gu, " ")), leads, focused };
}

it("what is missing is listed, each with a button that leads there where the doctor can write it, the first in focus", () => {
  const { page, words, leads, focused } = missingShown(["consent", "complaint", "diagnosis", "line-open"]);
  expect(words).toHaveLength(4);
  expect(words[1]).toMatch(/complaint/iu);
  expect(words[2]).toMatch(/diagnosis/iu);
  expect(leads).toEqual([false, true, true, true]);
  expect(focused).toBe(1);
  expect(page).toContain("Pallor");
});

it("with nothing missing nothing is listed", () => {
  expect(missingShown([]).words).toEqual([]);
});

it("a consult that waits for results says so and leads to going on with it; of one that has ended nothing leads on", () => {
  const waiting = missingShown(["not-resumed"], ["resume"]);
  expect(waiting.words[0]).toMatch(/results are awaited.*go on with it/isu);
  expect([waiting.leads, waiting.focused]).toEqual([[true], 0]);
  const ended = missingShown(["ended"], ["record-arrival"]);
  expect(ended.words[0]).toMatch(/this consult has ended.*ask anew/isu);
  expect(ended.leads).toEqual([false]);
});
