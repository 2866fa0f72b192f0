import { createHash } from "node:crypto";
import type { Basic } from "@medplum/fhirtypes";
import { type Receipt, receipt, type SignedItem } from "../../shared/contract/hub-api.ts";
import { lateAtExtension, lateCode } from "./late-code.ts";
import { system } from "../../shared/fhir/systems.ts";
import type { Store } from "../server/store.ts";

export const deliverySystem = "urn:paramarsh:delivery";
export const receiptExtension = "urn:paramarsh:ext:receipt";
const contentExtension = "urn:paramarsh:ext:content-sha256";
export const keptExtension = "urn:paramarsh:ext:kept-item";

export type Stored = { readonly receipt: Receipt; readonly contentHash: string };

/** Receipts are FHIR resources (Basic), so that they commit with the paper and live wherever the store lives. */
export async function findReceipt(store: Store, itemId: string): Promise<Stored | undefined> {
  const [found] = await store.search("Basic", { identifier: `${deliverySystem}|${itemId}` }, 1);
  if (!found) return undefined;
  const value = (url: string) => found.extension?.find((one) => one.url === url)?.valueString;
  return {
    receipt: receiptIn(found),
    contentHash: value(contentExtension) ?? "",
  };
}

export const receiptIn = (basic: Basic): Receipt =>
  receipt.parse(JSON.parse(basic.extension?.find(({ url }) => url === receiptExtension)?.valueString ?? ""));

/** Keeps the receipt; and of what was not issued the whole signed item, which is somebody's clinical work. */
export async function keepReceipt(
  store: Store,
  item: SignedItem,
  answer: Receipt,
  patientReference: string | undefined,
): Promise<void> {
  const kept =
    answer.outcome === "issued"
      ? undefined
      : await store.create({
          resourceType: "Binary" as const,
          contentType: "application/json",
          data: Buffer.from(JSON.stringify(item), "utf8").toString("base64"),
        });
  const basic: Basic = {
    resourceType: "Basic",
    identifier: [{ system: deliverySystem, value: item.itemId }],
    code: {
      coding: [
        { system: system.code, code: "delivery" },
        ...(answer.outcome === "signed-late" ? [{ ...lateCode }] : []),
      ],
    },
    author: { reference: `Practitioner/${item.practitionerId}` },
    created: answer.at.slice(0, 10),
    ...(patientReference === undefined ? {} : { subject: { reference: patientReference } }),
    extension: [
      { url: receiptExtension, valueString: JSON.stringify(answer) },
      ...(answer.outcome === "signed-late" ? [{ url: lateAtExtension, valueDateTime: answer.at }] : []),
      { url: contentExtension, valueString: contentHash(item) },
      ...(kept === undefined
        ? []
        : [{ url: keptExtension, valueReference: { reference: `Binary/${kept.id}` } }]),
    ],
  };
  await store.create(basic);
}

/** Ed25519 signs deterministically, and the signature covers everything that matters. */
export const contentHash = (item: SignedItem): string =>
  createHash("sha256").update(item.signature).digest("base64url");
