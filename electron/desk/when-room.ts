import { storageFailure } from "./db/storage-failure.ts";

/** What is only for later comfort: a full disk costs this, and nobody's reading. */
export async function whenRoom(written: Promise<void>): Promise<void> {
  try {
    await written;
  } catch (problem) {
    if (storageFailure(problem)?.kind !== "storage-full") throw problem;
  }
}
