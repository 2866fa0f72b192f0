import { type Failure, failure } from "../../../shared/result/failure.ts";
import { type Result, err, ok } from "../../../shared/result/result.ts";
import { unlockKeyring } from "../keys/keyring.ts";
import type { SignInParts } from "./sign-in.ts";

/** The passphrase of who is signed in, by the wrap of the file itself; wrong ones count as at signing in. */
export function provePassphrase(
  { folders, clock, options }: SignInParts,
  username: string,
  passphrase: string,
  attempted: string,
): Result<void, Failure> {
  const unlocked = unlockKeyring(
    folders.doctor(username).keyring,
    passphrase,
    clock().getTime(),
    options.osSecret,
  );
  switch (unlocked.state) {
    case "open":
      unlocked.dataKey.fill(0);
      return ok(undefined);
    case "wrong":
      return err(failure("wrong-passphrase", attempted, "This passphrase is not right."));
    case "wait":
      return err(
        failure("locked-out", attempted, "Too many wrong tries.", { retryAfterMs: unlocked.retryAfterMs }),
      );
  }
}
