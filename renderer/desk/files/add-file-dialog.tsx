import { Button, Modal, TextInput } from "@mantine/core";
import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { fileTypes } from "../../../shared/domain/file-check.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useCall } from "../../bridge/use-call.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import form from "../acts/acts.module.css";
import { FailureText } from "../app/failure-text.tsx";
import { useLanguage } from "../consult/use-language.ts";
import { FilePreview } from "./file-preview.tsx";
import classes from "./files.module.css";
import { type ReadFile, readFile } from "./read-file.ts";
import { useKeepFile } from "./use-keep-file.ts";

type Props = {
  readonly consultId: ConsultId;
  /** The first is asked about; the others follow. */
  readonly files: readonly File[];
  readonly onChosen: (files: readonly File[]) => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Whose chart it goes into, what it is, and the file itself to be looked at before. */
export function AddFileDialog({ consultId, files, onChosen, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const view = useCall("consult.open", { consultId }).data;
  const [file, ...others] = files;
  if (view === undefined) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={<strong>{t("files.title")}</strong>}
      closeButtonProps={{ "aria-label": t("acts.close") }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !event.ctrlKey) return;
        event.stopPropagation(); // the consult below has the same key for signing
        event.currentTarget.querySelector("form")?.requestSubmit();
      }}
    >
      <p className={form.who}>
        <strong>{view.patient.name}</strong> · {view.centre.name}
        {others.length > 0 ? ` · ${t("files.more", { count: others.length })}` : null}
      </p>
      {file === undefined ? (
        <Choose onChosen={onChosen} onClose={onClose} />
      ) : (
        <OneFile
          key={`${file.name} ${file.size} ${others.length}`}
          consultId={consultId}
          file={file}
          onDone={onDone}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

function Choose({ onChosen, onClose }: Pick<Props, "onChosen" | "onClose">) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={form.form}>
      <p className={classes.drop}>{t("files.how")}</p>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={fileTypes.join(",")}
        aria-label={t("files.choose")}
        onChange={({ currentTarget }) => onChosen([...(currentTarget.files ?? [])])}
      />
      <div className={form.foot}>
        <Button variant="default" onClick={onClose} rightSection={<KeyHint keys="Esc" />}>
          {t("acts.close")}
        </Button>
        <Button
          data-autofocus
          onClick={() => input.current?.click()}
          rightSection={<KeyHint keys="↵" on="accent" />}
        >
          {t("files.choose")}
        </Button>
      </div>
    </div>
  );
}

type OneProps = Pick<Props, "consultId" | "onDone" | "onClose"> & { readonly file: File };

function OneFile({ consultId, file, onDone, onClose }: OneProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [about, setAbout] = useState("");
  const { read, picture } = useReadFile(file);
  const keep = useKeepFile(consultId);
  const isReady = read !== undefined && "bytes" in read && about.trim().length >= 3;
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isReady || keep.pending) return;
    if (await keep.run(read, about.trim())) onDone();
  };
  return (
    <form className={form.form} onSubmit={(event) => void submit(event)}>
      {read !== undefined && "problem" in read ? (
        <p role="alert" className={form.missing}>
          {read.problem[language]}
        </p>
      ) : (
        <FilePreview file={file} picture={picture} />
      )}
      <TextInput
        label={t("files.about")}
        description={t("files.aboutHint")}
        value={about}
        maxLength={200}
        data-autofocus
        onChange={({ currentTarget }) => setAbout(currentTarget.value)}
      />
      <p role="status" className={classes.state}>
        {keep.pending ? t("files.keeping", { percent: Math.floor((keep.held / file.size) * 100) }) : null}
      </p>
      {keep.failure === undefined ? null : <FailureText failure={keep.failure} />}
      <div className={form.foot}>
        <Button variant="default" onClick={onClose} rightSection={<KeyHint keys="Esc" />}>
          {t("acts.close")}
        </Button>
        <Button
          type="submit"
          loading={keep.pending}
          aria-disabled={!isReady}
          variant={isReady ? "filled" : "default"}
          rightSection={<KeyHint keys="Ctrl ↵" on={isReady ? "accent" : "surface"} />}
        >
          {t("files.save")}
        </Button>
      </div>
    </form>
  );
}

type Shown = { readonly read: ReadFile | undefined; readonly picture: string | undefined };

function useReadFile(file: File): Shown {
  const [shown, setShown] = useState<Shown>({ read: undefined, picture: undefined });
  useEffect(() => {
    const state: { gone: boolean; url: string | undefined } = { gone: false, url: undefined };
    void readFile(file).then((read) => {
      if (state.gone) return;
      const isPicture = "bytes" in read && read.contentType !== "application/pdf";
      state.url = isPicture ? URL.createObjectURL(file) : undefined;
      setShown({ read, picture: state.url });
    });
    return () => {
      state.gone = true;
      if (state.url !== undefined) URL.revokeObjectURL(state.url);
    };
  }, [file]);
  return shown;
}
