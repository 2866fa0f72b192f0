import { Button, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import type { CallAbout } from "../../../shared/contract/live-calls.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { dialled } from "../../../shared/domain/phone.ts";
import { useCall } from "../../bridge/use-call.ts";
import { DialogInside } from "../../ui/dialog-inside.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { StillAsked } from "../app/still-asked.tsx";
import { useNow } from "../app/use-now.ts";
import { clockWords } from "../call/call-clock.ts";
import { usePhone } from "./phone-context.ts";
import classes from "./phone.module.css";
import { PhonePatient } from "./phone-patient.tsx";
import { ReadOutList } from "./read-out-list.tsx";

type Props = { readonly consultId: ConsultId; readonly onClose: () => void };

/** The number to dial, who it is, and what is read out. It may be closed: the telephone call runs on. */
export function PhoneDialog({ consultId, onClose }: Props) {
  const { t } = useTranslation();
  const opened = useCall("consult.open", { consultId });
  const view = opened.data;
  const calls = useCall("call.about", { consultId });
  const about = calls.data;
  const isWhole = view !== undefined && about !== undefined;
  return (
    <Modal
      opened
      onClose={onClose}
      size={680}
      title={<strong>{t("phone.title", { centre: about?.centre ?? "…" })}</strong>}
      closeButtonProps={{ "aria-label": t("phone.close") }}
    >
      <DialogInside isWhole={isWhole}>
        {isWhole ? (
          <Inside view={view} about={about} onClose={onClose} />
        ) : (
          <StillAsked failure={(opened.error ?? calls.error)?.failure} />
        )}
      </DialogInside>
    </Modal>
  );
}

type InsideProps = {
  readonly view: ConsultView;
  readonly about: CallAbout;
  readonly onClose: () => void;
};

function Inside({ view, about, onClose }: InsideProps) {
  const { t } = useTranslation();
  const { call, begin, end } = usePhone();
  const { consultId } = view;
  const running = call?.consultId === consultId ? call : undefined;
  const elsewhere = call !== undefined && running === undefined;
  return (
    <div className={classes.dialog}>
      <Number phone={about.phone} />
      {elsewhere ? <p role="status">{t("phone.elsewhere")}</p> : null}
      {running ? (
        <>
          <PhonePatient call={running} view={view} about={about} onOther={onClose} />
          {about.answers[running.callId] === "confirmed" ? <ReadOutList call={running} view={view} /> : null}
        </>
      ) : null}
      <div className={classes.foot}>
        {running ? <Clock from={running.from} /> : null}
        <Button variant="default" onClick={onClose} rightSection={<KeyHint keys="Esc" />}>
          {running ? t("phone.goOnWriting") : t("phone.close")}
        </Button>
        {running ? (
          // A button of its own: a second Enter on "they have answered" must not end the call.
          <Button
            key="over"
            onClick={() => {
              void end();
              onClose();
            }}
          >
            {t("phone.over")}
          </Button>
        ) : (
          <Button
            key="answered"
            data-autofocus
            disabled={elsewhere || about.phone.state !== "known"}
            onClick={() => begin(consultId)}
          >
            {t("phone.answered")}
          </Button>
        )}
      </div>
    </div>
  );
}

function Number({ phone }: Pick<CallAbout, "phone">) {
  const { t } = useTranslation();
  if (phone.state !== "known") return <p role="status">{t(`phone.${phone.state}Text`)}</p>;
  return (
    <div>
      <p className={classes.number}>
        <a href={`tel:${dialled(phone.number)}`}>{phone.number}</a>
        <span>{t(`phone.of.${phone.of}`)}</span>
      </p>
      <p className={classes.how}>{t("phone.how")}</p>
    </div>
  );
}

function Clock({ from }: { readonly from: string }) {
  const { t } = useTranslation();
  const now = useNow(1000).getTime();
  return (
    <span className={classes.clock}>{t("phone.running", { time: clockWords(now - Date.parse(from)) })}</span>
  );
}
