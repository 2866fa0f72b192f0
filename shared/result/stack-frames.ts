const frame = /^\s+at .*:\d+:\d+\)?$/;

/**
 * Where in the code something was thrown, the innermost place first.
 *
 * A message may quote what was typed, and have several lines: it is cut away first, and of the rest only what has the
 * form of a place is given.
 */
export function stackFrames(bug: unknown): readonly string[] {
  if (!(bug instanceof Error) || bug.stack === undefined) return [];
  const { stack, message } = bug;
  const from = message === "" ? -1 : stack.indexOf(message);
  return stack
    .slice(from < 0 ? 0 : from + message.length)
    .split("\n")
    .filter((line) => frame.test(line))
    .map((line) => line.trim());
}
