/** One finished system call as `strace -f -y -xx` tells it, placed by when it began and when it was done. */
export type Call = {
  readonly name: string;
  /** What the first argument's descriptor stands for: a file, or a socket's addresses. */
  readonly file: string;
  readonly data: Buffer;
  /** Line numbers of the trace: order, not time. */
  readonly began: number;
  readonly done: number;
};

const whole = /^(\d+) +(\w+)\(\d+<((?:[^>\\]|->|\\.)*)>(.*)$/u;
const resumed = /^(\d+) +<\.\.\. (\w+) resumed>/u;
const unfinished = " <unfinished ...>";

/** A call that another thread's lines interrupt comes in two parts: it has begun at the first, and is done at the second. */
export function readTrace(text: string): readonly Call[] {
  const begun = new Map<string, Omit<Call, "done">>();
  const calls: Call[] = [];
  text.split("\n").forEach((line, at) => {
    const back = resumed.exec(line);
    if (back) {
      const key = `${back[1]}/${back[2]}`;
      const call = begun.get(key);
      if (call && isDone(line)) calls.push({ ...call, done: at });
      begun.delete(key);
      return;
    }
    const [, thread = "", name = "", file = "", rest = ""] = whole.exec(line) ?? [];
    if (name === "") return;
    const call = { name, file: fileName(file), data: bytesIn(rest), began: at };
    if (line.endsWith(unfinished)) begun.set(`${thread}/${name}`, call);
    else if (isDone(line)) calls.push({ ...call, done: at });
  });
  return calls.toSorted((one, other) => one.began - other.began);
}

/** It answered, and not with an error. */
const isDone = (line: string): boolean => /= \d+$/u.test(line);

/** With -xx the names of files come as bytes too. */
const fileName = (shown: string): string => (shown.includes("\\x") ? bytesOf(shown).toString("utf8") : shown);

/** All strings of the arguments, one after the other: a writev has several. */
function bytesIn(rest: string): Buffer {
  return Buffer.concat([...rest.matchAll(/"((?:\\x[0-9a-f]{2})*)"/gu)].map(([, hex = ""]) => bytesOf(hex)));
}

const bytesOf = (escaped: string): Buffer => Buffer.from(escaped.replaceAll("\\x", ""), "hex");
