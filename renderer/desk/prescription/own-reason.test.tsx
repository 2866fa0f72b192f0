import { MantineProvider } from "@mantine/core";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { expect, it } from "vitest";
import { makeI18n } from "../i18n/i18n.ts";
import { OwnReason, type OwnReasonHandle } from "./own-reason.tsx";

const nothing = () => undefined;
const reason: OwnReasonHandle = {
  ...{ text: "Only for three d", isOpen: true, isTyped: true, isOfThis: true, elsewhere: "", asked: 0 },
  ...{ open: nothing, write: nothing, takeOver: nothing, forget: nothing, trouble: undefined },
};
const shown = (handle: Partial<OwnReasonHandle>, mayGive = true) =>
  renderToStaticMarkup(
    <MantineProvider>
      <I18nextProvider i18n={makeI18n("en")}>
        <OwnReason reason={{ ...reason, ...handle }} mayGive={mayGive} onReason={nothing} />
      </I18nextProvider>
    </MantineProvider>,
  );

it("a text that was begun for something else stays in the field, and says that it is no reason for this", () => {
  const page = shown({ isOfThis: false });
  expect(page).toContain('value="Only for three d"');
  expect(page).toContain("no reason for what holds it now");
  expect(page).toContain("It is the reason for this too");
  expect(shown({ isOfThis: false }, false)).not.toContain("It is the reason for this too");
  expect(shown({})).not.toContain("no reason for what holds it now");
});

it("what was begun before and is in the field no more can be read", () => {
  expect(shown({ text: "", elsewhere: "Only for three days" })).toContain("“Only for three days”");
});

it("a longer text than a reason may have is there whole, and says by how much", () => {
  const page = shown({ text: "a".repeat(502) });
  expect(page).toContain("a".repeat(502));
  expect(page).toContain("2 letters more than the 500");
});
