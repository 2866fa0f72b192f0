import { useCallback, useState } from "react";
import { useServices } from "../app/services.ts";
import { useStore } from "../client/store.ts";
import { FileButton } from "../request/file-button.tsx";
import { attachmentItems } from "../request/send-form.ts";
import { seenCopy, smallCopy, takeFile } from "../request/take-file.ts";
import { Button, Notice } from "../ui/parts.tsx";
import type { Subject } from "../waiting/subject.ts";
import { useLanguage, useWords } from "../words/use-words.ts";
import { choosePhoto, chosenPhotos, photoKey } from "./chosen-photos.ts";
import classes from "./photo.module.css";

/** Lays it before the doctor at once, over the call's own connection. */
export type Laying = {
  readonly isSeen: () => boolean;
  readonly show: (file: File, title: string) => Promise<void>;
};

type Props = {
  readonly subject: Subject;
  /** In a call. */
  readonly lay?: Laying | undefined;
  readonly onSent?: () => void;
};

/** One more picture or paper of a consult that was asked for: the patient agrees, it is kept here and goes by itself. */
export function PhotoPart({ subject, lay, onSent }: Props) {
  const { consult: words } = useWords();
  const w = words.photo;
  const key = photoKey(subject);
  const chosen = useStore(chosenPhotos).get(key);
  const setChosen = (file: File | undefined) => choosePhoto(key, file);
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
          {sending.isBusy ? w.working : lay && isImage(chosen) ? w.agreesShow : w.agrees}
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

const isImage = ({ type }: File): boolean => type.startsWith("image/");

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
      const isSeen = lay?.isSeen() === true && isImage(chosen);
      const { file, trouble } = await takeFile(database, chosen, isSeen ? seenCopy : smallCopy);
      if (!file) return form.pictures[trouble ?? "notPicture"](chosen.name, (chosen.size / 1e6).toFixed(1));
      const agreed = { at: new Date().toISOString(), heardIn: language };
      const title = file.kind === "picture" ? words.photo.title : file.title;
      await outbox.keep(attachmentItems({ target, patientName, red }, { ...file, title }, agreed));
      // Kept before it is shown: what the doctor sees comes to the chart. Where it cannot be drawn, that alone.
      if (isSeen) await lay?.show(chosen, title).catch(() => undefined);
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
  return isImage(file) ? <img ref={show} alt={file.name} /> : <b>{file.name}</b>;
}
