import { useHotkeys } from "@mantine/hooks";
import { type RefObject, useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { type Draft, type NoteSection, noteSections } from "../../../shared/domain/draft.ts";
import type { DraftHandle } from "../../bridge/use-draft.ts";
import type { Missing } from "../review/missing-in-draft.ts";
import { certaintyEditAt } from "./coded-diagnoses.tsx";
import { noteKeys } from "./note-keys.ts";
import { noteLength } from "./note-length.ts";
import { NoteSectionField } from "./note-section.tsx";
import classes from "./note.module.css";
import { sayDayAndTime } from "./say-when.ts";
import { sectionOf } from "./section-of.ts";
import { useLanguage } from "./use-language.ts";
import { VisitKind } from "./visit-kind.tsx";

type Props = {
  readonly view: ConsultView;
  readonly draft: DraftHandle;
  readonly readOnly: boolean;
  readonly missing: readonly Missing[];
  readonly onLeft: () => void;
  readonly paneRef: RefObject<HTMLDivElement | null>;
};

/** The note's parts in the order of writing. */
export function NotePane({ view, draft, readOnly, missing, onLeft, paneRef }: Props) {
  return (
    <div className={classes.note} ref={paneRef}>
      <Notice view={view} readOnly={readOnly} />
      <KeptText view={view} draft={draft} readOnly={readOnly} />
      <VisitKind
        visitKind={draft.draft.visitKind}
        sawInPersonOn={draft.draft.sawInPersonOn}
        readOnly={readOnly}
        onEdit={draft.write}
      />
      {noteSections.map((section) => (
        <NoteSectionField
          key={section}
          consultId={view.consultId}
          section={section}
          writer={draft.writer}
          readOnly={readOnly}
          missing={!readOnly && missing.some((what) => sectionOf(what) === section)}
          onLeft={onLeft}
        />
      ))}
      <LengthMeter draft={draft.draft} />
    </div>
  );
}

/** How long it has become: what nobody will read again is no help. */
function LengthMeter({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const { words, isLong } = noteLength(draft);
  if (words === 0) return null;
  return (
    <p className={classes.meter} data-long={isLong || undefined}>
      {t(isLong ? "consult.note.lengthLong" : "consult.note.length", { count: words })}
    </p>
  );
}

type KeyProps = Pick<Props, "draft" | "readOnly"> & {
  readonly onSection: (section: NoteSection) => void;
};

/** On every page of the consult: from the prescription, too, a key leads to its part of the note. */
export function SectionKeys({ draft, readOnly, onSection }: KeyProps) {
  const go = (section: NoteSection) => {
    const field = document.activeElement;
    const isThere = field instanceof HTMLTextAreaElement && field.name === section;
    // Pressed again in the diagnosis, its key says that this one is final.
    const edit =
      section === "diagnosis" && isThere && !readOnly
        ? certaintyEditAt(draft.writer.state().draft, field.selectionEnd)
        : undefined;
    if (edit === undefined) onSection(section);
    else draft.write([edit]);
  };
  // By place on the keyboard, so that a Hindi layout has the same keys.
  useHotkeys(
    noteSections.map((section) => [
      `alt+${noteKeys[section]}`,
      () => go(section),
      { preventDefault: true, usePhysicalKeys: true },
    ]),
    [],
  );
  return null;
}

/** Typed while a claim was under way that another doctor won, or before the consult was given away. */
function KeptText({ view, draft, readOnly }: Pick<Props, "view" | "draft" | "readOnly">) {
  const { t } = useTranslation();
  const isTyped = Object.values(draft.draft.sections).some((text) => text.trim() !== "");
  if (!readOnly || view.issue.state !== "not-signed" || !isTyped) return null;
  return (
    <p className={classes.notice} role="status">
      {t("consult.note.kept")}
    </p>
  );
}

function Notice({ view, readOnly }: Pick<Props, "view" | "readOnly">) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { ticket, issue } = view;
  const words =
    issue.state !== "not-signed"
      ? t("consult.claim.signedAlready")
      : ticket.claimUnconfirmed
        ? t("consult.claim.unconfirmed")
        : !readOnly
          ? undefined
          : ticket.holder === undefined
            ? t("consult.note.readOnly")
            : ticket.claimedAt === undefined
              ? t("consult.note.heldBy", { holder: ticket.holder })
              : t("consult.note.takenAt", {
                  holder: ticket.holder,
                  at: sayDayAndTime(ticket.claimedAt, language),
                });
  return words === undefined ? null : (
    <p className={classes.notice} role="status">
      {words}
    </p>
  );
}

/** Puts the caret at the end of a part of the note. */
export function useFocusSection(): {
  readonly paneRef: RefObject<HTMLDivElement | null>;
  readonly focusSection: (section: NoteSection) => void;
} {
  const paneRef = useRef<HTMLDivElement>(null);
  const focusSection = useCallback((section: NoteSection) => {
    const field = paneRef.current?.querySelector<HTMLTextAreaElement>(`textarea[name="${section}"]`);
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  return { paneRef, focusSection };
}
