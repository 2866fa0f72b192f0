import { Button, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { EarlierEntry } from "../../../shared/contract/earlier-calls.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useCall } from "../../bridge/use-call.ts";
import type { DraftHandle } from "../../bridge/use-draft.ts";
import { DialogInside } from "../../ui/dialog-inside.tsx";
import { StillAsked } from "../app/still-asked.tsx";
import { sayDayAndTime } from "../consult/say-when.ts";
import { useLanguage } from "../consult/use-language.ts";
import classes from "./earlier.module.css";
import { putBack, standsIn } from "./put-back.ts";

export type Writing = { readonly draft: DraftHandle; readonly readOnly: boolean };
type Props = Writing & { readonly consultId: ConsultId; readonly onClose: () => void };

/** What stood in this note once and stands there no longer, and puts it back. Nothing that was saved is deleted. */
export function EarlierDialog({ consultId, onClose, ...writing }: Props) {
  const { t } = useTranslation();
  const told = useCall("note.earlier", { consultId }, { staleTimeMs: 0 });
  const entries = told.isFetchedAfterMount ? told.data?.entries : undefined;
  const more = told.data?.more ?? 0;
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={<strong>{t("earlier.title")}</strong>}
      closeButtonProps={{ "aria-label": t("acts.close") }}
    >
      <DialogInside isWhole={entries !== undefined}>
        {entries === undefined ? <StillAsked failure={told.error?.failure} /> : null}
        {entries?.length === 0 ? <p>{t("earlier.nothing")}</p> : null}
        {entries !== undefined && entries.length > 0 ? (
          <>
            <p className={classes.about}>{t("earlier.about")}</p>
            <ol className={classes.entries}>
              {entries.map((entry) => (
                <Entry key={entry.revision} entry={entry} {...writing} />
              ))}
            </ol>
            {more > 0 ? <p className={classes.about}>{t("earlier.more", { count: more })}</p> : null}
          </>
        ) : null}
      </DialogInside>
    </Modal>
  );
}

function Entry({ entry, draft, readOnly }: Writing & { readonly entry: EarlierEntry }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { savedAt, how, sections, lines, entry: underWay } = entry;
  return (
    <li>
      <h2>
        {sayDayAndTime(savedAt, language)}{" "}
        {how === "written" ? null : <small>{t(`earlier.how.${how}`)}</small>}
      </h2>
      {sections.map(({ section, text }) => (
        <Part key={section} title={t(`consult.note.section.${section}`)} text={text}>
          <PutBack
            {...{ draft, readOnly, text, section }}
            // The same button stands many times on the page.
            label={t("earlier.putBackOf", { section: t(`consult.note.section.${section}`) })}
          />
        </Part>
      ))}
      {lines.length > 0 ? (
        <Part title={t("earlier.lines")} text={lines.map((line) => line[language]).join("\n")} />
      ) : null}
      {underWay === undefined ? null : <Part title={t("earlier.entry")} text={underWay[language]} />}
    </li>
  );
}

type PartProps = {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
};

const Part = ({ title, text, children }: PartProps) => (
  <div className={classes.part}>
    <h3>{title}</h3>
    <p>{text}</p>
    {children}
  </div>
);

type PutBackProps = Writing & {
  readonly section: EarlierEntry["sections"][number]["section"];
  readonly text: string;
  readonly label: string;
};

function PutBack({ draft, readOnly, section, text, label }: PutBackProps) {
  const { t } = useTranslation();
  const present = draft.draft.sections[section];
  if (readOnly) return null;
  if (standsIn(present, text)) return <span role="status">{t("earlier.isBack")}</span>;
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={label}
      // What is typed in this moment counts, not what was drawn last.
      onClick={() => draft.write([putBack(section, draft.writer.state().draft.sections[section], text)])}
    >
      {t("earlier.putBack")}
    </Button>
  );
}
