import { useState } from "react";
import type { ConsultId } from "../../../shared/domain/ids.ts";

const drafts = new Map<ConsultId, string>();

/** What stands in the field stays there while the doctor looks at another tab or consult; memory only, as typed text. */
export function useMessageDraft(consultId: ConsultId): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => drafts.get(consultId) ?? "");
  return [
    text,
    (next) => {
      if (next === "") drafts.delete(consultId);
      else drafts.set(consultId, next);
      setText(next);
    },
  ];
}
