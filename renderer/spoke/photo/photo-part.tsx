import { useCallback, useState } from "react";
import { useServices } from "../app/services.ts";
import { FileButton } from "../request/file-button.tsx";
import { attachmentItems } from "../request/send-form.ts";
import { seenCopy, smallCopy, takeFile } from "../request/take-file.ts";
import { Button, Notice } from "../ui/parts.tsx";
import type { Subject } from "../waiting/subject.ts";
import { useLanguage, useWords } from "../words/use-words.ts";
import classes from "./photo.module.css";

type Props = {
  readonly subject: Subject;
  /** In a call: lays it before the doctor at once; false where the browser cannot draw it. */
  readonly lay?: ((file: File, title: string) => Promise<boolean>) | undefined;
  readonly onSent?: () => void;
  /** Something is chosen and not sent. */
  readonly onChosen?: (isChosen: boolean) => void;
};

/** One more picture or paper of a consult that was asked for: the patient agrees, it is kept here and goes by itself. */
export function PhotoPart({ subject, lay, onSent, onChosen }: Props) {
  const { consult: words } = useWords();
  const w = words.photo;
  const [chosen, setFile] = useState<File>();
  const setChosen = (file: File | undefined) => {
    setFile(file);
    onChosen?.(file !== undefined);
  };
  const [said, setSaid] = useState<Said>();
  const sending = useSending({ subject, lay });
  const agree = async (file: File) => {
    const bad = await sending.send(file);
    setSaid(bad === undefined ? { tone: "good", words: w.kept } : { tone: "bad", words: bad });
    // What could not be kept stays chosen: there may be room at the next try.
    if (bad !== undefined) return;
    setChosen(undefined);
    onSent?.();
  };
  const choose = ([file]: readonly File[]) => {
    setSaid(undefined);
    setChosen(file);
  };
  if (chosen)
    return (
      <div className={classes["part"]}>
        {said && <Notice tone={said.tone}>{said.words}</Notice>}
        <Shown file={chosen} />
        <p>{w.consent}</p>
        <Button tone="main" icon="tick" disabled={sending.isBusy} onClick={() => void agree(chosen)}>
          {sending.isBusy ? w.working : lay ? w.agreesShow : w.agrees}
        </Button>
        <Button tone="plain" disabled={sending.isBusy} onClick={() => choose([])}>
          {w.not}
        </Button>
      </div>
    );
  return (
    <div className={classes["part"]}>
      {said && <Notice tone={said.tone}>{said.words}</Notice>}
      {/* Outside a call one button is enough: the device asks whether camera or file. */}
      {lay && <FileButton words={w.take} accept="image/*" capture="environment" onFiles={choose} />}
      <FileButton words={lay ? w.choose : w.add} accept="image/*,application/pdf,.pdf" onFiles={choose} />
    </div>
  );
}

type Said = { readonly tone: "good" | "bad"; readonly words: string };

function useSending({ subject, lay }: Pick<Props, "subject" | "lay">) {
  const { consult: words, form } = useWords();
  const { database, outbox } = useServices();
  const language = useLanguage();
  const [isBusy, setBusy] = useState(false);
  /** Answers what is to be said where it could not be kept. */
  const send = async (chosen: File): Promise<string | undefined> => {
    setBusy(true);
    const { target, patientName, red } = subject;
    try {
      const title = words.photo.title;
      const isSeen = await lay?.(chosen, title);
      const { file, trouble } = await takeFile(database, chosen, isSeen === true ? seenCopy : smallCopy);
      if (!file) return form.pictures[trouble ?? "notPicture"](chosen.name, (chosen.size / 1e6).toFixed(1));
      const agreed = { at: new Date().toISOString(), heardIn: language };
      await outbox.keep(attachmentItems({ target, patientName, red }, { ...file, title }, agreed));
      return undefined;
    } catch {
      return words.photo.notKept;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, send };
}

function Shown({ file }: { readonly file: File }) {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(file);
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [file],
  );
  return file.type.startsWith("image/") ? <img ref={show} alt={file.name} /> : <b>{file.name}</b>;
}
