import { useRef, useState } from "react";

type UnderWay = {
  /** What stands in the fields is being sent: they are read only, so that nothing is typed that goes with nothing. */
  readonly isUnderWay: boolean;
  /** One at a time; a press meanwhile is none. */
  readonly run: (act: () => Promise<void>) => Promise<void>;
  /** `change` while nothing is under way; also for fields that cannot be read only, and for keys before the next drawing. */
  readonly unlessUnderWay: <A extends readonly unknown[]>(
    change: (...given: A) => void,
  ) => (...given: A) => void;
};

export function useUnderWay(): UnderWay {
  const running = useRef(false);
  const [isUnderWay, setIsUnderWay] = useState(false);
  const become = (now: boolean) => {
    running.current = now;
    setIsUnderWay(now);
  };
  return {
    isUnderWay,
    run: async (act) => {
      if (running.current) return;
      become(true);
      await act().finally(() => become(false));
    },
    unlessUnderWay:
      (change) =>
      (...given) => {
        if (!running.current) change(...given);
      },
  };
}
