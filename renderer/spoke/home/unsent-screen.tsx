import { Frame } from "../app/frame.tsx";
import { goTo } from "../app/route.ts";
import { type Services, useServices } from "../app/services.ts";
import { timeOf } from "../app/time.ts";
import { useStore } from "../client/store.ts";
import type { KeptItem } from "../keep/kept-item.ts";
import { Button, Card, Notice } from "../ui/parts.tsx";
import { useFailureWords, useWords } from "../words/use-words.ts";

/** Each unsent thing: whose, what, since when, why, and what may be done. */
export function UnsentScreen() {
  const { common } = useWords();
  const { outbox } = useServices();
  const items = useStore(outbox.items);
  return (
    <Frame title={common.unsent.title} backTo={{ at: "home" }}>
      {items.length === 0 ? (
        <Notice tone="good">{common.unsent.nothing}</Notice>
      ) : (
        <p>{common.unsent.where}</p>
      )}
      {items.map((item) => (
        <UnsentItem key={item.order} item={item} />
      ))}
    </Frame>
  );
}

function UnsentItem({ item }: { readonly item: KeptItem }) {
  const { common } = useWords();
  const sayFailure = useFailureWords();
  const services = useServices();
  const { outbox } = services;
  const why = item.refused ?? item.trouble;
  const drop = () => confirm(common.unsent.dropAsk) && void outbox.drop(item.order);
  return (
    <Card title={item.patientName} beside={common.unsent.since(timeOf(item.since))}>
      <p>
        {common.unsent.what[item.work.call]} · {common.unsent.tries(item.failures)}
      </p>
      {why && (
        <Notice tone={item.refused ? "bad" : "wait"}>
          {item.refused && <b>{common.unsent.refused}</b>}
          <span>{sayFailure(why.kind)}</span>
        </Notice>
      )}
      {item.refused && (
        <>
          {"form" in item.work && (
            <Button tone="main" onClick={() => void mend(services, item)}>
              {common.unsent.mend}
            </Button>
          )}
          <Button onClick={() => void outbox.retry(item.order)}>{common.unsent.retry}</Button>
          <Button tone="dangerQuiet" onClick={drop}>
            {common.unsent.drop}
          </Button>
        </>
      )}
    </Card>
  );
}

/** The refused request becomes a form again; its later items stay and follow it. */
async function mend({ database, outbox }: Services, item: KeptItem): Promise<void> {
  if (!("form" in item.work)) return;
  const { call, form } = item.work;
  await database.put("drafts", { ...form, step: "send" });
  await outbox.drop(item.order);
  goTo(
    call === "request.send"
      ? { at: "form", id: form.id }
      : { at: "correct", key: form.id.replace("correct:", "") },
  );
}
