import { Button, SegmentedControl } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { type SlipKind, slipKinds, slipsOf } from "../../../shared/paper/slip-kinds.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { bytesOf } from "../consult/report-kind.ts";
import { sayDayAndTime } from "../consult/say-when.ts";
import { useLanguage } from "../consult/use-language.ts";
import { AtCentre } from "./at-centre.tsx";
import { GivenOut } from "./given-out.tsx";
import { paperStateOf } from "./paper-state.ts";
import { ReferralFields } from "./referral-fields.tsx";
import { saveFile } from "./save-file.ts";
import classes from "./review.module.css";
import { type ReferralWords, useReferralWords } from "./use-referral-words.ts";

type Shown = "prescription" | SlipKind;

/** A signed consult: how far its paper has come, the paper and what else is made of it, print, PDF and text. */
export function PaperView({ view }: { readonly view: ConsultView }) {
  const { t } = useTranslation();
  const { consultId, draft, askedBy } = view;
  const frame = useRef<HTMLIFrameElement>(null);
  const [shown, setShown] = useState<Shown>("prescription");
  const referral = useReferralWords(consultId);
  const [onLetter, setOnLetter] = useState<ReferralWords>();
  const paper = useShownPaper(consultId, shown, onLetter ?? referral.kept);
  const pdf = useAct("paper.pdf");
  // Words that were typed a moment ago are still on their way onto the letter.
  const printsWhenDrawn = useRef(false);
  const print = () => frame.current?.contentWindow?.print();
  const save = async () => {
    const answer = await pdf.run({ consultId });
    if (answer.ok) saveFile(bytesOf(answer.value.base64), `prescription-${consultId}.pdf`, "application/pdf");
  };
  const kinds = ["prescription" as const, ...slipsOf({ sections: draft.sections, askedBy })];
  return (
    <div className={classes.paper}>
      <IssueWords view={view} />
      <AtCentre view={view} />
      <SegmentedControl
        size="xs"
        aria-label={t("review.papers.title")}
        value={shown}
        onChange={(value) => setShown(slipKinds.find((kind) => kind === value) ?? "prescription")}
        data={kinds.map((kind) => ({ value: kind, label: t(`review.papers.${kind}`) }))}
      />
      {shown === "referral" ? (
        <ReferralFields
          words={referral.words}
          write={referral.write}
          trouble={referral.trouble}
          onShow={setOnLetter}
        />
      ) : null}
      <div className={classes.acts}>
        <Button variant="default" onClick={paper.isFetching ? () => (printsWhenDrawn.current = true) : print}>
          {t("review.print")}
        </Button>
        {shown === "prescription" ? (
          <Button variant="default" loading={pdf.pending} onClick={() => void save()}>
            {t("review.download")}
          </Button>
        ) : null}
        <GivenOut view={view} />
      </div>
      {paper.isError || pdf.failure !== undefined ? <p role="alert">{t("review.paperFailed")}</p> : null}
      {/* No scripts inside; same origin and modals only so that this page may ask it to print. */}
      <iframe
        ref={frame}
        title={t("review.paper")}
        sandbox="allow-same-origin allow-modals"
        srcDoc={paper.data?.html ?? ""}
        onLoad={() => {
          if (!printsWhenDrawn.current || paper.isFetching) return;
          printsWhenDrawn.current = false;
          print();
        }}
      />
    </div>
  );
}

function useShownPaper(consultId: ConsultView["consultId"], shown: Shown, referral: ReferralWords) {
  const prescription = useCall("paper.html", { consultId }, { enabled: shown === "prescription" });
  const kind = shown === "prescription" ? "attendance" : shown;
  const words = kind === "referral" ? filled(referral) : {};
  const slip = useCall("slip.html", { consultId, kind, ...words }, { enabled: shown !== "prescription" });
  return shown === "prescription" ? prescription : slip;
}

/** An empty field is none: the letter then has a line to be filled in by hand. */
const filled = ({ to = "", reason = "" }: ReferralWords): ReferralWords => ({
  ...(to.trim() === "" ? {} : { to: to.trim() }),
  ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
});

function IssueWords({ view }: { readonly view: ConsultView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { signedAt, issuedAt, reason } = view.issue;
  const state = paperStateOf(view);
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
