import { NativeSelect } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView, Report, TimelineEntry } from "../../../shared/contract/consult-view.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { isSameDay, sayDay, sayTime } from "./say-when.ts";
import classes from "./timeline.module.css";
import { useLanguage } from "./use-language.ts";
import { useStoryWords } from "./use-story-words.ts";

/** Before it is measured, an entry of two lines and a place is about this high. */
const usualHeightPx = 62;

type Kind = TimelineEntry["kind"];
type Props = {
  readonly view: Pick<ConsultView, "timeline" | "reports" | "otherRecords">;
  readonly listRef: React.RefObject<HTMLDivElement | null>;
  readonly onOpen: (report: Report) => void;
};

/** The patient's story, newest first. Only what is in sight is drawn, so that a long life scrolls smoothly. */
export function Timeline({ view, listRef, onOpen }: Props) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind | "all">("all");
  const kinds = useMemo(() => [...new Set(view.timeline.map((entry) => entry.kind))], [view.timeline]);
  const entries = useMemo(
    () => (kind === "all" ? view.timeline : view.timeline.filter((entry) => entry.kind === kind)),
    [kind, view.timeline],
  );
  const options = [
    { value: "all", label: t("consult.timeline.all") },
    ...kinds.map((value) => ({ value, label: t(`consult.timeline.kind.${value}`) })),
  ];
  return (
    <section className={classes.timeline} aria-label={t("consult.timeline.title")}>
      <div className={classes.head}>
        <h3>{t("consult.timeline.title")}</h3>
        <KeyHint keys="T" />
        <NativeSelect
          aria-label={t("consult.timeline.filter")}
          data={options}
          value={kind}
          onChange={(event) => setKind(kinds.find((known) => known === event.currentTarget.value) ?? "all")}
        />
      </div>
      <Entries entries={entries} reports={view.reports} listRef={listRef} onOpen={onOpen} />
      <OtherRecords counts={view.otherRecords} />
    </section>
  );
}

type EntriesProps = {
  readonly entries: readonly TimelineEntry[];
  readonly reports: readonly Report[];
  readonly listRef: Props["listRef"];
  readonly onOpen: Props["onOpen"];
};

function Entries({ entries, reports, listRef, onOpen }: EntriesProps) {
  const { t } = useTranslation();
  const now = useRef(new Date()).current;
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => usualHeightPx,
    getItemKey: (index) => entries[index]?.id ?? index,
    overscan: 8,
  });
  if (entries.length === 0) return <p className={classes.empty}>{t("consult.timeline.empty")}</p>;
  return (
    // Scrolling by keyboard needs the focus on the list itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div
      className={classes.list}
      ref={listRef}
      tabIndex={0}
      role="list"
      aria-label={t("consult.timeline.title")}
    >
      <div className={classes.canvas} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const entry = entries[row.index];
          return entry === undefined ? null : (
            <div
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              role="listitem"
              aria-setsize={entries.length}
              aria-posinset={row.index + 1}
              className={classes.row}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <Entry
                entry={entry}
                now={now}
                report={reports.find((report) => report.id === entry.documentId)}
                onOpen={onOpen}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

type EntryProps = {
  readonly entry: TimelineEntry;
  readonly now: Date;
  readonly report: Report | undefined;
  readonly onOpen: Props["onOpen"];
};

function Entry({ entry, now, report, onOpen }: EntryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const say = useStoryWords();
  const detail = entry.detail.map(say).join(" · ");
  const today = isSameDay(entry.at, now);
  const when = today
    ? t("consult.timeline.today", { time: sayTime(entry.at, language) })
    : sayDay(entry.at, language);
  return (
    <article className={classes.entry} data-today={today}>
      <time dateTime={entry.at}>{when}</time>
      <p className={classes.title}>{say(entry.title)}</p>
      {detail === "" ? null : <p className={classes.detail}>{detail}</p>}
      {entry.place === undefined ? null : <p className={classes.detail}>{entry.place}</p>}
      {report === undefined ? null : (
        <button type="button" className={classes.open} onClick={() => onOpen(report)}>
          {t("consult.timeline.openReport")}
        </button>
      )}
    </article>
  );
}

function OtherRecords({ counts }: { readonly counts: ConsultView["otherRecords"] }) {
  const { t } = useTranslation();
  const all = Object.entries(counts).filter(([, count]) => count > 0);
  if (all.length === 0) return null;
  return (
    <p className={classes.other}>
      {t("consult.timeline.otherRecords")} {all.map(([type, count]) => `${type} ${count}`).join(" · ")}
    </p>
  );
}
