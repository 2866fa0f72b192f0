import type { DeskDatabase } from "../db/operations.ts";

const setting = "signature-picture";

/** The doctor's drawn or scanned signature (PNG, base64), inside the encrypted file alone. */
export async function signaturePicture(db: DeskDatabase): Promise<string | undefined> {
  const kept = await db.readSetting(setting);
  return kept === undefined || kept === "" ? undefined : kept;
}

export const keepSignaturePicture = (db: DeskDatabase, png: string | undefined): Promise<void> =>
  db.writeSetting(setting, png ?? "");

/** The first eight bytes of every PNG. */
export const isPng = (base64: string): boolean =>
  Buffer.from(base64.slice(0, 12), "base64").subarray(0, 8).toString("hex") === "89504e470d0a1a0a";
