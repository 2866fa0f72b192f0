import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { NoteSuggestion } from "../../../shared/contract/note-suggestion.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import type { Suggestions } from "./use-suggestions.ts";
import classes from "./suggestions.module.css";
import { useLanguage } from "./use-language.ts";

type Props = { readonly id: string; readonly suggestions: Suggestions };

/** Below the line that is being typed; the keys that work on it are said in its foot. */
export function SuggestionList({ id, suggestions }: Props) {
  const { t } = useTranslation();
  const { offered, chosen, take } = suggestions;
  const box = useRef<HTMLDivElement>(null);
  const isShown = offered.length > 0;
  useEffect(() => {
    if (isShown) box.current?.scrollIntoView({ block: "nearest" });
  }, [isShown, offered]);
  if (!isShown) return null;
  return (
    <div ref={box} className={classes.box}>
      <div id={id} role="listbox" aria-label={t("consult.suggest.title")} className={classes.list}>
        {offered.map((one, index) => (
          // The keys are the field's: the focus stays in the text.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={`${one.kind} ${one.id}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(one)}
          >
            <Words suggestion={one} />
          </div>
        ))}
      </div>
      <p className={classes.foot}>
        <KeyHint keys="Tab" /> {t("consult.suggest.take")} <KeyHint keys="↓" /> {t("consult.suggest.next")}{" "}
        <KeyHint keys="↵" /> {t("consult.suggest.keep")}
      </p>
    </div>
  );
}

function Words({ suggestion }: { readonly suggestion: NoteSuggestion }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { kind, words, code, id } = suggestion;
  const other = language === "en" ? words.hi : words.en;
  return (
    <>
      <span className={classes.main}>
        {kind === "own" || kind === "own-new" ? <b>.{id} </b> : null}
        {words[language]}
      </span>{" "}
      {other === words[language] ? null : <span className={classes.other}>{other}</span>}
      <span className={classes.kind}>{code ?? t(`consult.suggest.kind.${kind}`)}</span>
    </>
  );
}
