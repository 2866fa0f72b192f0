import { useLayoutEffect, useRef } from "react";
import { isMeant, nothingStands, standing } from "./standing.ts";

/** Whether a press or click of this moment means the alarm that stands first, not the one that stood there before it. */
export function useIsMeant(id: string | undefined): () => boolean {
  const place = useRef(nothingStands);
  useLayoutEffect(() => {
    place.current = standing(place.current, id, performance.now());
  }, [id]);
  return () => isMeant(place.current, performance.now());
}
