import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contract/calls.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { FailureText } from "../app/failure-text.tsx";
import classes from "./sync.module.css";

/** Unsent work into a file, to be carried by hand; its code is shown once. */
export function RescueOut() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<Output<"rescue.make">>();
  const making = useAct("rescue.make", ["sync.state"]);
  const make = async () => {
    const answer = await making.run({});
    if (answer.ok) setMade(answer.value);
  };
  if (!open)
    return (
      <Button variant="default" onClick={() => setOpen(true)}>
        {t("rescue.export")}
      </Button>
    );
  return (
    <div className={classes.rescue}>
      {made ? <Made made={made} /> : <Preview pending={making.pending} onMake={() => void make()} />}
      {making.failure && <FailureText failure={making.failure} />}
    </div>
  );
}

type PreviewProps = { readonly pending: boolean; readonly onMake: () => void };

function Preview({ pending, onMake }: PreviewProps) {
  const { t } = useTranslation();
  const held = useCall("rescue.preview", {}, { staleTimeMs: 0 }).data;
  if (!held) return null;
  const { work, signed, patients, signedOfOthers: others } = held;
  if (work + signed === 0) return <p role="status">{t("rescue.nothing")}</p>;
  return (
    <>
      <p>{t("rescue.holds", { work, signed, patients, others })}</p>
      <p className={classes.small}>{t("rescue.how")}</p>
      <Button loading={pending} onClick={onMake}>
        {t("rescue.make")}
      </Button>
    </>
  );
}

function Made({ made }: { readonly made: Output<"rescue.make"> }) {
  const { t } = useTranslation();
  return (
    <>
      {made.code === undefined ? (
        <p>{t("rescue.noCode")}</p>
      ) : (
        <p role="status">
          {t("rescue.code")} <strong className={classes.code}>{made.code}</strong>
        </p>
      )}
      <Button onClick={() => save(made)}>{t("rescue.save")}</Button>
    </>
  );
}

/** The browser asks where to: a stick, a share. */
function save({ name, text }: Output<"rescue.make">): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
