import { useState } from "react";
import { useServices } from "../app/services.ts";
import { Notice } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import { FileButton } from "./file-button.tsx";
import type { AttachedFile } from "./request-form.ts";
import { type FileTrouble, takeFile } from "./take-file.ts";

type Said = { readonly name: string; readonly size: number; readonly trouble: FileTrouble };

/** Takes pictures and papers one after the other and says of each that it cannot take what to do. */
export function FilePicker({ onFiles }: { readonly onFiles: (files: readonly AttachedFile[]) => void }) {
  const { form: words } = useWords();
  const { database } = useServices();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<readonly Said[]>([]);
  const w = words.pictures;
  const take = async (files: readonly File[]) => {
    setBusy(true);
    const taken: AttachedFile[] = [];
    const troubles: Said[] = [];
    // One at a time: a small phone holds one large picture in memory, not ten.
    for (const chosen of files) {
      const { file, trouble } = await takeFile(database, chosen);
      if (file) taken.push(file);
      if (trouble) troubles.push({ name: chosen.name, size: chosen.size, trouble });
    }
    if (taken.length > 0) onFiles(taken);
    setSaid(troubles);
    setBusy(false);
  };
  return (
    <>
      <FileButton
        words={busy ? w.working : w.add}
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
