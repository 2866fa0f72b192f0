import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useAct } from "../../bridge/use-call.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { keys } from "../app/keys.ts";

export function LockButton() {
  const { t } = useTranslation();
  const act = useAct("session.lock", ["desk.state"]);
  return (
    <Button
      variant="default"
      aria-keyshortcuts={keys.lock.aria}
      rightSection={<KeyHint keys={keys.lock.shown} />}
      onClick={() => void act.run({})}
    >
      {t("lock.now")}
    </Button>
  );
}
