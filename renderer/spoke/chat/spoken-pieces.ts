import { voiceTypes } from "../../../shared/domain/voice-note.ts";
import type { Piece, Spoken } from "../../call/voice-recorder.ts";
import type { KeepDatabase } from "../keep/database.ts";

/** A voice note while it is spoken. */
type Kept = {
  readonly about: string;
  readonly centreId: string;
  readonly pieces: readonly Blob[];
  readonly durationMs: number;
  readonly contentType: Spoken["contentType"];
};

const keyOf = (id: string): string => `spoken:${id}`;
const isKept = (value: unknown): value is Kept =>
  typeof value === "object" && value !== null && "pieces" in value && Array.isArray(value.pieces);

/** Each second of it, as it comes: a page that dies leaves what was said until then. */
export function keepPieces(database: KeepDatabase, about: string, centreId: string) {
  const all = new Map<string, readonly Blob[]>();
  return {
    piece: async (id: string, { blob, durationMs, contentType }: Piece): Promise<void> => {
      const pieces = [...(all.get(id) ?? []), blob];
      all.set(id, pieces);
      const kept: Kept = { about, centreId, pieces, durationMs, contentType };
      await database.put("memory", kept, keyOf(id)).catch(() => undefined); // no room: it is sent all the same
    },
    forget: async (id: string): Promise<void> => {
      all.delete(id);
      await database.delete("memory", keyOf(id));
    },
  };
}

export type BrokenOff = Spoken & {
  readonly id: string;
  /** Whole, and this device had no room for it. */
  readonly isUnkept?: true;
};

/** What was being spoken here about this consult when the page ended. */
export async function brokenOff(
  database: KeepDatabase,
  about: string,
  centreId: string,
): Promise<readonly BrokenOff[]> {
  const keys = (await database.getAllKeys("memory")).filter((key) => key.startsWith(keyOf("")));
  const found = await Promise.all(
    keys.map(async (key) => ({ id: key.slice(keyOf("").length), kept: await database.get("memory", key) })),
  );
  return found.flatMap(({ id, kept }): readonly BrokenOff[] => {
    if (!isKept(kept) || kept.about !== about || kept.centreId !== centreId) return [];
    const contentType = voiceTypes.find((type) => type === kept.contentType);
    if (contentType === undefined) return [];
    const blob = new Blob([...kept.pieces], { type: contentType });
    return [{ id, blob, durationMs: kept.durationMs, contentType }];
  });
}
