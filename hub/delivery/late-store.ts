import type { Basic } from "@medplum/fhirtypes";
import { z } from "zod";
import { type Receipt, type SignedItem, signedItem } from "../../shared/contract/hub-api.ts";
import { list } from "../../shared/fhir/reading.ts";
import type { Store } from "../server/store.ts";
import { lateAtExtension, lateCode } from "./late-code.ts";
import { deliverySystem, keptExtension, receiptExtension, receiptIn } from "./receipt-store.ts";

const decisionExtension = "urn:paramarsh:ext:late-decision";
/** How long a decided one is still shown to its author. */
const shownForMs = 7 * 86_400_000;

export const lateAnswer = z.object({
  decision: z.enum(["accepted", "declined"]),
  by: z.string(),
  at: z.string(),
  reason: z.string().optional(),
});
export type LateAnswer = z.infer<typeof lateAnswer>;

export type KeptLate = {
  readonly basic: Basic;
  readonly item: SignedItem;
  readonly receipt: Receipt;
  readonly lateAt: string;
  readonly answer: LateAnswer | undefined;
};

/**
 * Those that wait for a decision, and the author's own that were decided lately, or that somebody still asks for: a desk
 * that was away learns what became of its own, however late. What nobody is shown is not read: desks ask all day.
 */
export async function allLate(
  store: Store,
  asking: { readonly author: string; readonly now: string; readonly askedFor: ReadonlySet<string> },
): Promise<readonly KeptLate[]> {
  const found = await store.search("Basic", { code: `${lateCode.system}|${lateCode.code}` });
  const shown = found.filter((basic) => {
    const answer = answerIn(basic);
    if (answer === undefined) return true;
    if (basic.author?.reference !== asking.author) return false;
    const isOld = Date.parse(asking.now) - Date.parse(answer.at) > shownForMs;
    return !isOld || list(basic.identifier).some(({ value = "" }) => asking.askedFor.has(value));
  });
  const all = await Promise.all(shown.map((basic) => keptOf(store, basic)));
  return all.flatMap((kept) => kept ?? []);
}

export async function findLate(store: Store, itemId: string): Promise<KeptLate | undefined> {
  const [basic] = await store.search("Basic", { identifier: `${deliverySystem}|${itemId}` }, 1);
  return basic && keptOf(store, basic);
}

/** Inside the write that issues or declines it. */
export async function answerLate(
  store: Store,
  { basic }: KeptLate,
  answer: LateAnswer,
  issued?: Receipt,
): Promise<void> {
  const extension = list(basic.extension)
    .filter(({ url }) => url !== decisionExtension)
    .map((one) =>
      issued !== undefined && one.url === receiptExtension
        ? { url: receiptExtension, valueString: JSON.stringify(issued) }
        : one,
    );
  await store.put({
    ...basic,
    extension: [...extension, { url: decisionExtension, valueString: JSON.stringify(answer) }],
  });
}

const valueIn = (basic: Basic, url: string) => list(basic.extension).find((one) => one.url === url);

function answerIn(basic: Basic): LateAnswer | undefined {
  const text = valueIn(basic, decisionExtension)?.valueString;
  return text === undefined ? undefined : lateAnswer.parse(JSON.parse(text));
}

async function keptOf(store: Store, basic: Basic): Promise<KeptLate | undefined> {
  const isLate = list(basic.code.coding).some(({ code }) => code === lateCode.code);
  const binaryId = valueIn(basic, keptExtension)?.valueReference?.reference?.replace("Binary/", "");
  const binary = binaryId === undefined ? undefined : await store.read("Binary", binaryId);
  if (!isLate || binary?.data === undefined) return undefined;
  return {
    basic,
    item: signedItem.parse(JSON.parse(Buffer.from(binary.data, "base64").toString("utf8"))),
    receipt: receiptIn(basic),
    lateAt: valueIn(basic, lateAtExtension)?.valueDateTime ?? basic.created ?? "",
    answer: answerIn(basic),
  };
}
