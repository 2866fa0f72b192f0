import { Button, FileInput, TextInput } from "@mantine/core";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { grouped, judgeCode } from "../../../shared/domain/hand-over-code.ts";
import { useAct } from "../../bridge/use-call.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { FailureText } from "../app/failure-text.tsx";
import classes from "./sync.module.css";
import { Taken } from "./rescue-taken.tsx";
import { useTakeFile } from "./use-take-file.ts";

/** Another desk's unsent work, taken in by its digits or from its file. */
export function RescueIn() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <Button variant="default" onClick={() => setOpen(true)}>
        {t("rescue.import")}
      </Button>
    );
  return (
    <div className={classes.rescue}>
      <ByDigits />
      <FromFile />
    </div>
  );
}

function ByDigits() {
  const { t } = useTranslation();
  const [code, setCode] = useState("");
  const fetching = useAct("rescue.fetch", ["sync.state", "queue.list", "file.chosen"]);
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof fetching.run>>>();
  const judged = judgeCode(code);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (judged === "whole" && !fetching.pending) setAnswer(await fetching.run({ code }));
  };
  const found = answer?.ok ? answer.value : undefined;
  return (
    <form className={classes.byDigits} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t("rescue.digits")}
        value={code}
        inputMode="numeric"
        autoComplete="off"
        data-autofocus
        autoFocus
        classNames={{ input: classes.code ?? "" }}
        error={judged === "slip" ? t("rescue.slip") : undefined}
        onChange={({ currentTarget }) => {
          setCode(grouped(currentTarget.value));
          setAnswer(undefined);
        }}
      />
      <Button
        type="submit"
        loading={fetching.pending}
        disabled={judged !== "whole"}
        rightSection={<KeyHint keys="↵" on="accent" />}
      >
        {t("rescue.take")}
      </Button>
      {answer && !answer.ok && <FailureText failure={answer.error} />}
      {found && found.state !== "waiting" && <p role="alert">{t(`rescue.notFound.${found.state}`)}</p>}
      {found && found.state === "waiting" && <Taken taken={found} />}
    </form>
  );
}

function FromFile() {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const [code, setCode] = useState("");
  const taking = useTakeFile();
  return (
    <div className={classes.fromFile}>
      <FileInput
        label={t("rescue.file")}
        placeholder={t("rescue.chooseFile")}
        accept=".json,.paramarsh,application/json"
        value={file}
        onChange={setFile}
      />
      <TextInput
        label={t("rescue.typeCode")}
        value={code}
        autoComplete="off"
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
      />
      <Button
        variant="default"
        loading={taking.percent !== undefined}
        disabled={!file}
        onClick={() => void (file && taking.take(file, code))}
      >
        {t("rescue.take")}
      </Button>
      {taking.percent === undefined ? null : (
        <p role="status">{t("rescue.takingFiles", { percent: taking.percent })}</p>
      )}
      {taking.failure && <FailureText failure={taking.failure} />}
      {taking.taken && <Taken taken={taking.taken} />}
    </div>
  );
}
