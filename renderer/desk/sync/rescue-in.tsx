import { Button, FileInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contract/calls.ts";
import { useAct } from "../../bridge/use-call.ts";
import { FailureText } from "../app/failure-text.tsx";
import classes from "./sync.module.css";
import { useTimeWords } from "./use-time-words.ts";

/** Another desk's unsent work, taken in from its file. */
export function RescueIn() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [code, setCode] = useState("");
  const [taken, setTaken] = useState<Output<"rescue.take">>();
  const taking = useAct("rescue.take", ["sync.state", "queue.list"]);
  const take = async () => {
    if (!file) return;
    const answer = await taking.run({ text: await file.text(), ...(code.trim() === "" ? {} : { code }) });
    setTaken(answer.ok ? answer.value : undefined);
  };
  if (!open)
    return (
      <Button variant="default" onClick={() => setOpen(true)}>
        {t("rescue.import")}
      </Button>
    );
  return (
    <div className={classes.rescue}>
      <FileInput label={t("rescue.file")} accept=".json,application/json" value={file} onChange={setFile} />
      <TextInput
        label={t("rescue.typeCode")}
        value={code}
        autoComplete="off"
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
      />
      <Button loading={taking.pending} disabled={!file} onClick={() => void take()}>
        {t("rescue.take")}
      </Button>
      {taking.failure && <FailureText failure={taking.failure} />}
      {taken && <Taken taken={taken} />}
    </div>
  );
}

function Taken({ taken }: { readonly taken: Output<"rescue.take"> }) {
  const { t } = useTranslation();
  const time = useTimeWords();
  const { signed, items, alreadyHere } = taken;
  return (
    <div role="status">
      <p>
        {t("rescue.taken", { signed, time: time(taken.madeAt) })}{" "}
        {t(`rescue.work.${taken.work}`, { items, alreadyHere })}
      </p>
      {taken.apart.map(({ consultId, patientName, text }) => (
        <div key={consultId}>
          <p>{t("rescue.apart", { name: patientName })}</p>
          <pre>{text}</pre>
        </div>
      ))}
    </div>
  );
}
