import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import type { CallView } from "../../call/call-view.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import classes from "./call.module.css";
import { useCalls, useCallView, useHeldCall } from "./call-provider.tsx";
import { isInCall } from "./keep-notes.ts";
import { GuestPicture } from "./guest-part.tsx";
import { Pictures } from "./pictures.tsx";
import { useCaption } from "./running-call.tsx";

/** The picture over the centre; who the patient is stays in sight above it. */
export function LargePicture({ view }: { readonly view: ConsultView }) {
  const { t } = useTranslation();
  const { size, small } = useCalls();
  const held = useHeldCall();
  const call = useCallView(held);
  if (size === "strip" || !held || !call || held.consultId !== view.consultId || !isInCall(call.phase))
    return null;
  return (
    <div className={classes.large} data-size={size}>
      <Captioned view={view} call={call}>
        <GuestPicture held={held} />
      </Captioned>
      <button type="button" className={classes.back} onClick={small} aria-keyshortcuts="Escape">
        {t("call.back")} <KeyHint keys="Esc" />
      </button>
    </div>
  );
}

type CaptionedProps = {
  readonly view: ConsultView;
  readonly call: CallView;
  readonly children: ReactNode;
};

function Captioned({ view, call, children }: CaptionedProps) {
  return (
    <Pictures view={call} centre={view.centre.name} caption={useCaption(call, view.centre.name)}>
      {children}
    </Pictures>
  );
}
