import { Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import { useAct } from "../../bridge/use-call.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { FailureText } from "../app/failure-text.tsx";
import { keys } from "../app/keys.ts";
import { goTo } from "../app/use-route.ts";
import { useAgeSex } from "../app/words/use-age.ts";
import classes from "./queue.module.css";
import { Reason, useWaited } from "./row-words.tsx";

/** The most urgent unclaimed request: one key takes it. */
export function RedCard({ row }: { readonly row: QueueRow }) {
  const { t } = useTranslation();
  const ageSex = useAgeSex();
  const waited = useWaited()(row);
  const claim = useAct("consult.claim", ["queue.list", "consult.open"]);
  const take = async () => {
    if (claim.pending) return;
    const { consultId } = row;
    if ((await claim.run({ consultId })).ok) goTo({ kind: "consult", consultId });
  };
  useHotkeys([[keys.claimRed.hotkey, () => void take()]]);
  return (
    <section className={classes.card} aria-label={t("queue.card.label")}>
      <div>
        <h2>
          {row.name} <span lang="hi">{row.nameDevanagari}</span> {ageSex(row.age, row.sex)}
        </h2>
        <p>
          <Reason row={row} />
        </p>
        <p>
          {row.complaint} · {row.centre.name} · {t("queue.card.waiting", { span: waited })}
        </p>
        {claim.failure && <FailureText failure={claim.failure} />}
      </div>
      <Button
        loading={claim.pending}
        rightSection={<KeyHint keys={keys.claimRed.shown} on="accent" />}
        aria-keyshortcuts={keys.claimRed.aria}
        onClick={() => void take()}
      >
        {t("queue.card.claim")}
      </Button>
    </section>
  );
}
