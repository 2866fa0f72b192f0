import { useTranslation } from "react-i18next";
import page from "../../ui/page.module.css";
import { Panes } from "../../ui/panes.tsx";

/** Beside the open drawer, before a patient is chosen. */
export function QueuePlace() {
  const { t } = useTranslation();
  return (
    <Panes label={t("queue.title")}>
      <p className={page.page}>{t("queue.choose")}</p>
    </Panes>
  );
}
