import { useState } from "react";
import { useServices } from "../app/services.ts";
import { Notice } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import { FileButton } from "./file-button.tsx";
import type { AttachedFile } from "./request-form.ts";
import { type FileTrouble, type TakenFile, takeFile } from "./take-file.ts";

type Said = { readonly name: string; readonly size: number; readonly trouble: FileTrouble };

/** Takes pictures and papers one after the other and says of each that it cannot take what to do. */
export function FilePicker({ onFile }: { readonly onFile: (file: AttachedFile) => void }) {
  const { form: words } = useWords();
  const { database } = useServices();
  // More may be chosen while the first are still being made small.
  const [busy, setBusy] = useState(0);
  const [said, setSaid] = useState<readonly Said[]>([]);
  const w = words.pictures;
  const take = async (files: readonly File[]) => {
    setBusy((count) => count + 1);
    if (busy === 0) setSaid([]);
    // One at a time: a small phone holds one large picture in memory, not ten.
    for (const chosen of files) {
      const { file, trouble } = await takeFile(database, chosen).catch((): TakenFile => ({
        trouble: "notTaken",
      }));
      if (file) onFile(file);
      if (trouble) setSaid((before) => [...before, { name: chosen.name, size: chosen.size, trouble }]);
    }
    setBusy((count) => count - 1);
  };
  return (
    <>
      <FileButton
        words={busy > 0 ? w.working : w.add}
        accept="image/*,application/pdf,.pdf"
        multiple
        onFiles={(files) => void take(files)}
      />
      {said.map(({ name, size, trouble }) => (
        <Notice key={`${name} ${size}`} tone={trouble === "bigPdf" ? "wait" : "bad"}>
          {w[trouble](name, (size / 1e6).toFixed(1))}
        </Notice>
      ))}
    </>
  );
}
