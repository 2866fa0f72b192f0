import { useTranslation } from "react-i18next";
import { keys } from "../app/keys.ts";
import classes from "./call.module.css";

/** In the place of the button that calls: why there is none, and by what the consult goes on. */
export function BlockedWords() {
  const { t } = useTranslation();
  return (
    <div role="status">
      <p>
        <strong>{t("call.ended.blocked")}</strong>
      </p>
      <p className={classes.line}>{t("call.blockedNext", { phone: keys.phone.shown })}</p>
    </div>
  );
}
