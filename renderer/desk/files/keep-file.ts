import { filePieceBytes } from "../../../shared/contract/file-calls.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import type { Client } from "../../bridge/client.ts";
import type { ReadFile } from "./read-file.ts";

type Kept = Extract<ReadFile, { bytes: unknown }>;
export type Naming = { readonly consultId: ConsultId; readonly fileId: string; readonly name: string };

/**
 * Gives a file to the desk piece by piece, from `from` on, for as long as `onHeld` says that it is wanted; answers why
 * it could not, if it could not.
 */
export async function keepFile(
  client: Client,
  naming: Naming & { readonly from: number },
  { bytes, contentType }: Kept,
  onHeld: (held: number) => boolean,
): Promise<Failure | "let-go" | undefined> {
  const { from, ...named } = naming;
  for (let start = from; start < bytes.length;) {
    const piece = base64Of(bytes.subarray(start, start + filePieceBytes));
    const answer = await client.call("file.keep", {
      ...named,
      contentType,
      size: bytes.length,
      start,
      piece,
    });
    if (!answer.ok) return answer.error;
    const { held } = answer.value;
    if (held === 0) return "let-go"; // in another window
    if (!onHeld(held)) return undefined;
    start = held;
  }
  return undefined;
}

/** In parts: one call with a million arguments is more than the engine takes. */
export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 32_768)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)));
  return btoa(parts.join(""));
}
