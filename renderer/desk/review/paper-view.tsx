import { Button } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { bytesOf } from "../consult/report-kind.ts";
import { sayDayAndTime } from "../consult/say-when.ts";
import { useLanguage } from "../consult/use-language.ts";
import classes from "./review.module.css";

/** A signed consult: how far its paper has come, the paper itself, print and PDF. */
export function PaperView({ view }: { readonly view: ConsultView }) {
  const { t } = useTranslation();
  const { consultId } = view;
  const frame = useRef<HTMLIFrameElement>(null);
  const paper = useCall("paper.html", { consultId });
  const pdf = useAct("paper.pdf");
  const save = async () => {
    const answer = await pdf.run({ consultId });
    if (answer.ok) download(answer.value.base64, `prescription-${consultId}.pdf`);
  };
  return (
    <div className={classes.paper}>
      <IssueWords view={view} />
      <div className={classes.acts}>
        <Button variant="default" onClick={() => frame.current?.contentWindow?.print()}>
          {t("review.print")}
        </Button>
        <Button variant="default" loading={pdf.pending} onClick={() => void save()}>
          {t("review.download")}
        </Button>
      </div>
      {paper.isError || pdf.failure !== undefined ? <p role="alert">{t("review.paperFailed")}</p> : null}
      {/* No scripts inside; same origin and modals only so that this page may ask it to print. */}
      <iframe
        ref={frame}
        title={t("review.paper")}
        sandbox="allow-same-origin allow-modals"
        srcDoc={paper.data?.html ?? ""}
      />
    </div>
  );
}

function IssueWords({ view }: { readonly view: ConsultView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { state, signedAt, issuedAt, reason } = view.issue;
  const times = [
    signedAt === undefined ? undefined : t("review.signedAt", { at: sayDayAndTime(signedAt, language) }),
    issuedAt === undefined ? undefined : t("review.issuedAt", { at: sayDayAndTime(issuedAt, language) }),
  ].filter((part) => part !== undefined);
  return (
    <p role="status">
      <strong>{t(`review.issue.${state}`)}</strong> {times.join(" · ")}
      <br />
      {t(`review.issueText.${state}`, { reason: reason ?? t("review.noReason") })}
    </p>
  );
}

function download(base64: string, name: string): void {
  const address = URL.createObjectURL(new Blob([bytesOf(base64)], { type: "application/pdf" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
