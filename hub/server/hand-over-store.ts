import { createHash } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { handOverDays, handOverPieceBytes, type HandOverState } from "../../shared/contract/hand-over.ts";

const dayMs = 86_400_000;
/** How long it is known that something was here, so that whoever comes late reads why it is not. */
const rememberedMs = 30 * dayMs;
/** Of one doctor: some full desks. */
const mostBytes = 400_000_000;
const mostAtOnce = 8;

export type HandOvers = {
  readonly put: (
    owner: string,
    id: string,
    piece: { readonly offset: number; readonly bytes: Uint8Array; readonly isLast: boolean },
  ) => Promise<{ readonly put: "kept" | "elsewhere" | "too-much"; readonly size: number }>;
  readonly read: (
    owner: string,
    id: string,
    offset: number,
  ) => Promise<{ readonly bytes: Uint8Array; readonly size: number } | undefined>;
  readonly state: (owner: string, id: string) => Promise<HandOverState>;
  /** The bytes end; that they were here is remembered for a while. */
  readonly taken: (owner: string, id: string) => Promise<void>;
  readonly sweep: () => Promise<void>;
};

/**
 * Sealed work of desks, on its way to another desk of the same doctor: files that this hub cannot read, one folder for
 * each doctor. A name ends in how it stands: `.part` is not all here, `.whole` waits, `.taken` and `.ended` are empty.
 * Times are the hub's clock's.
 */
export function openHandOvers(folder: string, clock: () => Date): HandOvers {
  const placeOf = (owner: string): string =>
    path.join(folder, createHash("sha256").update(owner).digest("hex").slice(0, 32));
  const at = (owner: string, id: string, ending: Ending): string => path.join(placeOf(owner), id + ending);
  const state = async (owner: string, id: string): Promise<HandOverState> => {
    if (await fileAt(at(owner, id, ".taken"))) return "taken";
    if (await fileAt(at(owner, id, ".ended"))) return "ended";
    const whole = await fileAt(at(owner, id, ".whole"));
    if (whole === undefined) return "none";
    if (ageMs(whole, clock()) < handOverDays * dayMs) return "waiting";
    await end(at(owner, id, ".whole"), ".ended", clock());
    return "ended";
  };
  return {
    put: async (owner, id, piece) => {
      await mkdir(placeOf(owner), { recursive: true, mode: 0o700 });
      if (piece.offset === 0) await sweepPlace(placeOf(owner), clock());
      return putPiece(at(owner, id, ".part"), piece, clock());
    },
    read: async (owner, id, offset) =>
      (await state(owner, id)) === "waiting" ? readPiece(at(owner, id, ".whole"), offset) : undefined,
    state,
    taken: async (owner, id) => {
      if ((await state(owner, id)) === "waiting") await end(at(owner, id, ".whole"), ".taken", clock());
    },
    sweep: async () => {
      for (const name of await namesIn(folder)) await sweepPlace(path.join(folder, name), clock());
    },
  };
}

type Piece = Parameters<HandOvers["put"]>[2];

/** Only where the last one ended: said twice, it is there once. */
async function putPiece(
  part: string,
  { offset, bytes, isLast }: Piece,
  now: Date,
): ReturnType<HandOvers["put"]> {
  const whole = await fileAt(part.replace(/\.part$/, ".whole"));
  if (whole) return { put: offset + bytes.length === whole.size ? "kept" : "elsewhere", size: whole.size };
  const size = (await fileAt(part))?.size ?? 0;
  if (size !== offset) return { put: "elsewhere", size };
  const there = await bytesIn(path.dirname(part));
  if (there.bytes + bytes.length > mostBytes || (offset === 0 && there.files >= mostAtOnce))
    return { put: "too-much", size };
  const handle = await open(part, "a", 0o600);
  try {
    await handle.writeFile(bytes);
    if (isLast) await handle.sync();
  } finally {
    await handle.close();
  }
  await utimes(part, now, now);
  if (isLast) await rename(part, part.replace(/\.part$/, ".whole"));
  return { put: "kept", size: offset + bytes.length };
}

async function readPiece(whole: string, offset: number): Promise<{ bytes: Uint8Array; size: number }> {
  const handle = await open(whole, "r");
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.max(0, Math.min(handOverPieceBytes, size - offset)));
    await handle.read(bytes, 0, bytes.length, offset);
    return { bytes, size };
  } finally {
    await handle.close();
  }
}

async function end(whole: string, ending: ".taken" | ".ended", now: Date): Promise<void> {
  const ended = whole.replace(/\.whole$/, ending);
  await writeFile(ended, "", { mode: 0o600 });
  await utimes(ended, now, now);
  await rm(whole, { force: true });
}

/** What waited too long ends; what was begun and never finished goes after a day, and memory after a month. */
async function sweepPlace(place: string, now: Date): Promise<void> {
  for (const name of await namesIn(place)) {
    const file = path.join(place, name);
    const found = await fileAt(file);
    if (found === undefined) continue;
    const age = ageMs(found, now);
    if (name.endsWith(".whole")) {
      if (age >= handOverDays * dayMs) await end(file, ".ended", now);
    } else if (age >= (name.endsWith(".part") ? dayMs : rememberedMs)) await rm(file, { force: true });
  }
}

const ageMs = ({ mtimeMs }: { readonly mtimeMs: number }, now: Date): number => now.getTime() - mtimeMs;

type Ending = ".part" | ".whole" | ".taken" | ".ended";

const fileAt = (file: string) => stat(file).catch(() => undefined);
const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

async function bytesIn(place: string): Promise<{ readonly bytes: number; readonly files: number }> {
  const sizes = await Promise.all(
    (await namesIn(place)).map(async (name) => (await fileAt(path.join(place, name)))?.size ?? 0),
  );
  const full = sizes.filter((size) => size > 0);
  return { bytes: full.reduce((sum, size) => sum + size, 0), files: full.length };
}
