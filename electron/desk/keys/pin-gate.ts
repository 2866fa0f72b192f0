import type { DeskDatabase } from "../db/operations.ts";
import { isPin } from "./pin.ts";

/** So many wrong PINs in a row; then only the passphrase helps, whose own wait grows (`keyring.ts`). */
export const mostWrongPins = 5;

export type PinAnswer = "right" | "wrong" | "passphrase-needed" | "no-pin";

/** Whether a PIN may be tried at all after so many that were wrong. */
export const pinAllowed = (wrongPins: number): boolean => wrongPins < mostWrongPins;

/** What a try comes to; `tryNumber` counts this try among those since the last right one. */
export function judgePin(tryNumber: number, right: boolean): PinAnswer {
  if (tryNumber > mostWrongPins) return "passphrase-needed";
  if (right) return "right";
  return tryNumber === mostWrongPins ? "passphrase-needed" : "wrong";
}

/**
 * One try, for the lock and for the signature alike. It is counted in the doctor's file before the PIN is looked
 * at, so that neither a restart nor two tries at once give more than there are.
 */
export async function tryPin(db: DeskDatabase, given: string): Promise<PinAnswer> {
  const verifier = await db.readSetting("pin");
  if (verifier === undefined) return "no-pin";
  const tryNumber = await db.takePinTry();
  const answer = judgePin(tryNumber, tryNumber <= mostWrongPins && isPin(given, verifier));
  if (answer === "right") await db.forgetPinTries();
  return answer;
}
