import { useTranslation } from "react-i18next";
import type { Failure } from "../../../shared/result/failure.ts";
import { useSpan } from "./words/use-age.ts";

/** A failure in the reader's language: what is wrong and what to do next. */
export function FailureText({ failure }: { readonly failure: Failure }) {
  const { t } = useTranslation();
  const span = useSpan();
  const { certificate, since = "?" } = failure;
  if (certificate) return <span role="alert">{t(`failures.certificate.${certificate}`, { since })}</span>;
  const values = { since, holder: failure.holder ?? "", wait: span(failure.retryAfterMs ?? 60_000) };
  return <span role="alert">{t(`failures.${failure.kind}`, values)}</span>;
}
