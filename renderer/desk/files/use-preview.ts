import { useEffect, useState } from "react";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";
import { bytesOf } from "../consult/report-kind.ts";
import type { Chosen } from "./use-chosen.ts";

/** The picture's address in this window: from the window's own file, else from the desk's disk. */
export function usePreview(consultId: ConsultId, chosen: Chosen): string | undefined {
  const client = useClient();
  const [address, setAddress] = useState<string>();
  const { fileId, contentType, fresh } = chosen;
  const file = fresh?.file;
  const isPicture = contentType !== undefined && contentType !== "application/pdf";
  const isHere = file !== undefined || chosen.held === chosen.size;
  useEffect(() => {
    if (!isPicture || !isHere) return undefined;
    const state: { gone: boolean; url: string | undefined } = { gone: false, url: undefined };
    const show = (blob: Blob): void => {
      if (state.gone) return;
      state.url = URL.createObjectURL(blob);
      setAddress(state.url);
    };
    if (file) show(file);
    else
      void client.call("file.content", { consultId, fileId }).then((answer) => {
        if (answer.ok) show(new Blob([bytesOf(answer.value.base64)], { type: answer.value.contentType }));
      });
    return () => {
      state.gone = true;
      setAddress(undefined);
      if (state.url !== undefined) URL.revokeObjectURL(state.url);
    };
  }, [client, consultId, file, fileId, isHere, isPicture]);
  return address;
}
