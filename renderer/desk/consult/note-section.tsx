import { memo, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type Draft, isUntouched, type NoteSection } from "../../../shared/domain/draft.ts";
import { openPrompts } from "../../../shared/domain/settled-draft.ts";
import type { DraftWriter } from "../../bridge/draft-writer.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { AskCentre } from "./ask-centre.tsx";
import { CodedDiagnoses } from "./coded-diagnoses.tsx";
import { noteKeys } from "./note-keys.ts";
import classes from "./note.module.css";
import { SuggestionList } from "./suggestion-list.tsx";
import { useFieldText } from "./use-field-text.ts";
import { useSuggestions } from "./use-suggestions.ts";

type Props = {
  readonly consultId: ConsultId;
  readonly section: NoteSection;
  readonly writer: DraftWriter;
  readonly readOnly: boolean;
  readonly missing: boolean;
  readonly onLeft: () => void;
};

/**
 * One part of the note. Every input event becomes a splice at once, also those inside an input method's
 * composition: waiting for its end would lose what is typed when the power goes.
 */
export const NoteSectionField = memo(function NoteSectionField({
  consultId,
  section,
  writer,
  readOnly,
  missing,
  onLeft,
}: Props) {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, composes, props } = useFieldText({ writer, section, field });
  const suggestions = useSuggestions({ writer, section, text, composes, readOnly, field });
  // What was put there changes only together with the text.
  const { draft } = writer.state();
  const { offered, chosen } = suggestions;
  return (
    <div className={classes.section} data-section={section}>
      <div className={classes.label}>
        <label htmlFor={id}>{t(`consult.note.section.${section}`)}</label>
        <SectionState id={`${id}-hint`} section={section} draft={draft} missing={missing} />
        <KeyHint keys={`Alt ${noteKeys[section]}`} />
      </div>
      <textarea
        ref={field}
        id={id}
        name={section}
        rows={1}
        className={classes.text}
        data-carried={isUntouched(draft, section) || undefined}
        {...props}
        readOnly={readOnly}
        placeholder={readOnly ? t("consult.note.empty") : undefined}
        aria-describedby={`${id}-hint`}
        aria-keyshortcuts={`Alt+${noteKeys[section]}`}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={offered.length > 0 ? `${id}-list-${chosen}` : undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          props.onChange(event);
          suggestions.look();
        }}
        onCompositionEnd={() => {
          props.onCompositionEnd();
          suggestions.composed();
        }}
        onSelect={suggestions.look}
        onKeyDown={suggestions.onKeyDown}
        onFocus={suggestions.enter}
        onBlur={() => {
          suggestions.leave();
          onLeft();
        }}
      />
      {section === "diagnosis" ? <CodedDiagnoses writer={writer} readOnly={readOnly} /> : null}
      {section === "examination" && !readOnly ? (
        <AskCentre consultId={consultId} writer={writer} text={text} />
      ) : null}
      <SuggestionList id={`${id}-list`} suggestions={suggestions} />
    </div>
  );
});

type StateProps = Pick<Props, "section" | "missing"> & { readonly id: string; readonly draft: Draft };

/** Missing, carried over, unanswered; else what belongs here. */
function SectionState({ id, section, draft, missing }: StateProps) {
  const { t } = useTranslation();
  const open = openPrompts(draft, section).length;
  const carried = isUntouched(draft, section) ? draft.carried?.[section]?.from : undefined;
  const hint: string =
    open > 0
      ? t("consult.note.openPrompts", { count: open })
      : carried === undefined
        ? t(`consult.note.hint.${section}`)
        : t(`consult.note.carried.${carried}`);
  const words = missing ? [t("consult.note.missing"), hint].filter((part) => part !== "").join(" · ") : hint;
  return (
    <span id={id} className={classes.hint} data-missing={missing}>
      {words}
    </span>
  );
}
