import type { VerifyList } from "../../shared/contract/verify-list.ts";
import type { Language } from "./use-language.ts";
import { sayWhen } from "./say-when.ts";
import type { Words } from "./words.ts";
import classes from "./verify.module.css";

const dayMs = 86_400_000;
/** Older than this it is said aloud. */
const freshDays = 7;

/** Always in sight: what was cancelled later, nobody sees here. */
export function ListDate(props: {
  readonly words: Words;
  readonly language: Language;
  readonly list: VerifyList | undefined;
  readonly failed: boolean;
  readonly onRefresh: () => void;
}) {
  const { words, language, list, failed, onRefresh } = props;
  const days = list === undefined ? 0 : Math.floor((Date.now() - Date.parse(list.asOf)) / dayMs);
  return (
    <section className={classes["list"]}>
      {list !== undefined && (
        <p>
          <b>{words.listAsOf(sayWhen(list.asOf, language))}</b> {words.listMeans}
        </p>
      )}
      {days > freshDays && <p className={classes["warn"]}>{words.listOld(days)}</p>}
      {failed && list !== undefined && <p>{words.listFailed}</p>}
      <button type="button" onClick={onRefresh}>
        {words.listRefresh}
      </button>
    </section>
  );
}
