import type { MouseEvent } from "react";

/** The second click of a double click would hit what moved up into the place of the first. */
export const notAgain =
  (act: () => void) =>
  ({ detail }: Pick<MouseEvent, "detail">): void => {
    if (detail <= 1) act();
  };
