import { Button, PasswordInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../bridge/use-call.ts";
import classes from "./review.module.css";
import { isPin } from "./sign-button.ts";
import { useSignFailure } from "./sign-failure.ts";

/** The first signature on this PC: a PIN is made with the passphrase, entered twice. */
export function SetPin({ onDone }: { readonly onDone?: () => void }) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState("");
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const act = useAct("session.setPin", ["desk.state"]);
  const failed = useSignFailure(act.failure);
  const differ = again.length >= pin.length && again !== pin;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPin(pin) || pin !== again) return;
    void act.run({ pin, passphrase }).then((answer) => (answer.ok ? onDone?.() : undefined));
  };
  const digits = (text: string) => text.replace(/\D/gu, "").slice(0, 8);
  return (
    <form className={classes.foot} onSubmit={submit}>
      <p>
        <strong>{t("review.setPin.title")}</strong>
        <br />
        <small>{t("review.setPin.why")}</small>
      </p>
      <PasswordInput
        label={t("review.setPin.passphrase")}
        autoComplete="off"
        value={passphrase}
        onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
      />
      <PasswordInput
        label={t("review.setPin.pin")}
        inputMode="numeric"
        autoComplete="off"
        value={pin}
        onChange={({ currentTarget }) => setPin(digits(currentTarget.value))}
      />
      <PasswordInput
        label={t("review.setPin.again")}
        inputMode="numeric"
        autoComplete="off"
        value={again}
        onChange={({ currentTarget }) => setAgain(digits(currentTarget.value))}
      />
      <Button type="submit" loading={act.pending} aria-disabled={!isPin(pin) || pin !== again}>
        {t("review.setPin.save")}
      </Button>
      <p className={classes.why} role="status">
        {failed ?? (differ ? t("review.setPin.differ") : "")}
      </p>
    </form>
  );
}
