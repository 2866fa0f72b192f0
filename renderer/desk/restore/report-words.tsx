import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contract/calls.ts";
import { useTimeWords } from "../sync/use-time-words.ts";

export type ShownReport = Output<"restore.reports">[number];

/** One restoring in words: from what, what came back, what did not. */
export function ReportWords({ report }: { readonly report: ShownReport }) {
  const { t } = useTranslation();
  const { badBackups, damagedFile, unreadable, missingUnsent, missingRevisions } = report;
  return (
    <>
      <p>{useSourceWords()(report)}</p>
      {badBackups > 0 && <p>{t("restore.report.badBackups", { count: badBackups })}</p>}
      <Brought report={report} />
      {unreadable.length > 0 && (
        <section>
          <strong>{t("restore.report.unread")}</strong>
          <ul>
            {unreadable.map((kind) => (
              <li key={kind}>{t(`restore.report.kind.${kind}`)}</li>
            ))}
          </ul>
        </section>
      )}
      {report.brokenWriting.map((gap) => (
        <Gap key={gap.consultId} gap={gap} name={report.names[gap.consultId]} />
      ))}
      {report.orphanedWriting.map((note) => (
        <Orphan
          key={note.consultId}
          at={note.at}
          name={report.names[note.consultId]}
          text={report.texts[note.consultId] ?? ""}
        />
      ))}
      {missingUnsent > 0 && <p>{t("restore.report.missingUnsent", { count: missingUnsent })}</p>}
      {missingRevisions > 0 && <p>{t("restore.report.missingRevisions", { count: missingRevisions })}</p>}
      {report.damagedFileOpened && unreadable.length + report.orphanedWriting.length === 0 && (
        <p>{t("restore.report.allRead")}</p>
      )}
      {damagedFile !== undefined && <p>{t("restore.report.aside", { name: damagedFile })}</p>}
    </>
  );
}

function useSourceWords(): (report: ShownReport) => string {
  const { t } = useTranslation();
  const words = useTimeWords();
  return ({ backupAt, damagedFileOpened }) => {
    if (backupAt === undefined)
      return damagedFileOpened ? t("restore.report.noCopy") : t("restore.report.nothing");
    const time = words(backupAt);
    return damagedFileOpened
      ? t("restore.report.fromCopy", { time })
      : t("restore.report.copyAlone", { time });
  };
}

const kinds = ["writing", "revisions", "unsent", "signed", "files", "record", "traces", "other"] as const;

function Brought({ report: { salvaged } }: { readonly report: ShownReport }) {
  const { t } = useTranslation();
  const brought = kinds.filter((kind) => salvaged[kind] !== undefined);
  if (brought.length === 0) return null;
  return (
    <section>
      <strong>{t("restore.report.back")}</strong>
      <ul>
        {brought.map((kind) => (
          <li key={kind}>
            {t(`restore.report.kind.${kind}`)}: {salvaged[kind]}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Gap(props: {
  readonly gap: ShownReport["brokenWriting"][number];
  readonly name: string | undefined;
}) {
  const { t } = useTranslation();
  const { fromSeq: from, toSeq: to, looseText } = props.gap;
  // An empty name is that of a consult whose record did not come back.
  const name = props.name || t("restore.report.unknownPatient");
  return (
    <section>
      <p>{t("restore.report.gap", { name, from, to })}</p>
      {looseText !== "" && (
        <Textarea label={t("restore.report.loose")} readOnly autosize maxRows={6} mt="sm" value={looseText} />
      )}
    </section>
  );
}

/** Nowhere else can it be seen: it belongs to no consult that can be opened. */
function Orphan(props: { readonly at: string; readonly name: string | undefined; readonly text: string }) {
  const { t } = useTranslation();
  const time = useTimeWords()(props.at);
  const name = props.name || t("restore.report.unknownPatient");
  return (
    <section>
      <p>{t("restore.report.orphan", { name, time })}</p>
      <Textarea
        label={t("restore.report.orphanText")}
        readOnly
        autosize
        maxRows={12}
        mt="sm"
        value={props.text}
      />
    </section>
  );
}
