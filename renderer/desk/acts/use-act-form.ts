import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";
import { useDraft } from "../../bridge/use-draft.ts";
import { useKeeper } from "../../bridge/use-keeper.ts";
import { type ActField, type ActForm, startForm } from "./act-form.ts";
import type { ActItem } from "./act-item.ts";

/** What was typed into an act and not yet done; undefined until the desk has answered. */
export type TypedAct = {
  readonly typed: ActForm | undefined;
  readonly write: (field: ActField, text: string) => void;
  readonly forget: () => void;
  /** Why what was typed is in this window alone. */
  readonly trouble: Failure | undefined;
};

/** Kept by the desk at each letter: it outlives the dialog, the window and the desk's end. */
export function useTypedAct(consultId: ConsultId, item: ActItem): TypedAct {
  const client = useClient();
  const {
    keep: keepTyped,
    unkept,
    trouble,
  } = useKeeper(`act ${item} ${consultId}`, (fields: ActForm) =>
    client.call("act.keepDraft", { consultId, item, fields }),
  );
  const [typed, setTyped] = useState<ActForm | undefined>(() => unkept()?.typed);
  const latest = useRef<ActForm>(typed ?? {});
  useEffect(() => {
    // What the desk refused is newer than what it has.
    if (unkept()) return undefined;
    let gone = false;
    void client.call("act.draft", { consultId, item }).then((kept) => {
      if (gone) return;
      latest.current = kept.ok ? kept.value.fields : {};
      setTyped(latest.current);
    });
    return () => {
      gone = true;
    };
  }, [client, consultId, item, unkept]);
  const keep = useCallback(
    (fields: ActForm) => {
      latest.current = fields;
      setTyped(fields);
      keepTyped(fields);
    },
    [keepTyped],
  );
  return {
    typed,
    write: (field, text) => keep({ ...latest.current, [field]: text }),
    forget: () => keep({}),
    trouble,
  };
}

/** All fields: as they stand before anything is typed, and over it what was typed. */
export function useActForm(view: ConsultView, item: ActItem, typed: ActForm): ActForm {
  const { t } = useTranslation();
  const { draft } = useDraft(view);
  return { ...startForm(item, view, draft, t("acts.ownerCentre")), ...typed };
}
