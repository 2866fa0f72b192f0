import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { useDraft } from "../../bridge/use-draft.ts";
import { type ActForm, startForm } from "./act-form.ts";
import type { ActItem } from "./act-item.ts";
import type { KeptWords } from "./use-kept-words.ts";

type Typed = { readonly words: ActForm; readonly startFrom: KeptWords["startFrom"] };

/** All fields: as they stand before anything is typed, and over it what was typed. */
export function useActForm(view: ConsultView, item: ActItem, { words, startFrom }: Typed): ActForm {
  const { t } = useTranslation();
  const { draft } = useDraft(view);
  const start = startForm(item, view, draft, t("acts.ownerCentre"));
  useEffect(() => startFrom({ ...start }));
  return { ...start, ...words };
}
