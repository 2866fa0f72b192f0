import { Button } from "@mantine/core";
import { type KeyboardEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { InboxRow } from "../../../shared/contract/inbox-view.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { notAgain } from "../../ui/not-again.ts";
import page from "../../ui/page.module.css";
import { Panes } from "../../ui/panes.tsx";
import { useActs } from "../acts/acts-context.tsx";
import { goTo } from "../app/use-route.ts";
import { useAgeSex } from "../app/words/use-age.ts";
import { sayDay, sayDayAndTime } from "../consult/say-when.ts";
import { useLanguage } from "../consult/use-language.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { actsOf, type RowAct } from "./inbox-acts.ts";
import classes from "./inbox.module.css";

/** What needs the doctor: whose, what, since when, why, and what can be done. Arrows go from row to row. */
export function InboxScreen() {
  const { t } = useTranslation();
  const inbox = useCall("inbox.list", {});
  const [compared, setCompared] = useState<Compared>();
  const rows = inbox.data?.rows ?? [];
  const some = rows.length > 0;
  // The row's own keys work at once.
  useEffect(() => (some ? document.querySelector<HTMLElement>("[data-row]")?.focus() : undefined), [some]);
  return (
    <Panes label={t("inbox.title")}>
      <div className={page.page}>
        <h1>
          {t("inbox.title")} <small>{t("inbox.subtitle")}</small>
        </h1>
        {inbox.data !== undefined && !some ? <p>{t("inbox.nothing")}</p> : null}
        {some ? (
          <ul className={classes.rows}>
            {rows.map((row) => (
              <Row key={row.id} row={row} onCompare={setCompared} />
            ))}
          </ul>
        ) : null}
        {compared === undefined ? null : (
          <ConflictDialog
            key={compared.id}
            id={compared.id}
            consultId={compared.consultId}
            onClose={() => setCompared(undefined)}
          />
        )}
      </div>
    </Panes>
  );
}

type Compared = Pick<InboxRow, "id" | "consultId">;

type RowProps = { readonly row: InboxRow; readonly onCompare: (row: Compared) => void };

function Row({ row, onCompare }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const ageSex = useAgeSex();
  const { ask } = useActs();
  const decide = useAct("inbox.decide", ["inbox.list", "sync.state"]);
  const open = () => goTo({ kind: "consult", consultId: row.consultId });
  const acts = actsOf(row);
  const run = (act: RowAct) => {
    if (act.kind === "compare") onCompare(row);
    else if (act.kind === "act") ask(row.consultId, act.item);
    else void decide.run({ id: row.id, decision: act.decision });
  };
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey) return;
    const act = acts.find(({ key }) => key === event.key.toUpperCase());
    if (act && !event.repeat) run(act);
    else if (act) return event.preventDefault();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp")
      focusRow(event.currentTarget, event.key === "ArrowDown" ? 1 : -1);
    else return;
    event.preventDefault();
  };
  const words = (act: RowAct): string => {
    if (act.kind === "compare") return t("inbox.compare");
    if (act.kind === "decide") return t(act.decision === "again" ? "inbox.again" : "inbox.letGo");
    return act.item === "amend" && row.kind !== "held-at-centre"
      ? t("inbox.anew")
      : t(`acts.name.${act.item}`);
  };
  return (
    <li className={classes.row}>
      <button type="button" data-row className={classes.about} onClick={open} onKeyDown={press}>
        <span>
          <strong>{row.patientName || t("inbox.noName")}</strong>{" "}
          {row.patientName === "" ? null : ageSex(row.age, row.sex)}
        </span>
        <span className={classes.what}>{t(`inbox.kind.${row.kind}`)}</span>
        <span className={classes.why}>
          <Why row={row} /> {t("inbox.since", { at: sayDayAndTime(row.since, language) })}
        </span>
      </button>
      <div className={classes.acts}>
        {acts.map((act) => (
          <Button
            key={act.key}
            size="compact-sm"
            variant="default"
            rightSection={<KeyHint keys={act.key} />}
            loading={decide.pending && act.kind === "decide"}
            onClick={notAgain(() => run(act))}
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

/** The next row above or below; a row's own keys work while it has the focus. */
function focusRow(from: Element, step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  all[all.findIndex((one) => one === from) + step]?.focus();
}

function Why({ row }: { readonly row: InboxRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { kind, words, who, due, movedOn, item, reason, carried, signed } = row;
  const named =
    who !== undefined &&
    (kind === "held-at-centre" ||
      kind === "late-of-another" ||
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
  const taken =
    movedOn?.holder === undefined || moved !== undefined
      ? undefined
      : movedOn.since === undefined
        ? t("inbox.takenBy", { holder: movedOn.holder })
        : t("inbox.taken", { holder: movedOn.holder, at: sayDayAndTime(movedOn.since, language) });
  const declined = kind === "signed-late" && who !== undefined ? t("inbox.declined", { who }) : undefined;
  const all = [
    declined,
    carried === true ? t("inbox.carried") : undefined,
    item === undefined ? undefined : t(`sync.kind.${item}`),
    signed === true && carried !== true ? t("inbox.signedHere") : undefined,
    // Where the ticket stands now says it already.
    reason === undefined || (reason === "moved-on" && now !== undefined)
      ? undefined
      : t(`sync.reason.${reason}`),
    words,
    now,
    taken,
    named,
    due === undefined ? undefined : t("inbox.dueOn", { due: sayDay(due, language) }),
  ];
  return <>{all.filter((one) => one !== undefined).map((one) => `${one} · `)}</>;
}
