import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { paperStateOf } from "./paper-state.ts";
import { saveFile } from "./save-file.ts";
import classes from "./review.module.css";

/** What goes to other systems: two files by the ABDM guide, and text for a form that takes only pasted text. */
export function GivenOut({ view }: { readonly view: ConsultView }) {
  const { t } = useTranslation();
  const { consultId } = view;
  const documents = useAct("abdm.documents");
  const [copying, setCopying] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const save = async () => {
    const answer = await documents.run({ consultId });
    if (!answer.ok) return;
    saveFile(answer.value.note, `op-consult-${consultId}.json`, "application/fhir+json");
    saveFile(answer.value.prescription, `prescription-${consultId}.json`, "application/fhir+json");
    setProblems(answer.value.problems);
  };
  return (
    <>
      {paperStateOf(view) === "issued" ? (
        <Button variant="default" loading={documents.pending} onClick={() => void save()}>
          {t("review.papers.abdm")}
        </Button>
      ) : null}
      <Button variant="default" onClick={() => setCopying(true)}>
        {t("review.papers.copyOut")}
      </Button>
      {documents.failure === undefined ? null : <p role="alert">{t("review.papers.abdmFailed")}</p>}
      {problems.length > 0 ? (
        <p role="alert">{t("review.papers.abdmProblems", { problems: problems.join("; ") })}</p>
      ) : null}
      <Modal opened={copying} onClose={() => setCopying(false)} title={t("review.papers.copyOut")} size="lg">
        {copying ? <CopyOut view={view} /> : null}
      </Modal>
    </>
  );
}

function CopyOut({ view }: { readonly view: ConsultView }) {
  const { t } = useTranslation();
  const { data, isError } = useCall("paper.copyOut", { consultId: view.consultId });
  const [copied, setCopied] = useState<string>();
  const copy = async (field: string, text: string) => {
    await navigator.clipboard.writeText(text);
    setCopied(field);
  };
  if (isError) return <p role="alert">{t("review.paperFailed")}</p>;
  return (
    <div className={classes.copyOut}>
      <p>{t("review.papers.copyHelp")}</p>
      {(data?.parts ?? []).map(({ field, text }) => (
        <section key={field}>
          <h3>{field}</h3>
          <Button size="compact-xs" variant="default" onClick={() => void copy(field, text)}>
            {t(copied === field ? "review.papers.copied" : "review.papers.copy")}
          </Button>
          <pre>{text}</pre>
        </section>
      ))}
    </div>
  );
}
