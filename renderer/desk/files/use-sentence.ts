import { useState } from "react";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import type { FileKeeping } from "./file-keeping.ts";
import type { Chosen } from "./use-chosen.ts";

type Sentence = {
  readonly about: string;
  readonly write: (about: string) => void;
  /** Why it is in this window alone. */
  readonly failure: Failure | undefined;
};

/** Kept by the desk at each letter, from the moment it is known what kind of file it is about; until then by the window. */
export function useSentence(consultId: ConsultId, chosen: Chosen, keeping: FileKeeping): Sentence {
  const [about, setAbout] = useState(chosen.about);
  const write = (text: string): void => {
    setAbout(text);
    keeping.write({ consultId, ...chosen }, text);
  };
  return { about, write, failure: keeping.unkept(chosen.fileId)?.trouble };
}
