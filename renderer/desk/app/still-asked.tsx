import { useTranslation } from "react-i18next";
import type { Failure } from "../../../shared/result/failure.ts";
import { FailureText } from "./failure-text.tsx";

/** In place of what the desk was asked for: that it is being read, or why it cannot be read now. */
export function StillAsked({ failure }: { readonly failure: Failure | undefined }) {
  const { t } = useTranslation();
  return (
    <p role="status">{failure === undefined ? t("common.loading") : <FailureText failure={failure} />}</p>
  );
}
