import { type FormEvent, useEffect, useState } from "react";
import type { StockRow } from "../../../shared/contract/stock-api.ts";
import { type StockState, stockState } from "../../../shared/domain/stock.ts";
import { Frame } from "../app/frame.tsx";
import { useServices } from "../app/services.ts";
import { callHub } from "../client/call-hub.ts";
import { useStore } from "../client/store.ts";
import { remember, remembered } from "../keep/database.ts";
import { Button, Card, Choices, Notice, TextField } from "../ui/parts.tsx";
import { useLanguage, useWords } from "../words/use-words.ts";
import { keepStock, unsentStates } from "./keep-stock.ts";
import { newestRows } from "./newest-rows.ts";

/** What the centre has: the doctor sees it beside the medicine. Nothing here ever stops a prescription. */
export function StockScreen() {
  const { common } = useWords();
  const w = common.stock;
  const { database, outbox } = useServices();
  const [told, setTold] = useState<readonly StockRow[]>([]);
  const [found, setFound] = useState<readonly StockRow[]>();
  const [text, setText] = useState("");
  const [failed, setFailed] = useState(false);
  const sent = useStore(outbox.items).length === 0;
  useEffect(() => {
    const gone = { is: false };
    const show = (rows: readonly StockRow[]) => gone.is || setTold(rows);
    void (async () => {
      const kept = await remembered(database, "stock");
      if (kept) show(kept.rows);
      const fresh = await callHub("stock.list", {});
      if (!fresh.ok) return;
      show(fresh.value.rows);
      await remember(database, "stock", fresh.value);
    })();
    return () => {
      gone.is = true;
    };
  }, [database, sent]);
  const search = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim().length < 2) return;
    const answer = await callHub("stock.find", { text: text.trim() });
    setFailed(!answer.ok);
    if (answer.ok) setFound(answer.value.rows);
  };
  return (
    <Frame title={w.title} backTo={{ at: "home" }}>
      <p>{w.help}</p>
      <form onSubmit={(event) => void search(event)}>
        <Card>
          <TextField label={w.find} value={text} onChange={setText} />
          <Button icon="find" tone="main" submit>
            {common.find.search}
          </Button>
        </Card>
      </form>
      {failed && <Notice tone="bad">{w.needsLine}</Notice>}
      {found?.length === 0 && <Notice tone="wait">{w.nothing}</Notice>}
      <Rows title={w.found} rows={newestRows(found ?? [], told)} />
      <Rows title={w.told} rows={told} />
    </Frame>
  );
}

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly StockRow[] }) {
  const { common } = useWords();
  const language = useLanguage();
  const { outbox } = useServices();
  const unsent = unsentStates(useStore(outbox.items));
  if (rows.length === 0) return null;
  return (
    <Card title={title}>
      {rows.map((row) => {
        const here = unsent.get(row.medicineId);
        // Of itself nothing stands as told: what is usual is words, and one tap confirms it.
        const said = here ?? (row.told && row.state);
        const name = language === "hi" ? `${row.titleHindi} · ${row.title}` : row.title;
        return (
          <div key={row.medicineId}>
            <Choices<StockState>
              label={said ? name : `${name} · ${common.stock.usually(common.stock.states[row.state])}`}
              options={stockState.options.map((value) => ({ value, words: common.stock.states[value] }))}
              chosen={said}
              onChoose={(state) => void keepStock(outbox, row, state)}
            />
          </div>
        );
      })}
    </Card>
  );
}
