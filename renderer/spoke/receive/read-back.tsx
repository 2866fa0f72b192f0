import type { SpokePaper } from "../../../shared/contract/spoke-calls.ts";
import { useWords } from "../words/use-words.ts";
import classes from "./receive.module.css";

/** What the patient says back, row by row; a row without a Hindi sentence is the worker's to explain, and counts. */
export function ReadBack(props: {
  readonly paper: SpokePaper;
  readonly ticked: readonly string[];
  readonly onTick: (id: string, on: boolean) => void;
  readonly done: boolean;
}) {
  const { consult: words, say } = useWords();
  const { paper, ticked, onTick, done } = props;
  const w = words.receive;
  const rows = paper.readBack;
  const said = rows.filter(({ id }) => done || ticked.includes(id)).length;
  return (
    <section className={classes["readBack"]}>
      <h2>{w.readBack(said, rows.length)}</h2>
      <ul>
        {rows.map(({ id, title, ask, hasHindi }) => (
          <li key={id} data-own={!hasHindi}>
            <label>
              <input
                type="checkbox"
                checked={done || ticked.includes(id)}
                disabled={done}
                onChange={({ target }) => onTick(id, target.checked)}
              />
              <span>
                <b>{say(title)}</b>
                {ask && <small>{w.ask(say(ask))}</small>}
                {!hasHindi && <small>{w.ownWords}</small>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
