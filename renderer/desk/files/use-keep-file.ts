import { useState } from "react";
import { filePieceBytes } from "../../../shared/contract/file-calls.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { useAct } from "../../bridge/use-call.ts";
import type { ReadFile } from "./read-file.ts";

type Kept = Extract<ReadFile, { bytes: unknown }>;

/** Gives a file to the desk piece by piece; tried again, it goes on where it was. */
export function useKeepFile(consultId: ConsultId) {
  const keep = useAct("file.keep");
  const attach = useAct("file.attach", ["consult.open", "sync.state"]);
  const [fileId] = useState(() => crypto.randomUUID());
  const [held, setHeld] = useState(0);
  const run = async ({ bytes, contentType }: Kept, about: string): Promise<boolean> => {
    const file = { consultId, fileId, contentType, size: bytes.length };
    for (let start = held; start < bytes.length;) {
      const piece = base64Of(bytes.subarray(start, start + filePieceBytes));
      const answer = await keep.run({ ...file, start, piece });
      if (!answer.ok) return false;
      start = answer.value.held;
      setHeld(start);
    }
    return (await attach.run({ ...file, about })).ok;
  };
  const failure: Failure | undefined = keep.failure ?? attach.failure;
  return { run, pending: keep.pending || attach.pending, held, failure };
}

/** In parts: one call with a million arguments is more than the engine takes. */
function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 32_768)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)));
  return btoa(parts.join(""));
}
