import { Button } from "@mantine/core";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useCall } from "../../bridge/use-call.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { keys } from "../app/keys.ts";
import { usePhysicalKeys } from "../app/use-physical-keys.ts";
import classes from "./files.module.css";
import { useFiles } from "./files-context.tsx";
import { useFileKeeping, useFilesNow } from "./use-file-keeping.ts";

/** Beside the reports: adds a picture or PDF to the doctor's own consult; they may also be dropped or pasted anywhere. */
export function AddFile({ view }: { readonly view: Pick<ConsultView, "consultId" | "ticket"> }) {
  const { t } = useTranslation();
  const { add } = useFiles();
  const { consultId, ticket } = view;
  const left = useLeft(consultId);
  useFilesFromOutside(ticket.mine ? (files) => add(consultId, files) : undefined);
  usePhysicalKeys([[keys.addFile.hotkey, () => (ticket.mine || left > 0 ? add(consultId, []) : undefined)]]);
  // What was left is to be seen whoever has the consult now.
  if (!ticket.mine && left === 0) return null;
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-keyshortcuts={keys.addFile.aria}
      rightSection={<KeyHint keys={keys.addFile.shown} />}
      onClick={() => add(consultId, [])}
    >
      {t("files.add")}
      {left > 0 ? <span className={classes.unsent}>&nbsp;· {t("files.left", { count: left })}</span> : null}
    </Button>
  );
}

/** How many wait for their sentence: at the desk, or in this window alone. */
function useLeft(consultId: ConsultId): number {
  const onDisk = useCall("file.chosen", { consultId }).data?.files ?? [];
  const { fresh, gone } = useFilesNow(useFileKeeping());
  const own = fresh.filter((one) => one.consultId === consultId);
  const ids = new Set([...onDisk, ...own].map(({ fileId }) => fileId));
  return [...ids].filter((fileId) => !gone.has(fileId)).length;
}

/** A drop that nobody takes would make the window show the file in place of the desk. */
function useFilesFromOutside(take: ((files: readonly File[]) => void) | undefined): void {
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const from = (event: Event, transfer: DataTransfer | null) => {
      const files = [...(transfer?.files ?? [])];
      if (files.length === 0 || document.documentElement.dataset["locked"] !== undefined) return;
      event.preventDefault();
      take?.(files);
    };
    const drop = (event: DragEvent) => from(event, event.dataTransfer);
    const paste = (event: ClipboardEvent) => from(event, event.clipboardData);
    window.addEventListener("dragover", over);
    window.addEventListener("drop", drop);
    window.addEventListener("paste", paste);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", drop);
      window.removeEventListener("paste", paste);
    };
  });
}
