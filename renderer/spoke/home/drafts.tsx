import { useEffect, useState } from "react";
import { hashOf } from "../app/route.ts";
import { useServices } from "../app/services.ts";
import { timeOf } from "../app/time.ts";
import { useStore } from "../client/store.ts";
import type { KeepDatabase } from "../keep/database.ts";
import { ownerHere } from "../keep/owner.ts";
import { isWritten, type RequestForm } from "../request/request-form.ts";
import { Button, LinkButton } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import classes from "./home.module.css";

/** Forms that were begun and not sent: they stay until somebody sends or discards them. */
export function Drafts() {
  const { common } = useWords();
  const { database, state } = useServices();
  const here = ownerHere(useStore(state));
  const centreId = here?.centreId;
  const [forms, setForms] = useState<readonly RequestForm[]>([]);
  useEffect(() => {
    void readDrafts(database, centreId).then(setForms);
  }, [database, centreId]);
  const discard = async (id: string) => {
    if (!confirm(common.home.discardAsk)) return;
    await database.delete("drafts", id);
    setForms(await readDrafts(database, centreId));
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

/** This centre's own; those with nothing in them are thrown away on the way. */
export async function readDrafts(
  database: KeepDatabase,
  centreId: string | undefined,
): Promise<readonly RequestForm[]> {
  // What is measured or told later has a draft too, under the address of its screen.
  const all = (await database.getAll("drafts")).filter(
    ({ id, owner }) => !id.includes(":") && owner !== undefined && owner.centreId === centreId,
  );
  for (const form of all) if (!isWritten(form)) await database.delete("drafts", form.id);
  return all.filter(isWritten).toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
}
