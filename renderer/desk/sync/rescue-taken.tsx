import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contract/calls.ts";
import classes from "./sync.module.css";
import { useTimeWords } from "./use-time-words.ts";

type Props = { readonly taken: Omit<Output<"rescue.take">, "packageId" | "parts"> };

/** What came of it, and beside which writing of this PC's own something was laid. */
export function Taken({ taken }: Props) {
  const { t } = useTranslation();
  const time = useTimeWords();
  const { signed, items, files, alreadyHere } = taken;
  return (
    <div role="status" className={classes.taken}>
      <p>
        {t("rescue.taken", { signed, time: time(taken.madeAt) })}{" "}
        {t(`rescue.work.${taken.work}`, { items, files, alreadyHere })}
      </p>
      {taken.apart.map(({ consultId, patientName, text }) => (
        <div key={consultId}>
          <p>{t("rescue.apart", { name: patientName })}</p>
          <pre>{text}</pre>
        </div>
      ))}
    </div>
  );
}
