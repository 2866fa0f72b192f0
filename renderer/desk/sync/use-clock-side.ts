import { useTranslation } from "react-i18next";
import { useSpan } from "../app/words/use-age.ts";

/** Smaller differences come from the line and from rounding, and change nothing on a paper. */
const bearableMs = 2 * 60_000;

export type ClockSide = { readonly span: string; readonly side: string };

/** By how much this PC's clock is off, in words; undefined where that is bearable. */
export function useClockSide(clockSkewMs: number): ClockSide | undefined {
  const { t } = useTranslation();
  const span = useSpan();
  if (Math.abs(clockSkewMs) <= bearableMs) return undefined;
  const side = clockSkewMs < 0 ? t("sync.line.ahead") : t("sync.line.behind");
  return { span: span(Math.abs(clockSkewMs)), side };
}
