import { randomBytes, randomUUID } from "node:crypto";
import type { Desk } from "../../../electron/desk/desk.ts";
import { filePieceBytes } from "../../../shared/contract/file-calls.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { ask } from "./practice-desk.ts";

export const scanOf = (size: number): Buffer =>
  Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(size - 9)]);

/** As the dialog does: chosen, its sentence typed, and not attached yet. */
export async function chooseScan(
  desk: Desk,
  consultId: ConsultId,
  bytes: Buffer,
  about: string,
  { pieces = 99, fileId = randomUUID() as string } = {},
) {
  const file = { consultId, fileId, contentType: "application/pdf", size: bytes.length } as const;
  const named = { ...file, name: "ecg.pdf" };
  for (let nth = 0, start = 0; nth < pieces && start < bytes.length; nth += 1) {
    const piece = bytes.subarray(start, start + filePieceBytes).toString("base64");
    ({ held: start } = await ask(desk, "file.keep", { ...named, start, piece }));
  }
  await ask(desk, "file.say", { ...named, about });
  return file;
}
