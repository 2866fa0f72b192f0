import { Button, Group, Modal, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useOnlyHere } from "../../bridge/bridge-provider.tsx";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { DialogInside } from "../../ui/dialog-inside.tsx";
import { FailureText } from "../app/failure-text.tsx";
import { useCalls } from "../call/call-provider.tsx";
import { usePhone } from "../phone/phone-context.ts";
import { goTo } from "../app/use-route.ts";

type Props = { readonly opened: boolean; readonly onClose: () => void };

/** Signing out says what is not yet sent, and what will be sent all the same. */
export function SignOutDialog({ opened, onClose }: Props) {
  const { t } = useTranslation();
  const act = useAct("session.signOut", ["desk.state"]);
  const { calls } = useCalls();
  const phone = usePhone();
  const leave = async () => {
    // While this doctor is still known to the hub: afterwards nobody's hang-up would be taken.
    calls.close();
    await phone.end();
    if (!(await act.run({})).ok) return;
    onClose();
    // The address names a consult: the next doctor must not land on it.
    goTo({ kind: "my-day" });
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t("signIn.out.title")}>
      <DialogInside isWhole>
        <Stack>
          <WhatStays />
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
      </DialogInside>
    </Modal>
  );
}

/** Said only once it is known: what is being written counts too, and what this window could not save. */
function WhatStays() {
  const { t } = useTranslation();
  const items = useCall("sync.state", {}).data?.unsent ?? [];
  const { data, isFetchedAfterMount } = useCall("session.unsent", {}, { staleTimeMs: 0 });
  const onlyHere = useOnlyHere();
  const unsent = isFetchedAfterMount ? data?.unsent : undefined;
  return (
    <>
      {unsent === 0 && !onlyHere && <p>{t("signIn.out.allSent")}</p>}
      {unsent !== undefined && unsent > 0 && <p>{t("signIn.out.unsent", { count: unsent })}</p>}
      {items.some((item) => item.state === "parked") && <p>{t("signIn.out.parked")}</p>}
      {onlyHere && <p>{t("signIn.out.onlyHere")}</p>}
    </>
  );
}
