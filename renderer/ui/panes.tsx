import type { ReactNode } from "react";
import classes from "./panes.module.css";

export type PanesProps = {
  readonly label: string;
  readonly children: ReactNode;
  readonly right?: ReactNode;
  readonly rightLabel?: string;
  /** "wide" makes room for writing (740 px). */
  readonly rightWidth?: "usual" | "narrow" | "wide";
};

const widths = { narrow: "356px", usual: "var(--right-width)", wide: "740px" } as const;

/** The place beside rail and drawer: a centre that scrolls, and where wanted a right pane of fixed width. */
export function Panes({ label, children, right, rightLabel, rightWidth = "usual" }: PanesProps) {
  const columns = right === undefined ? "minmax(0, 1fr)" : `minmax(0, 1fr) ${widths[rightWidth]}`;
  return (
    <div className={classes.panes} style={{ gridTemplateColumns: columns }}>
      <main id="main" tabIndex={-1} aria-label={label} className={classes.centre}>
        {children}
      </main>
      {right !== undefined && (
        <aside aria-label={rightLabel} className={classes.right}>
          {right}
        </aside>
      )}
    </div>
  );
}
