import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import type { Act } from "../../bridge/use-call.ts";
import { ActsMenu } from "../acts/acts-menu.tsx";
import { EarlierDialog, type Writing } from "../earlier/earlier-dialog.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { paperStateOf } from "../review/paper-state.ts";
import screen from "./consult-screen.module.css";

type Props = Writing & {
  readonly view: ConsultView;
  readonly claim: Act<"consult.claim">;
  readonly missing: number;
  readonly held: number;
  readonly onPrimary: () => void;
};

/** The one primary act: claim, then review and sign, then the paper. */
export function WritingFoot({ view, claim, missing, held, onPrimary, ...writing }: Props) {
  const { t } = useTranslation();
  const [looksBack, setLooksBack] = useState(false);
  const { ticket, issue } = view;
  // The view was read when the consult was opened, and not again for what is written in it.
  const isBegun = view.draftSeq > 0 || writing.draft.durableSeq > 0;
  const signed = issue.state !== "not-signed";
  const words = () => {
    if (signed) return t("review.showPaper");
    if (!ticket.mine) return claim.pending ? t("consult.claim.claiming") : t("consult.claim.button");
    if (held > 0) return t("review.openHeld", { held, missing });
    return missing === 0 ? t("review.open") : t("review.openMissing", { count: missing });
  };
  return (
    <div className={screen.foot}>
      <p className={screen.footText} role="status">
        {signed ? t(`review.issue.${paperStateOf(view)}`) : <ClaimFailed claim={claim} />}
      </p>
      <ActsMenu view={view} onEarlier={isBegun ? () => setLooksBack(true) : undefined} />
      <Button
        loading={claim.pending}
        onClick={onPrimary}
        aria-keyshortcuts="Control+Enter"
        rightSection={<KeyHint keys="Ctrl ↵" on="accent" />}
      >
        {words()}
      </Button>
      {looksBack ? (
        <EarlierDialog consultId={view.consultId} {...writing} onClose={() => setLooksBack(false)} />
      ) : null}
    </div>
  );
}

function ClaimFailed({ claim }: Pick<Props, "claim">) {
  const { t } = useTranslation();
  if (claim.failure === undefined) return null;
  return claim.failure.kind === "already-claimed"
    ? t("consult.claim.already", { holder: claim.failure.holder ?? "?" })
    : t("consult.claim.failed");
}
