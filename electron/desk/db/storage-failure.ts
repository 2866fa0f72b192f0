import { type Failure, failure } from "../../../shared/result/failure.ts";
import {
  DatabaseClosed,
  DatabaseFromTheFuture,
  StorageTrouble,
  storageKindOf,
  troubleOnTheWire,
} from "./database-trouble.ts";

/** What the disk or the file did, as a failure with its own kind; undefined for a bug. */
export function storageFailure(problem: unknown): Failure | undefined {
  if (problem instanceof StorageTrouble)
    return failure(problem.kind, "using this PC's file", problem.message);
  if (problem instanceof DatabaseFromTheFuture)
    return failure("storage-newer", "opening this PC's file", problem.message);
  if (problem instanceof DatabaseClosed)
    return failure("not-signed-in", "using this PC's file", "You have signed out meanwhile.");
  // Files beside the database (wraps, envelopes, settings) fail with the system's own codes.
  const { code } = troubleOnTheWire(problem);
  const kind = storageKindOf(code);
  return kind && failure(kind, "using this PC's disk", code);
}
