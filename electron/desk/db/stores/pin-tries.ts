import type { WritableDb } from "../writable-db.ts";
import { readSetting, writeSetting } from "./settings.ts";

const name = "pin-tries";

/** How many PINs were tried since the last right one. */
export const pinTries = (db: WritableDb): number => Number(readSetting(db, name) ?? 0);

/** Counts a try before it is judged; answers its number. */
export function takePinTry(db: WritableDb): number {
  const run = db.transaction(() => {
    const number = pinTries(db) + 1;
    writeSetting(db, name, String(number));
    return number;
  });
  return run.immediate();
}

/** A right PIN or passphrase; writes only where there is something to forget. */
export function forgetPinTries(db: WritableDb): void {
  if (pinTries(db) > 0) writeSetting(db, name, "0");
}
