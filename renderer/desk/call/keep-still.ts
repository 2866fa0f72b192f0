import type { StillView } from "../../call/held-still.ts";
import { markedPicture, plainPicture } from "../../call/marked-picture.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { Client } from "../../bridge/client.ts";
import { base64Of } from "../files/keep-file.ts";

type About = { readonly plain: string; readonly marked: string };

/**
 * Into the record, by the way of every file that a doctor adds: the picture as it was taken, and a copy with the marks
 * beside it. A report is in the record already; of it only the marked copy is new. False where something was not kept.
 */
export async function keepStill(
  client: Client,
  consultId: ConsultId,
  still: StillView,
  about: About,
): Promise<boolean> {
  const marked = still.marks.length === 0 ? undefined : await markedPicture(still);
  if (still.marks.length > 0 && !marked) return false;
  if (still.kind === "picture") {
    const plain = await plainPicture(still);
    if (!plain || !(await attach(client, consultId, plain, about.plain))) return false;
  }
  return marked === undefined || attach(client, consultId, marked, about.marked);
}

async function attach(
  client: Client,
  consultId: ConsultId,
  bytes: Uint8Array,
  about: string,
): Promise<boolean> {
  const file = {
    ...{ consultId, fileId: crypto.randomUUID() },
    ...{ contentType: "image/jpeg" as const, size: bytes.length },
  };
  const piece = base64Of(bytes);
  const kept = await client.call("file.keep", { ...file, name: "call.jpg", start: 0, piece });
  if (!kept.ok) return false;
  return (await client.call("file.attach", { ...file, about: about.slice(0, 200) })).ok;
}
