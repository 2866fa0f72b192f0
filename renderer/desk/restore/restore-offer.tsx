import { Button, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Input } from "../../../shared/contract/calls.ts";
import { useAct } from "../../bridge/use-call.ts";
import { FailureText } from "../app/failure-text.tsx";

/** At signing in, where the file is damaged: what happened, and the one act that helps. */
export function RestoreOffer(props: {
  readonly account: Input<"session.restore">;
  readonly onRestored: () => void;
}) {
  const { t } = useTranslation();
  const act = useAct("session.restore");
  const restore = async () => {
    if ((await act.run(props.account)).ok) props.onRestored();
  };
  return (
    <Stack gap="xs" role="alert">
      <strong>{t("restore.damaged")}</strong>
      <span>{t("restore.what")}</span>
      {act.failure && <FailureText failure={act.failure} />}
      <Button autoFocus loading={act.pending} onClick={() => void restore()}>
        {t("restore.start")}
      </Button>
    </Stack>
  );
}
