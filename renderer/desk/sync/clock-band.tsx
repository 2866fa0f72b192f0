import { useTranslation } from "react-i18next";
import { useCall } from "../../bridge/use-call.ts";
import classes from "./sync.module.css";
import { useClockSide } from "./use-clock-side.ts";

/** Across the top while this PC's clock is wrong: the doctor reads times off it. */
export function ClockBand() {
  const { t } = useTranslation();
  const side = useClockSide(useCall("sync.state", {}).data?.clockSkewMs ?? 0);
  if (!side) return null;
  return (
    <p role="alert" className={classes.band}>
      {t("sync.clockBand", side)}
    </p>
  );
}
