import { type Failure, failure } from "../result/failure.ts";
import { err, ok, type Result } from "../result/result.ts";
import { type CallName, type Input, type Output, calls } from "./calls.ts";

export type Handlers = {
  readonly [N in CallName]: (input: Input<N>) => Promise<Result<Output<N>, Failure>>;
};

export type Dispatch = (name: string, input: unknown) => Promise<Result<unknown, Failure>>;

/**
 * The one door to the desk: refuses unknown names, parses input before and output after the handler, and turns
 * a thrown bug into an `internal` failure. `onBug` gets the error for the log (ids and kinds only); `troubleOf` knows
 * what is thrown by the environment (a full disk) and is no bug.
 */
export function makeDispatch(
  handlers: Handlers,
  onBug: (name: string, bug: unknown) => string,
  troubleOf: (problem: unknown) => Failure | undefined = () => undefined,
): Dispatch {
  return async (name, input) => {
    if (!isCallName(name)) {
      return err(
        failure(
          "unknown-call",
          "calling the desk",
          `There is no call named ${JSON.stringify(name.slice(0, 100))}.`,
        ),
      );
    }
    const parsed = calls[name].input.safeParse(input);
    if (!parsed.success) {
      const where = parsed.error.issues
        .map((issue) => `${issue.path.join(".") || "input"}: ${issue.code}`)
        .join("; ");
      return err(failure("invalid-input", name, `The input does not fit: ${where}.`));
    }
    try {
      const handler = handlers[name] as (value: unknown) => Promise<Result<unknown, Failure>>;
      const answer = await handler(parsed.data);
      return answer.ok ? ok(calls[name].output.parse(answer.value)) : answer;
    } catch (bug) {
      const trouble = troubleOf(bug);
      if (trouble) return err(trouble);
      const logId = onBug(name, bug);
      return err(
        failure("internal", name, `Something went wrong inside the desk (log ${logId}).`, {
          next: "Nothing written is lost. Try again; if it stays, tell the operator the log number.",
        }),
      );
    }
  };
}

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}
