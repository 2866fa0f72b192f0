import { statfs } from "node:fs/promises";

export type DiskFigures = { readonly freeBytes: number; readonly wholeBytes: number };

/** What may be fetched ahead: nothing of it is worth the room that typing needs. */
export type Room = {
  /** On the disk, for anything that nobody asked for. */
  readonly isThere: () => Promise<boolean>;
  /** In the local set, for one more attachment. */
  readonly mostAttachmentBytes: number;
};

export const floorBytes = 500_000_000;
const floorShare = 0.05;
export const usualAttachmentBytes = 2_000_000_000;

/** Below 500 MB or a twentieth of the disk, whichever is less, the rest belongs to what the doctor writes. */
export const isRoomLeft = ({ freeBytes, wholeBytes }: DiskFigures): boolean =>
  freeBytes > Math.min(floorBytes, wholeBytes * floorShare);

export async function diskOf(folder: string): Promise<DiskFigures> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { freeBytes: bavail * bsize, wholeBytes: blocks * bsize };
}

/** A disk that cannot be asked (a share that hangs, say) is no reason to fetch nothing. */
export function roomIn(
  disk: () => Promise<DiskFigures>,
  mostAttachmentBytes: number = usualAttachmentBytes,
): Room {
  return { isThere: () => disk().then(isRoomLeft, () => true), mostAttachmentBytes };
}
