import { Button, Group, Modal, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { FailureText } from "../app/failure-text.tsx";
import { useCalls } from "../call/call-provider.tsx";
import { goTo } from "../app/use-route.ts";

type Props = { readonly opened: boolean; readonly onClose: () => void };

/** Signing out says what is not yet sent and that it will be sent all the same. */
export function SignOutDialog({ opened, onClose }: Props) {
  const { t } = useTranslation();
  const act = useAct("session.signOut", ["desk.state"]);
  const unsent = useCall("sync.state", {}).data?.unsent ?? [];
  const parked = unsent.some((item) => item.state === "parked");
  const { calls } = useCalls();
  const leave = async () => {
    // While this doctor is still known to the hub: afterwards nobody's hang-up would be taken.
    calls.close();
    if (!(await act.run({})).ok) return;
    onClose();
    // The address names a consult: the next doctor must not land on it.
    goTo({ kind: "my-day" });
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t("signIn.out.title")}>
      <Stack>
        <p>
          {unsent.length === 0 ? t("signIn.out.allSent") : t("signIn.out.unsent", { count: unsent.length })}
        </p>
        {parked && <p>{t("signIn.out.parked")}</p>}
        {act.failure && <FailureText failure={act.failure} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("signIn.out.stay")}
          </Button>
          <Button data-autofocus loading={act.pending} onClick={() => void leave()}>
            {t("frame.signOut")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
