import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { useDraft } from "../../bridge/use-draft.ts";
import { type ActForm, startForm } from "./act-form.ts";
import type { ActItem } from "./act-item.ts";

/** All fields: as they stand before anything is typed, and over it what was typed. */
export function useActForm(view: ConsultView, item: ActItem, typed: ActForm): ActForm {
  const { t } = useTranslation();
  const { draft } = useDraft(view);
  return { ...startForm(item, view, draft, t("acts.ownerCentre")), ...typed };
}
