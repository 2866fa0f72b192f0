import { type SpokeCallName, type SpokeOutput, spokeCalls } from "../../../shared/contract/spoke-calls.ts";
import { type Failure, failure, failureSchema } from "../../../shared/result/failure.ts";
import { err, ok, type Result } from "../../../shared/result/result.ts";

/** What came over the line, before anybody trusts it. */
export type RawAnswer = {
  readonly status: number;
  readonly retryAfter?: string | undefined;
  readonly text: string;
};

/** The answer of a call, whatever stood in between: a proxy's page, a full hub, a hub of another product. */
export function readAnswer<N extends SpokeCallName>(
  name: N,
  raw: RawAnswer,
): Result<SpokeOutput<N>, Failure> {
  const body = parseJson(raw.text);
  const told = failureIn(body);
  if (told) return err(withWait(told, raw));
  if (raw.status === 429) return err(withWait(failure("locked-out", name, "The hub asks to wait."), raw));
  if (raw.status >= 500)
    return err(withWait(failure("hub-unreachable", name, `The hub answered ${raw.status}.`), raw));
  if (raw.status === 401) return err(failure("not-signed-in", name, "The hub asks to sign in."));
  if (isOk(body)) {
    const read = spokeCalls[name].output.safeParse(body.value);
    // The schema was chosen by `name`; the union of all schemas forgets which.
    if (read.success) return ok(read.data as SpokeOutput<N>);
  }
  return err(failure("hub-unfit", name, `What answered (${raw.status}) is not the hub of this page.`));
}

function isOk(body: unknown): body is { readonly ok: true; readonly value: unknown } {
  return typeof body === "object" && body !== null && "ok" in body && body.ok === true && "value" in body;
}

/** Inside a `Result`, or bare with a status. */
function failureIn(body: unknown): Failure | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const bare = failureSchema.safeParse("error" in body ? body.error : body);
  return bare.success ? bare.data : undefined;
}

function withWait(failed: Failure, { retryAfter }: RawAnswer): Failure {
  const seconds = Number(retryAfter);
  if (failed.retryAfterMs !== undefined || retryAfter === undefined || !Number.isFinite(seconds))
    return failed;
  return { ...failed, retryAfterMs: Math.max(0, seconds) * 1000 };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a page of HTML, or a line that broke off
  }
}
