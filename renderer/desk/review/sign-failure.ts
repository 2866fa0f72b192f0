import { useTranslation } from "react-i18next";
import type { Failure } from "../../../shared/result/failure.ts";

/** Why the last attempt did not sign, in the screen's words. */
export function useSignFailure(failure: Failure | undefined): string | undefined {
  const { t } = useTranslation();
  switch (failure?.kind) {
    case undefined:
      return undefined;
    case "wrong-pin":
    case "wrong-passphrase":
    case "incomplete":
    case "stopped-by-rule":
    case "changed-meanwhile":
      return t(`review.failure.${failure.kind}`);
    case "other-patient-in-call":
      return t("review.failure.other-patient-in-call");
    case "locked-out":
      return t("review.failure.locked-out", { seconds: Math.ceil((failure.retryAfterMs ?? 0) / 1000) });
    default:
      return t("review.failure.other", { message: failure?.message ?? "" });
  }
}
