import type { QueueRow } from "../../../shared/contract/queue-view.ts";

const heights = [4, 7, 10] as const;
const filled = { poor: 1, thin: 2, good: 3 } as const;

/** The centre's line as three bars; the word beside them says it too. */
export function LineBars({ line }: { readonly line: Exclude<QueueRow["line"], "unknown"> }) {
  return (
    <svg width="14" height="10" viewBox="0 0 14 10" aria-hidden>
      {heights.map((height, index) => (
        <rect
          key={height}
          x={index * 5}
          y={10 - height}
          width="4"
          height={height}
          fill="currentColor"
          opacity={index < filled[line] ? 1 : 0.25}
        />
      ))}
    </svg>
  );
}
