import type { z } from "zod";
import { type Failure, failure } from "../result/failure.ts";
import { err, ok, type Result } from "../result/result.ts";
import { type CallName, type Calls, calls } from "./calls.ts";

export type Contract = Readonly<Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>>;

export type HandlersOf<C extends Contract> = {
  readonly [N in keyof C]: (
    input: z.infer<C[N]["input"]>,
  ) => Promise<Result<z.infer<C[N]["output"]>, Failure>>;
};

/** The desk's. */
export type Handlers = HandlersOf<Calls>;

export type Dispatch = (name: string, input: unknown) => Promise<Result<unknown, Failure>>;

export type DispatchOptions = {
  /** Who answers, as a sentence names it. */
  readonly place: "desk" | "hub";
  /** Gets the error for the log (ids and kinds only); answers the log's number. */
  readonly onBug: (name: string, bug: unknown) => string;
  /** Knows what is thrown by the environment (a full disk) or as an expected refusal, and is no bug. */
  readonly troubleOf?: (problem: unknown, name: string) => Failure | undefined;
};

/**
 * The one door to a world: refuses unknown names, parses input before and output after the handler, and turns a
 * thrown bug into an `internal` failure.
 */
export function makeDispatch<C extends Contract>(
  contract: C,
  handlers: HandlersOf<C>,
  options: DispatchOptions,
): Dispatch {
  return dispatchSome(contract, handlers, options);
}

/** The same where only some of a contract's calls are offered; the others are unknown. */
export function dispatchSome<C extends Contract>(
  contract: C,
  handlers: Partial<HandlersOf<C>>,
  options: DispatchOptions,
): Dispatch {
  return async (name, input) => {
    const call = callNamed(contract, name);
    const handler =
      call && (handlers[name] as ((value: unknown) => Promise<Result<unknown, Failure>>) | undefined);
    if (!call || !handler) return err(unknownCall(options.place, name));
    return run(name, call, handler, input, options);
  };
}

async function run(
  name: string,
  call: Contract[string],
  handler: (value: unknown) => Promise<Result<unknown, Failure>>,
  input: unknown,
  { place, onBug, troubleOf }: DispatchOptions,
): Promise<Result<unknown, Failure>> {
  const parsed = call.input.safeParse(input);
  if (!parsed.success) {
    const where = parsed.error.issues
      .map((issue) => `${issue.path.join(".") || "input"}: ${issue.code}`)
      .join("; ");
    return err(failure("invalid-input", name, `The input does not fit: ${where}.`));
  }
  try {
    const answer = await handler(parsed.data);
    return answer.ok ? ok(call.output.parse(answer.value)) : answer;
  } catch (bug) {
    const trouble = troubleOf?.(bug, name);
    if (trouble) return err(trouble);
    const logId = onBug(name, bug);
    return err(
      failure("internal", name, `Something went wrong inside the ${place} (log ${logId}).`, {
        next: "Nothing written is lost. Try again; if it stays, tell the operator the log number.",
      }),
    );
  }
}

export function unknownCall(place: DispatchOptions["place"], name: string): Failure {
  const sentence = `There is no call named ${JSON.stringify(name.slice(0, 100))}.`;
  return failure("unknown-call", `calling the ${place}`, sentence);
}

export function callNamed(contract: Contract, name: string): Contract[string] | undefined {
  return Object.hasOwn(contract, name) ? contract[name] : undefined;
}

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}
