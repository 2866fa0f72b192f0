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
import type { FileKeeping } from "./file-keeping.ts";
import { FilePreview } from "./file-preview.tsx";
import classes from "./files.module.css";
import { isSentence, lettersTooMany } from "./sentence-length.ts";
import type { Chosen } from "./use-chosen.ts";
import { usePreview } from "./use-preview.ts";
import { useSentence } from "./use-sentence.ts";

type Props = {
  readonly consultId: ConsultId;
  readonly chosen: Chosen;
  readonly keeping: FileKeeping;
  /** Attached or discarded. */
  readonly onGone: () => void;
  readonly onClose: () => void;
};

export function OneFile({ consultId, chosen, keeping, onGone, onClose }: Props) {
  const { t } = useTranslation();
  const { fileId, size, held, fresh } = chosen;
  const { about, write, failure: notSaid } = useSentence(consultId, chosen, keeping);
  const { attach, letGo } = useGoing(consultId, chosen, keeping, onGone);
  // The window that was giving it to the desk has ended.
  const isCutOff = fresh === undefined && held < size;
  const isReadable = fresh?.problem === undefined;
  const field = useFocus(isReadable);
  // One that is still being looked at waits for that with the key pressed.
  const isKnown = chosen.contentType !== undefined || fresh !== undefined;
  const isReady = isKnown && !isCutOff && isReadable && isSentence(about);
  const failure = fresh?.failure ?? attach.failure ?? letGo.failure ?? notSaid;
  const tooMany = lettersTooMany(about);
  return (
    <div className={form.form}>
      <What consultId={consultId} chosen={chosen} isCutOff={isCutOff} />
      {isReadable ? (
        <TextInput
          ref={field}
          label={t("files.about")}
          description={t("files.aboutHint")}
          value={about}
          error={tooMany > 0 ? t("files.tooLong", { count: tooMany }) : null}
          readOnly={attach.isRunning || letGo.pending}
          data-autofocus
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
      ) : null}
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
          onClick={() => void letGo.run()}
          rightSection={<KeyHint keys={keys.discardFile.shown} />}
        >
          {t("files.discard")}
        </Button>
        <ChooseFile
          label={isCutOff || !isReadable ? t("files.chooseAgain") : t("files.chooseMore")}
          keys={keys.addFile.shown}
          onChosen={(files) => keeping.take(consultId, files, isCutOff || !isReadable ? fileId : undefined)}
        />
        <Button variant="default" onClick={onClose} rightSection={<KeyHint keys="Esc" />}>
          {t("acts.close")}
        </Button>
        <Button
          data-attach-file
          loading={attach.isWaiting || attach.isRunning}
          aria-disabled={!isReady}
          variant={isReady ? "filled" : "default"}
          onClick={() => (isReady ? void attach.run(about) : undefined)}
          rightSection={<KeyHint keys="Ctrl ↵" on={isReady ? "accent" : "surface"} />}
        >
          {t("files.save")}
        </Button>
      </div>
    </div>
  );
}

/** The two ways by which a chosen file goes. */
function useGoing(consultId: ConsultId, chosen: Chosen, keeping: FileKeeping, onGone: () => void) {
  const { fileId, size, fresh } = chosen;
  const attach = useAct("file.attach", ["consult.open", "sync.state", "file.chosen"]);
  const letGo = useAct("file.letGo", ["file.chosen"]);
  const attachAs = async (about: string, contentType: Chosen["contentType"]): Promise<boolean> => {
    if (contentType === undefined || !isSentence(about)) return false;
    return (await attach.run({ consultId, fileId, contentType, size, about: about.trim() })).ok;
  };
  const isWaiting = fresh?.attaching === "rest";
  const isRunning = attach.pending || fresh?.attaching === "now";
  return {
    attach: {
      ...{ isWaiting, isRunning, failure: attach.failure },
      run: async (about: string) => {
        if (isWaiting || isRunning) return;
        const isDone = await (fresh === undefined
          ? attachAs(about, chosen.contentType)
          : keeping.attach(fileId, (newest) => attachAs(newest.about ?? about, newest.contentType)));
        if (isDone) onGone();
      },
    },
    letGo: {
      ...{ pending: letGo.pending, failure: letGo.failure },
      run: async () => {
        const comeBack = keeping.leave(fileId);
        if ((await letGo.run({ consultId, fileId })).ok) onGone();
        else comeBack();
      },
    },
  };
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
function useFocus(isShown: boolean) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isShown) return undefined;
    const take = () => field.current?.focus();
    const frame = requestAnimationFrame(take);
    window.addEventListener("focus", take, { once: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("focus", take);
    };
  }, [isShown]);
  return field;
}
