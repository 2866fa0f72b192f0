import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { keys } from "../app/keys.ts";
import { usePhysicalKeys } from "../app/use-physical-keys.ts";
import { useFacts } from "./facts-context.tsx";

/** In the banner: the key that corrects what stands there, once the consult is the doctor's own. */
export function CorrectFacts({ view }: { readonly view: Pick<ConsultView, "consultId" | "ticket"> }) {
  const { t } = useTranslation();
  const { correct } = useFacts();
  const open = () => correct(view.consultId, "details");
  usePhysicalKeys([[keys.correct.hotkey, () => (view.ticket.mine ? open() : undefined)]]);
  if (!view.ticket.mine) return null;
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-keyshortcuts={keys.correct.aria}
      rightSection={<KeyHint keys={keys.correct.shown} />}
      onClick={open}
    >
      {t("facts.correct")}
    </Button>
  );
}
