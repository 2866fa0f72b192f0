import { Button, Group, Modal, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { ReportWords } from "./report-words.tsx";

/** After a restoring, once, before anything else: what could not be recovered. */
export function RestoredNotice() {
  const { t } = useTranslation();
  const report = useCall("restore.reports", {}).data?.find(({ seen }) => !seen);
  const act = useAct("restore.seen", ["restore.reports"]);
  if (!report) return null;
  const read = () => void act.run({ at: report.at });
  return (
    <Modal
      opened
      onClose={read}
      size="lg"
      title={<strong>{t("restore.report.title")}</strong>}
      closeOnClickOutside={false}
    >
      <Stack gap="md">
        <ReportWords report={report} />
      </Stack>
      <Group justify="space-between" mt="lg">
        <small>{t("restore.report.kept")}</small>
        <Button data-autofocus loading={act.pending} onClick={read}>
          {t("restore.report.read")}
        </Button>
      </Group>
    </Modal>
  );
}
