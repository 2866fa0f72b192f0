import { useEffect, useState } from "react";
import { hashOf } from "../app/route.ts";
import { useServices } from "../app/services.ts";
import { timeOf } from "../app/time.ts";
import { useStore } from "../client/store.ts";
import type { Drafts as KeptDrafts } from "../keep/drafts.ts";
import { needingForm } from "../keep/needs.ts";
import { ownerHere } from "../keep/owner.ts";
import { isRequest, isWritten, type RequestForm } from "../request/request-form.ts";
import { Button, LinkButton } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import classes from "./home.module.css";

/** Forms that were begun and not sent: they stay until somebody sends or discards them. */
export function Drafts() {
  const { common } = useWords();
  const { drafts, outbox, state } = useServices();
  const here = ownerHere(useStore(state));
  const centreId = here?.centreId;
  const [forms, setForms] = useState<readonly RequestForm[]>([]);
  useEffect(() => {
    void readDrafts(drafts, centreId).then(setForms);
  }, [drafts, centreId]);
  const discard = async (id: string) => {
    // It may have been a request that was refused, with things added after it, or be one that another window has sent.
    await outbox.reread();
    const waiting = needingForm(outbox.items.get(), id, outbox.answers.get()).length;
    if (!confirm(waiting === 0 ? common.home.discardAsk : common.home.discardAllAsk(waiting))) return;
    await drafts.discard(id);
    await outbox.dropNeeding(id);
    setForms(await readDrafts(drafts, centreId));
  };
  if (forms.length === 0) return null;
  return (
    <section className={classes["part"]}>
      <h2>{common.home.drafts}</h2>
      <ul className={classes["list"]}>
        {forms.map((form) => (
          <li key={form.id} className={classes["draft"]}>
            <span className={classes["who"]}>
              <b>{form.name || "—"}</b>
              <small>
                {[
                  form.complaint,
                  timeOf(form.startedAt),
                  form.owner?.worker !== here?.worker && form.owner?.worker,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </small>
            </span>
            <LinkButton href={hashOf({ at: "form", id: form.id })}>{common.home.goOn}</LinkButton>
            <Button tone="plain" onClick={() => void discard(form.id)}>
              {common.home.discard}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** This centre's own, as far as anything is written in them. */
export async function readDrafts(
  drafts: KeptDrafts,
  centreId: string | undefined,
): Promise<readonly RequestForm[]> {
  return (await drafts.all())
    .filter((form) => isRequest(form) && form.owner !== undefined && form.owner.centreId === centreId)
    .filter(isWritten)
    .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
}
