import { Button, Modal } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useCall } from "../../bridge/use-call.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import form from "../acts/acts.module.css";
import { DialogInside } from "../../ui/dialog-inside.tsx";
import { keys } from "../app/keys.ts";
import { StillAsked } from "../app/still-asked.tsx";
import { ChooseFile } from "./choose-file.tsx";
import type { FileKeeping } from "./file-keeping.ts";
import classes from "./files.module.css";
import { OneFile } from "./one-file.tsx";
import { useChosen } from "./use-chosen.ts";

type Props = { readonly consultId: ConsultId; readonly keeping: FileKeeping; readonly onClose: () => void };

/**
 * Whose chart it goes into, what it is, and the file itself to be looked at before. What stands here is on the desk's
 * disk: closed over, or lost with the window, it is here again. It goes by being attached or discarded, and by nothing else.
 */
export function AddFileDialog({ consultId, keeping, onClose }: Props) {
  const { t } = useTranslation();
  const opened = useCall("consult.open", { consultId });
  const view = opened.data;
  const { chosen, reload, failure } = useChosen(consultId, keeping);
  // What was begun here may end after the dialog, and then must not close another.
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => void (isOpen.current = false);
  }, []);
  const [file, ...others] = chosen ?? [];
  const next = async (fileId: string) => {
    // Read first: the next one's sentence may have been written on since this dialog was opened.
    await reload();
    keeping.forget(fileId);
    if (others.length === 0 && isOpen.current) onClose();
  };
  const isWhole = view !== undefined && chosen !== undefined;
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={<strong>{t("files.title")}</strong>}
      closeButtonProps={{ "aria-label": t("acts.close") }}
      onKeyDown={takeKeys}
    >
      <DialogInside isWhole={isWhole}>
        {isWhole ? (
          <>
            <p className={form.who}>
              <strong>{view.patient.name}</strong> · {view.centre.name}
              {others.length > 0 ? ` · ${t("files.more", { count: others.length })}` : null}
            </p>
            {file === undefined ? (
              <NoFile onChosen={(files) => keeping.take(consultId, files)} onClose={onClose} />
            ) : (
              <OneFile
                key={file.fileId}
                consultId={consultId}
                chosen={file}
                keeping={keeping}
                onGone={() => void next(file.fileId)}
                onClose={onClose}
              />
            )}
          </>
        ) : (
          <StillAsked failure={opened.error?.failure ?? failure} />
        )}
      </DialogInside>
    </Modal>
  );
}

type NoFileProps = { readonly onChosen: (files: readonly File[]) => void; readonly onClose: () => void };

function NoFile({ onChosen, onClose }: NoFileProps) {
  const { t } = useTranslation();
  return (
    <div className={form.form}>
      <p className={classes.drop}>{t("files.how")}</p>
      <div className={form.foot}>
        <Button variant="default" onClick={onClose} rightSection={<KeyHint keys="Esc" />}>
          {t("acts.close")}
        </Button>
        <ChooseFile first label={t("files.choose")} keys="↵" onChosen={onChosen} />
      </div>
    </div>
  );
}

/** The consult below has the same keys for signing and for this dialog. */
function takeKeys(event: KeyboardEvent<HTMLElement>): void {
  const press = (selector: string) => {
    event.stopPropagation();
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(selector)?.click();
  };
  if (event.key === "Enter" && event.ctrlKey) press("[data-attach-file]");
  else if (event.altKey && event.code === codeOf(keys.addFile.hotkey)) press("[data-choose-file]");
  else if (event.altKey && event.code === codeOf(keys.discardFile.hotkey)) press("[data-discard-file]");
}

const codeOf = (hotkey: string): string => `Key${hotkey.at(-1) ?? ""}`;
