import { Button } from "@mantine/core";
import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { InboxRow } from "../../../shared/contract/inbox-view.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import page from "../../ui/page.module.css";
import { Panes } from "../../ui/panes.tsx";
import { useActs } from "../acts/acts-context.tsx";
import { goTo } from "../app/use-route.ts";
import { useAgeSex } from "../app/words/use-age.ts";
import { sayDayAndTime } from "../consult/say-when.ts";
import { useLanguage } from "../consult/use-language.ts";
import { actsOfKind, type RowAct } from "./inbox-acts.ts";
import classes from "./inbox.module.css";

/** What needs the doctor: whose, what, since when, why, and what can be done. Arrows go from row to row. */
export function InboxScreen() {
  const { t } = useTranslation();
  const inbox = useCall("inbox.list", {});
  const list = useRef<HTMLUListElement>(null);
  const rows = inbox.data?.rows ?? [];
  const move = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    const all = [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const at = all.findIndex((one) => one.contains(document.activeElement));
    all[Math.min(all.length - 1, Math.max(0, at + step))]?.focus();
    event.preventDefault();
  };
  return (
    <Panes label={t("inbox.title")}>
      <div className={page.page}>
        <h1>
          {t("inbox.title")} <small>{t("inbox.subtitle")}</small>
        </h1>
        {inbox.data !== undefined && rows.length === 0 ? <p>{t("inbox.nothing")}</p> : null}
        <ul ref={list} className={classes.rows} onKeyDown={move}>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      </div>
    </Panes>
  );
}

function Row({ row }: { readonly row: InboxRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const ageSex = useAgeSex();
  const { ask } = useActs();
  const decide = useAct("inbox.decide", ["inbox.list", "sync.state"]);
  const open = () => goTo({ kind: "consult", consultId: row.consultId });
  const acts = actsOfKind[row.kind];
  const run = (act: RowAct) => {
    if (act.kind === "act") ask(row.consultId, act.item);
    else void decide.run({ id: row.id, decision: act.decision });
  };
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey) return;
    if (event.key === "Enter") return open();
    const act = acts.find(({ key }) => key === event.key.toUpperCase());
    if (act) run(act);
  };
  const words = (act: RowAct): string => {
    if (act.kind === "decide") return t(act.decision === "again" ? "inbox.again" : "inbox.letGo");
    return act.item === "amend" && row.kind !== "held-at-centre"
      ? t("inbox.anew")
      : t(`acts.name.${act.item}`);
  };
  return (
    <li
      data-row
      tabIndex={0}
      className={classes.row}
      aria-label={`${row.patientName}: ${t(`inbox.kind.${row.kind}`)}`}
      onKeyDown={press}
    >
      <div>
        <strong>{row.patientName}</strong> {ageSex(row.age, row.sex)}
        <p className={classes.what}>{t(`inbox.kind.${row.kind}`)}</p>
        <p className={classes.why}>
          <Why row={row} /> {t("inbox.since", { at: sayDayAndTime(row.since, language) })}
        </p>
      </div>
      <div className={classes.acts}>
        {acts.map((act) => (
          <Button
            key={act.key}
            size="compact-sm"
            variant="default"
            rightSection={<KeyHint keys={act.key} />}
            onClick={() => run(act)}
          >
            {words(act)}
          </Button>
        ))}
        <Button size="compact-sm" variant="default" rightSection={<KeyHint keys="↵" />} onClick={open}>
          {t("inbox.open")}
        </Button>
      </div>
    </li>
  );
}

function Why({ row }: { readonly row: InboxRow }) {
  const { t } = useTranslation();
  const { kind, words, who, due, movedOn } = row;
  const named =
    who !== undefined &&
    (kind === "held-at-centre" ||
      kind === "results-due" ||
      kind === "results-awaited" ||
      kind === "transferred")
      ? t(`inbox.who.${kind}`, { who })
      : undefined;
  const moved = movedOn?.state === undefined ? undefined : t(`inbox.state.${movedOn.state}`);
  const now =
    moved === undefined
      ? undefined
      : movedOn?.holder === undefined
        ? t("inbox.movedOn", { state: moved })
        : t("inbox.movedOnWith", { state: moved, holder: movedOn.holder });
  const all = [words, now, named, due === undefined ? undefined : t("inbox.dueOn", { due })];
  return <>{all.filter((one) => one !== undefined).map((one) => `${one} · `)}</>;
}
