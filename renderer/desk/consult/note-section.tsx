import { memo, useId } from "react";
import { useTranslation } from "react-i18next";
import type { NoteSection } from "../../../shared/domain/draft.ts";
import type { DraftWriter } from "../../bridge/draft-writer.ts";
import { useSectionText } from "../../bridge/use-draft.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { noteKeys } from "./note-keys.ts";
import classes from "./note.module.css";
import { spliceBetween } from "./splice.ts";

type Props = {
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
  section,
  writer,
  readOnly,
  missing,
  onLeft,
}: Props) {
  const { t } = useTranslation();
  const id = useId();
  const text = useSectionText(writer, section);
  const hint: string = t(`consult.note.hint.${section}`);
  const state = missing ? [t("consult.note.missing"), hint].filter((part) => part !== "").join(" · ") : hint;
  return (
    <div className={classes.section} data-section={section}>
      <div className={classes.label}>
        <label htmlFor={id}>{t(`consult.note.section.${section}`)}</label>
        <span id={`${id}-hint`} className={classes.hint} data-missing={missing}>
          {state}
        </span>
        <KeyHint keys={`Alt ${noteKeys[section]}`} />
      </div>
      <textarea
        id={id}
        name={section}
        rows={1}
        className={classes.text}
        value={text}
        readOnly={readOnly}
        placeholder={readOnly ? t("consult.note.empty") : undefined}
        aria-describedby={`${id}-hint`}
        aria-keyshortcuts={`Alt+${noteKeys[section]}`}
        autoComplete="off"
        spellCheck={false}
        onChange={({ currentTarget }) => {
          const before = writer.state().draft.sections[section];
          const splice = spliceBetween(before, currentTarget.value, currentTarget.selectionEnd);
          if (splice !== undefined) writer.write([{ kind: "splice", section, ...splice }]);
        }}
        onBlur={onLeft}
      />
    </div>
  );
});
