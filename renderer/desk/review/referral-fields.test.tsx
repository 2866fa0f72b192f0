import { MantineProvider } from "@mantine/core";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { expect, it } from "vitest";
import { makeI18n } from "../i18n/i18n.ts";
import { ReferralFields } from "./referral-fields.tsx";
import { forLetter, type ReferralWords } from "./use-referral-words.ts";

const nothing = () => undefined;
const shown = (words: ReferralWords) =>
  renderToStaticMarkup(
    <MantineProvider>
      <I18nextProvider i18n={makeI18n("en")}>
        <ReferralFields words={words} write={nothing} trouble={undefined} onShow={nothing} />
      </I18nextProvider>
    </MantineProvider>,
  );

it("a reason that is longer than the letter takes is there whole, says by how much, and is not on the letter", () => {
  const long = { to: "Cardiology", reason: "a".repeat(2003) };
  expect(shown(long)).toContain("a".repeat(2003));
  expect(shown(long)).toContain("3 letters more than the 2000");
  expect(forLetter(long)).toBeUndefined();
});

it("what fits is on the letter to its last letter", () => {
  const words = { to: "b".repeat(300), reason: "a".repeat(2000) };
  expect(shown(words)).not.toContain("more than");
  expect(forLetter(words)).toBe(words);
});
