import { Button, PasswordInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../bridge/use-call.ts";
import { FailureText } from "../app/failure-text.tsx";

/** After too many wrong PINs, wherever they were given: the passphrase makes the PIN usable again. */
export function PinAgain({
  className,
  onDone,
}: {
  readonly className: string | undefined;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const act = useAct("session.unlock", ["desk.state"]);
  const [passphrase, setPassphrase] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPassphrase("");
    if ((await act.run({ passphrase })).ok) onDone();
  };
  return (
    <form className={className} onSubmit={(event) => void submit(event)}>
      <p role="alert">
        <strong>{t("lock.pinAgain.title")}</strong>
        <br />
        <small>{t("lock.pinAgain.why")}</small>
      </p>
      <PasswordInput
        label={t("lock.passphrase")}
        autoComplete="off"
        autoFocus
        value={passphrase}
        onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
      />
      <Button type="submit" loading={act.pending} aria-disabled={passphrase === ""}>
        {t("lock.pinAgain.save")}
      </Button>
      {act.failure && <FailureText failure={act.failure} />}
    </form>
  );
}
