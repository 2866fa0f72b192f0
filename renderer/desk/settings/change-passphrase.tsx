import { Button, PasswordInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../bridge/use-call.ts";
import { FailureText } from "../app/failure-text.tsx";
import { NewPassphrase } from "../keys/new-passphrase.tsx";
import classes from "./settings.module.css";

/** At the hub and on this PC at once, so with line only. */
export function ChangePassphrase() {
  const { t } = useTranslation();
  const [state, setState] = useState<"closed" | "open" | "done">("closed");
  const [passphrase, setPassphrase] = useState("");
  const [next, setNext] = useState<string>();
  const act = useAct("session.changePassphrase");
  const change = async () => {
    if (next === undefined || !(await act.run({ passphrase, next })).ok) return;
    setPassphrase("");
    setState("done");
  };
  return (
    <section className={classes.part}>
      <h2>{t("keyWords.title")}</h2>
      {state === "open" ? (
        <>
          <p className={classes.small}>{t("keyWords.why")}</p>
          <PasswordInput
            w={280}
            autoFocus
            label={t("keyWords.present")}
            autoComplete="off"
            value={passphrase}
            onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
          />
          <NewPassphrase onChange={setNext} />
          {act.failure && <FailureText failure={act.failure} />}
          <Button loading={act.pending} disabled={next === undefined} onClick={() => void change()}>
            {t("keyWords.save")}
          </Button>
        </>
      ) : (
        <Button variant="default" onClick={() => setState("open")}>
          {t("keyWords.change")}
        </Button>
      )}
      {state === "done" && <p role="status">{t("keyWords.changed")}</p>}
    </section>
  );
}
