import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SetPin } from "../review/set-pin.tsx";
import classes from "./settings.module.css";

/** The doctor's own, by the passphrase. */
export function ChangePin() {
  const { t } = useTranslation();
  const [state, setState] = useState<"closed" | "open" | "done">("closed");
  return (
    <section className={classes.part}>
      <h2>{t("settings.pin")}</h2>
      {state === "open" ? (
        <SetPin onDone={() => setState("done")} />
      ) : (
        <Button variant="default" onClick={() => setState("open")}>
          {t("settings.changePin")}
        </Button>
      )}
      {state === "done" && <p role="status">{t("settings.pinChanged")}</p>}
    </section>
  );
}
