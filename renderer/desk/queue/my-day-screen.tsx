import { Button } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import { useCall } from "../../bridge/use-call.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { LockButton } from "../lock/lock-button.tsx";
import { useMyCalls } from "../my-calls/my-calls-context.ts";
import { Panes } from "../../ui/panes.tsx";
import { FailureText } from "../app/failure-text.tsx";
import { keys } from "../app/keys.ts";
import { goTo } from "../app/use-route.ts";
import { type Choice, choiceIn } from "./choice.ts";
import { MyDayRow } from "./my-day-row.tsx";
import classes from "./queue.module.css";
import { useWaited } from "./row-words.tsx";

const rowHeightPx = 60;

/** Home: everybody who waits, most urgent first. A red request that nobody holds stands in the alarm band above. */
export function MyDayScreen({ onSignOut }: { readonly onSignOut: () => void }) {
  const { t } = useTranslation();
  const queue = useCall("queue.list", {});
  const rows = queue.data?.rows ?? [];
  const myCalls = useMyCalls();
  return (
    <Panes label={t("queue.myDay")}>
      <div className={classes.home}>
        <h1>
          {t("queue.myDay")} <span className={classes.small}>{t("queue.order", { count: rows.length })}</span>
        </h1>
        {queue.error && <FailureText failure={queue.error.failure} />}
        {rows.length === 0 && !queue.error ? <p>{t("queue.nobody")}</p> : <Table rows={rows} />}
        <footer className={classes.foot}>
          <span>
            {t("queue.keys.move")} <KeyHint keys="↑ ↓" />
          </span>
          <span>
            {t("queue.keys.open")} <KeyHint keys="↵" />
          </span>
          <Button variant="default" onClick={myCalls.open}>
            {t("myCalls.open")}
          </Button>
          <LockButton />
          <Button variant="default" rightSection={<KeyHint keys={keys.signOut.shown} />} onClick={onSignOut}>
            {t("frame.signOut")}
          </Button>
        </footer>
      </div>
    </Panes>
  );
}

const open = (row: QueueRow) => goTo({ kind: "consult", consultId: row.consultId });

function Table({ rows }: { readonly rows: readonly QueueRow[] }) {
  const { t } = useTranslation();
  return (
    <div className={classes.table}>
      {/* Each row says itself what its parts are; the heads are for the eye. */}
      <div className={classes.heads} aria-hidden>
        <span className={classes.number}>{t("queue.table.number")}</span>
        <span>{t("queue.table.patient")}</span>
        <span>{t("queue.table.why")}</span>
        <span>{t("queue.table.centre")}</span>
        <span>{t("queue.table.line")}</span>
        <span className={classes.wait}>{t("queue.table.waiting")}</span>
      </div>
      <Rows rows={rows} />
    </div>
  );
}

function Rows({ rows }: { readonly rows: readonly QueueRow[] }) {
  const { t } = useTranslation();
  const waited = useWaited();
  const box = useRef<HTMLDivElement>(null);
  const [before, setChoice] = useState<Choice>();
  const choice = choiceIn(
    rows.map((row) => row.consultId),
    before,
  );
  if (choice?.id !== before?.id || choice?.at !== before?.at) setChoice(choice);
  const chosen = choice?.at ?? 0;
  const list = useVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeightPx,
    getScrollElement: () => box.current,
    overscan: 6,
  });
  useEffect(() => box.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[chosen];
    if (event.ctrlKey || event.altKey || !row) return;
    if (event.key === "Enter") return open(row);
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const next = Math.min(rows.length - 1, Math.max(0, chosen + (event.key === "ArrowDown" ? 1 : -1)));
    if (rows[next]) setChoice({ id: rows[next].consultId, at: next });
    list.scrollToIndex(next);
  };

  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={t("queue.table.label")}
      aria-activedescendant={rows[chosen] && `row-${rows[chosen].consultId}`}
      className={classes.list}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ position: "relative", height: list.getTotalSize() }}>
        {list.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <MyDayRow
              key={row.consultId}
              row={row}
              place={item.index + 1}
              of={rows.length}
              topPx={item.start}
              waited={waited(row)}
              chosen={item.index === chosen}
              onOpen={() => open(row)}
            />
          );
        })}
      </div>
    </div>
  );
}
