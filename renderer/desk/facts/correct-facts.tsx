import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { keys } from "../app/keys.ts";
import { usePhysicalKeys } from "../app/use-physical-keys.ts";
import classes from "./facts.module.css";
import { useFacts } from "./facts-context.tsx";

/** In the banner: the key that corrects what stands there, and what of it the hub has not got yet. */
export function CorrectFacts({ view }: { readonly view: ConsultView }) {
  const { t } = useTranslation();
  const { correct } = useFacts();
  const open = () => correct(view.consultId, "details");
  usePhysicalKeys([[keys.correct.hotkey, () => (view.ticket.mine ? open() : undefined)]]);
  if (!view.ticket.mine && view.unsentFacts.length === 0) return null;
  const kinds = [...new Set(view.unsentFacts.map(({ kind }) => kind))];
  const parked = view.unsentFacts.some((one) => one.parked);
  return (
    <p className={classes.line}>
      {view.ticket.mine ? (
        <Button
          size="compact-xs"
          variant="default"
          aria-keyshortcuts={keys.correct.aria}
          rightSection={<KeyHint keys={keys.correct.shown} />}
          onClick={open}
        >
          {t("facts.correct")}
        </Button>
      ) : null}
      {kinds.length === 0 ? null : (
        <span role="status">
          {t(parked ? "facts.parked" : "facts.notYetAtHub", {
            what: kinds.map((kind) => t(`facts.told.${kind}`)).join(", "),
          })}
        </span>
      )}
    </p>
  );
}
