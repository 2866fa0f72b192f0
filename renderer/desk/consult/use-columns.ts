import { type RefObject, useLayoutEffect, useState } from "react";

/** How many columns of at least `leastPx` stand beside each other in the element, followed while it changes. */
export function useColumns(box: RefObject<HTMLElement | null>, leastPx: number, gapPx: number): number {
  const [columns, setColumns] = useState(1);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () =>
      setColumns(Math.max(1, Math.floor((element.clientWidth + gapPx) / (leastPx + gapPx))));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [box, leastPx, gapPx]);
  return columns;
}
