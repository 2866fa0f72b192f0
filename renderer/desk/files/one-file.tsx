import { Button, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useAct } from "../../bridge/use-call.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import form from "../acts/acts.module.css";
import { FailureText } from "../app/failure-text.tsx";
import { keys } from "../app/keys.ts";
import { useLanguage } from "../consult/use-language.ts";
import { useTimeWords } from "../sync/use-time-words.ts";
import { ChooseFile } from "./choose-file.tsx";
import { FilePreview } from "./file-preview.tsx";
import classes from "./files.module.css";
import type { Chosen } from "./use-chosen.ts";
import type { Keeping } from "./use-keeping.ts";
import { usePreview } from "./use-preview.ts";
import { useSentence } from "./use-sentence.ts";

type Props = {
  readonly consultId: ConsultId;
  readonly chosen: Chosen;
  readonly keeping: Keeping;
  /** Attached or discarded. */
  readonly onGone: () => void;
  readonly onClose: () => void;
};

export function OneFile({ consultId, chosen, keeping, onGone, onClose }: Props) {
  const { t } = useTranslation();
  const { fileId, size, held, contentType, fresh } = chosen;
  const { about, write, failure: notSaid } = useSentence(consultId, chosen, keeping);
  const attach = useAct("file.attach", ["consult.open", "sync.state", "file.chosen"]);
  const letGo = useAct("file.letGo", ["file.chosen"]);
  const field = useFocus();
  // The window that was giving it to the desk has ended.
  const isCutOff = fresh === undefined && held < size;
  const isReady = contentType !== undefined && !isCutOff && about.trim().length >= 3;
  const submit = async () => {
    if (!isReady || attach.pending) return;
    if (fresh !== undefined && !(await keeping.goOn(fileId))) return;
    const answer = await attach.run({ consultId, fileId, contentType, size, about: about.trim() });
    if (answer.ok) onGone();
  };
  const discard = async () => {
    if ((await letGo.run({ consultId, fileId })).ok) onGone();
  };
  const failure = fresh?.failure ?? attach.failure ?? letGo.failure ?? notSaid;
  return (
    <div className={form.form}>
      <What consultId={consultId} chosen={chosen} isCutOff={isCutOff} />
      {fresh?.problem ? null : (
        <TextInput
          ref={field}
          label={t("files.about")}
          description={t("files.aboutHint")}
          value={about}
          maxLength={200}
          data-autofocus
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
      )}
      <p role="status" className={classes.state}>
        {fresh && held < size && !fresh.problem && !fresh.failure
          ? t("files.keeping", { percent: Math.floor((held / size) * 100) })
          : null}
      </p>
      {failure === undefined ? null : <FailureText failure={failure} />}
      <div className={form.foot}>
        <Button
          data-discard-file
          variant="subtle"
          color="red"
          className={classes.discard ?? ""}
          loading={letGo.pending}
          onClick={() => void discard()}
          rightSection={<KeyHint keys={keys.discardFile.shown} />}
        >
          {t("files.discard")}
        </Button>
        <ChooseFile
          label={isCutOff ? t("files.chooseAgain") : t("files.chooseMore")}
          keys={keys.addFile.shown}
          onChosen={(files) => keeping.take(consultId, files, isCutOff ? fileId : undefined)}
        />
        <Button variant="default" onClick={onClose} rightSection={<KeyHint keys="Esc" />}>
          {t("acts.close")}
        </Button>
        <Button
          data-attach-file
          loading={attach.pending}
          aria-disabled={!isReady}
          variant={isReady ? "filled" : "default"}
          onClick={() => void submit()}
          rightSection={<KeyHint keys="Ctrl ↵" on={isReady ? "accent" : "surface"} />}
        >
          {t("files.save")}
        </Button>
      </div>
    </div>
  );
}

type WhatProps = Pick<Props, "consultId" | "chosen"> & { readonly isCutOff: boolean };

/** The file itself, since when it lies here, and what is wrong with it. */
function What({ consultId, chosen, isCutOff }: WhatProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const time = useTimeWords();
  const picture = usePreview(consultId, chosen);
  const { fresh, leftAt } = chosen;
  if (fresh?.problem)
    return (
      <p role="alert" className={form.missing}>
        {fresh.problem[language]}
      </p>
    );
  return (
    <>
      {leftAt === undefined ? null : (
        <p className={classes.left}>{t("files.leftHere", { time: time(leftAt) })}</p>
      )}
      <FilePreview file={chosen} picture={picture} />
      {isCutOff ? (
        <p role="alert" className={form.missing}>
          {t("files.cutOff")}
        </p>
      ) : null}
    </>
  );
}

/** The dialog's own focus comes before the browser gives it back from choosing a file: asked for once more after it. */
function useFocus() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const take = () => field.current?.focus();
    const frame = requestAnimationFrame(take);
    window.addEventListener("focus", take, { once: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("focus", take);
    };
  }, []);
  return field;
}
