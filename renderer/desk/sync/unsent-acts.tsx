import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { UnsentItem } from "../../../shared/contract/sync-view.ts";
import { useAct } from "../../bridge/use-call.ts";
import { FailureText } from "../app/failure-text.tsx";
import { goTo } from "../app/use-route.ts";
import classes from "./sync.module.css";

/** What a person can do with one item; what is merely on its way needs nobody. */
export function UnsentActs({ item }: { readonly item: UnsentItem }) {
  const { t } = useTranslation();
  const [aside, setAside] = useState(false);
  const again = useAct("sync.makeAgain", ["sync.state"]);
  const { consultId } = item;
  const parked = item.state === "parked";
  return (
    <>
      <div className={classes.acts}>
        {!parked && <span>{t("sync.itself")}</span>}
        {consultId !== undefined && (
          <Button variant="default" onClick={() => goTo({ kind: "consult", consultId })}>
            {t("sync.openConsult")}
          </Button>
        )}
        {parked && item.kind !== "signed" && (
          <Button variant="default" loading={again.pending} onClick={() => void again.run({ id: item.id })}>
            {t("sync.makeAgain")}
          </Button>
        )}
        {parked && !aside && (
          <Button variant="default" onClick={() => setAside(true)}>
            {t("sync.setAside")}
          </Button>
        )}
      </div>
      {again.failure && <FailureText failure={again.failure} />}
      {aside && <SetAside id={item.id} />}
    </>
  );
}

function SetAside({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const act = useAct("sync.setAside", ["sync.state", "queue.list"]);
  const [reason, setReason] = useState("");
  const ready = reason.trim().length >= 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) void act.run({ id, reason });
  };
  return (
    <form className={classes.aside} onSubmit={submit}>
      <TextInput
        autoFocus
        label={t("sync.setAsideWhy")}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button type="submit" aria-disabled={!ready} loading={act.pending}>
        {t("sync.setAsideNow")}
      </Button>
      {act.failure && <FailureText failure={act.failure} />}
    </form>
  );
}
