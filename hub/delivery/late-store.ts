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

/** Of those that somebody still asks for, too: a desk that was away learns what became of its own, however late. */
export async function allLate(
  store: Store,
  now: string,
  askedFor: ReadonlySet<string>,
): Promise<readonly KeptLate[]> {
  const found = await store.search("Basic", { code: `${lateCode.system}|${lateCode.code}` });
  const all: KeptLate[] = [];
  for (const basic of found) {
    const kept = await keptOf(store, basic);
    const isOld = kept?.answer && Date.parse(now) - Date.parse(kept.answer.at) > shownForMs;
    if (kept && (!isOld || askedFor.has(kept.item.itemId))) all.push(kept);
  }
  return all;
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

async function keptOf(store: Store, basic: Basic): Promise<KeptLate | undefined> {
  const isLate = list(basic.code.coding).some(({ code }) => code === lateCode.code);
  const value = (url: string) => list(basic.extension).find((one) => one.url === url);
  const binaryId = value(keptExtension)?.valueReference?.reference?.replace("Binary/", "");
  const binary = binaryId === undefined ? undefined : await store.read("Binary", binaryId);
  if (!isLate || binary?.data === undefined) return undefined;
  const text = value(decisionExtension)?.valueString;
  return {
    basic,
    item: signedItem.parse(JSON.parse(Buffer.from(binary.data, "base64").toString("utf8"))),
    receipt: receiptIn(basic),
    lateAt: value(lateAtExtension)?.valueDateTime ?? basic.created ?? "",
    answer: text === undefined ? undefined : lateAnswer.parse(JSON.parse(text)),
  };
}
