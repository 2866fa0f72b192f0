import type { Page } from "@playwright/test";
import { practicePassphrase } from "../../hub/practice/people.ts";

/** Calls of the health worker's page, without a window for them. */
export async function atCentre(page: Page, spokeUrl: string) {
  const ask = async (name: string, data: object): Promise<unknown> => {
    const { origin } = new URL(spokeUrl);
    const answer = await page.request.post(`${spokeUrl}/call/${name}`, { data, headers: { origin } });
    const told = (await answer.json()) as { ok: boolean; value: unknown };
    if (!told.ok) throw new Error(`${name}: ${JSON.stringify(told)}`);
    return told.value;
  };
  await ask("session.signIn", { username: "practice.namunakot", passphrase: practicePassphrase });
  return ask;
}
