import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PatientAnswer } from "../../../shared/contract/live-calls.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { keys } from "../app/keys.ts";
import { usePhysicalKeys } from "../app/use-physical-keys.ts";
import classes from "./call.module.css";

type Props = {
  readonly pending: boolean;
  readonly size?: "xs";
  readonly onAnswer: (said: PatientAnswer) => void;
};

/** Is it this patient, who is seen or heard: one click or one key for each answer. */
export function RightPatientButtons({ pending, size, onAnswer }: Props) {
  const { t } = useTranslation();
  usePhysicalKeys([
    [keys.rightPatient.hotkey, () => onAnswer("confirmed")],
    [keys.otherPatient.hotkey, () => onAnswer("not-this-patient")],
  ]);
  const sized = size === undefined ? {} : { size };
  return (
    <div className={classes.checkActs}>
      <Button
        {...sized}
        loading={pending}
        aria-keyshortcuts={keys.rightPatient.aria}
        rightSection={<KeyHint keys={keys.rightPatient.shown} on="accent" />}
        onClick={() => onAnswer("confirmed")}
      >
        {t("call.check.confirmed")}
      </Button>
      <Button
        {...sized}
        variant="default"
        aria-keyshortcuts={keys.otherPatient.aria}
        rightSection={<KeyHint keys={keys.otherPatient.shown} />}
        onClick={() => onAnswer("not-this-patient")}
      >
        {t("call.check.notThis")}
      </Button>
    </div>
  );
}
