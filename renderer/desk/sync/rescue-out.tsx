import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contract/calls.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { FailureText } from "../app/failure-text.tsx";
import { HandedOver } from "./handed-over.tsx";
import { type MadeFile, useMakeFile } from "./use-make-file.ts";
import classes from "./sync.module.css";

/** Unsent work to another PC: by the hub with digits, or into a file that is carried by hand. */
export function RescueOut() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const file = useMakeFile();
  const handing = useAct("rescue.handOver", ["sync.state"]);
  const [handed, setHanded] = useState<Output<"rescue.handOver">>();
  if (!open)
    return (
      <Button variant="default" onClick={() => setOpen(true)}>
        {t("rescue.export")}
      </Button>
    );
  const handOver = async () => {
    const answer = await handing.run({});
    if (answer.ok) setHanded(answer.value);
  };
  const failure = handing.failure ?? file.failure;
  return (
    <div className={classes.rescue}>
      {handed ? (
        <HandedOver handed={handed} />
      ) : file.made ? (
        <Made made={file.made} />
      ) : (
        <Preview
          handing={handing.pending}
          making={file.percent}
          onHandOver={() => void handOver()}
          onMake={() => void file.make()}
        />
      )}
      {failure && <FailureText failure={failure} />}
    </div>
  );
}

type PreviewProps = {
  readonly handing: boolean;
  /** While a file is being made. */
  readonly making: number | undefined;
  readonly onHandOver: () => void;
  readonly onMake: () => void;
};

function Preview({ handing, making, onHandOver, onMake }: PreviewProps) {
  const { t } = useTranslation();
  const held = useCall("rescue.preview", {}, { staleTimeMs: 0 }).data;
  if (!held) return null;
  const { work, files, signed, patients, signedOfOthers: others } = held;
  if (work + signed + files === 0) return <p role="status">{t("rescue.nothing")}</p>;
  const isBusy = handing || making !== undefined;
  return (
    <>
      <p>{t("rescue.holds", { work, files, signed, patients, others })}</p>
      <p className={classes.small}>{t("rescue.how")}</p>
      <div className={classes.acts}>
        <Button loading={handing} disabled={isBusy && !handing} onClick={onHandOver}>
          {t("rescue.handOver")}
        </Button>
        <Button variant="default" disabled={isBusy} onClick={onMake}>
          {t("rescue.make")}
        </Button>
      </div>
      <p className={classes.small}>{t("rescue.which")}</p>
      {making === undefined ? null : <p role="status">{t("rescue.making", { percent: making })}</p>}
    </>
  );
}

function Made({ made }: { readonly made: MadeFile }) {
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
      {made.leavesSome ? <p role="alert">{t("rescue.leavesSome")}</p> : null}
      <Button onClick={() => save(made)}>{t("rescue.save")}</Button>
    </>
  );
}

/** The browser asks where to: a stick, a share. */
function save({ name, content }: MadeFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
