import { z } from "zod";
import { type SignedItem, signedItem } from "../contract/hub-api.ts";
import { type Base64, liftBase64, putBack } from "./lift-base64.ts";

/**
 * A signed item made small before it is sealed, because what is sealed can no more be compressed: byte 1, then this
 * JSON as raw deflate against `dictionary1`. Plain JSON begins with a brace, so that both are told apart.
 */
export const packedItem = "packed-1";
export const packedItemMark = 1;

const shape = z.tuple([signedItem, z.array(z.string())]);

export function writePackedItem(item: SignedItem, base64: Base64): string {
  const { text, parts } = liftBase64(item.bundle, base64);
  return JSON.stringify([{ ...item, bundle: text }, parts]);
}

/** Undefined for what is no packed item; the bundle is the signed one to the letter. */
export function readPackedItem(value: unknown, base64: Base64): SignedItem | undefined {
  const parsed = shape.safeParse(value);
  if (!parsed.success) return undefined;
  const [item, parts] = parsed.data;
  return { ...item, bundle: putBack({ text: item.bundle, parts }, base64) };
}
