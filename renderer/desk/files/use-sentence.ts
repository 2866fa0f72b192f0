import { useCallback, useEffect, useRef, useState } from "react";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";
import type { Chosen } from "./use-chosen.ts";
import type { Keeping } from "./use-keeping.ts";

type Sentence = {
  readonly about: string;
  readonly write: (about: string) => void;
  readonly failure: Failure | undefined;
};

/** Kept by the desk at each letter, from the moment it is known what kind of file it is about; until then by the window. */
export function useSentence(consultId: ConsultId, chosen: Chosen, keeping: Keeping): Sentence {
  const client = useClient();
  const { fileId, name, size, contentType } = chosen;
  const [about, setAbout] = useState(chosen.about);
  const [failure, setFailure] = useState<Failure>();
  const said = useRef<string | undefined>(chosen.about);
  const say = useCallback(
    (text: string) => {
      if (contentType === undefined || said.current === text) return;
      said.current = text;
      const file = { consultId, fileId, name: name.slice(-255), size, contentType };
      // Not awaited: a window that ends has no later chance. The desk takes them in their order.
      void client.call("file.say", { ...file, about: text }).then(
        (answer) => {
          if (!answer.ok) said.current = undefined; // the next letter says it all again
          setFailure(answer.ok ? undefined : answer.error);
        },
        () => undefined,
      );
    },
    [client, consultId, contentType, fileId, name, size],
  );
  const write = (text: string): void => {
    setAbout(text);
    keeping.write(fileId, text);
    say(text);
  };
  useEffect(() => say(about), [about, say]);
  return { about, write, failure };
}
