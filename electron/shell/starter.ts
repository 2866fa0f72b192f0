import { fstatSync } from "node:fs";
import { createInterface } from "node:readline";

/**
 * Tells when whoever started us by a pipe is gone.
 *
 * Started from a menu the input is no pipe but nothing at all, which ends at once; that is nobody's going.
 */
export function whenStarterIsGone(then: () => void): void {
  if (isPipe(0)) createInterface({ input: process.stdin }).on("close", then);
}

/** Node pipes children by a pipe on Windows and by a socket elsewhere. */
function isPipe(descriptor: number): boolean {
  try {
    const input = fstatSync(descriptor);
    return input.isFIFO() || input.isSocket();
  } catch {
    return false; // a window on Windows has no input at all
  }
}
