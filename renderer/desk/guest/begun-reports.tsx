import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCall } from "../../bridge/use-call.ts";
import { useCallView, useHeldCall } from "../call/call-provider.tsx";
import { isInCall } from "../call/keep-notes.ts";
import { ReportDialog } from "../call/report-dialog.tsx";
import classes from "../call/room.module.css";
import type { ReportedCall } from "../call/use-report-draft.ts";

/** A report that was begun and not told, of an own call or of a colleague's: a kill leaves the words and no dialog. */
export function BegunReports({ visitedCallId }: { readonly visitedCallId: string | undefined }) {
  const { t } = useTranslation();
  const drafts = useCall("call.reportDrafts", {}).data?.drafts ?? [];
  const held = useHeldCall();
  const call = useCallView(held);
  const [open, setOpen] = useState<ReportedCall>();
  const own = call && isInCall(call.phase) ? call.callId : undefined;
  // The call's own panel offers it.
  const begun = drafts.find(({ callId }) => callId !== visitedCallId);
  if (open)
    return (
      <ReportDialog
        about={open}
        end={own === open.callId ? () => held?.session.hangUp() : undefined}
        onClose={() => setOpen(undefined)}
      />
    );
  if (!begun) return null;
  return (
    <section className={classes.band} role="status">
      <p>{t("report.begun", { centre: begun.centre })}</p>
      <Button variant="default" onClick={() => setOpen(begun)}>
        {t("report.goOn")}
      </Button>
    </section>
  );
}
