import { useTranslation } from "react-i18next";
import { stillBytesFor } from "../../../shared/call/still.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { stillOf } from "../../call/still-picture.ts";
import { useCallView, useHeldCall } from "./call-provider.tsx";

type Shown = HTMLVideoElement | HTMLCanvasElement | HTMLImageElement;

export type ShowStill = (
  source: Shown | null,
  what: { readonly title: string; readonly kind: "report" | "picture" },
) => Promise<void>;

/** Lays a picture before both persons of this consult's call; undefined while it does not run. */
export function useShowStill(consultId: ConsultId | undefined): ShowStill | undefined {
  const held = useHeldCall();
  const call = useCallView(held);
  if (!held || held.consultId !== consultId || call?.phase !== "connected") return undefined;
  return async (source, what) => {
    const still = source && (await stillOf(source, stillBytesFor[call.sent.rung]));
    if (still) held.session.stills.show({ ...still, ...what, title: what.title.slice(0, 200) });
  };
}

/** What the centre's camera shows at this moment, to be looked at and marked. */
export function useFreeze(consultId: ConsultId): (() => void) | undefined {
  const { t } = useTranslation();
  const show = useShowStill(consultId);
  return (
    show &&
    (() => {
      const picture = document.querySelector<HTMLVideoElement>("[data-remote-picture]");
      void show(picture, { title: t("still.fromCall"), kind: "picture" });
    })
  );
}
