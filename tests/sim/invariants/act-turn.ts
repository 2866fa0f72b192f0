const minuteMs = 60_000;

/** A file that an act comes after, and how long it has had to arrive, by a clock that nobody moves. */
type FileBefore = {
  readonly act: string;
  readonly file: string;
  /** It, or what it comes after, was tried so often that it counts as failing. */
  readonly isFailing: boolean;
  /** Since its PC met both; undefined where that PC's clock was moved meanwhile. */
  readonly hereForMs: number | undefined;
  /** Since the line came back; undefined where that PC's clock was moved while there was one, or set back. */
  readonly onLineForMs: number | undefined;
};

/** No patient waits long for a file; but each gets its minutes, whatever the clocks say and however long there was no line. */
export function wentAhead({ act, file, isFailing, hereForMs, onLineForMs }: FileBefore): string | undefined {
  const hadMs = isFailing ? hereForMs : onLineForMs;
  if (hadMs === undefined || hadMs >= (isFailing ? 2 : 5) * minuteMs) return undefined;
  return `${act} went ahead of file ${file}, which had ${Math.round(hadMs / 1000)} s`;
}
