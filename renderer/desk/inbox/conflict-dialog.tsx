import { Button, Modal, TextInput } from "@mantine/core";
import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ConflictDecision, ConflictView } from "../../../shared/contract/conflict-view.ts";
import type { InboxRow } from "../../../shared/contract/inbox-view.ts";
import { type DetailField, detailField } from "../../../shared/domain/patient-details.ts";
import { sex } from "../../../shared/domain/patient.ts";
import { relation } from "../../../shared/domain/registration.ts";
import { noteSections } from "../../../shared/domain/draft.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { DialogInside } from "../../ui/dialog-inside.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import acts from "../acts/acts.module.css";
import { useKeptWords } from "../acts/use-kept-words.ts";
import { FailureText } from "../app/failure-text.tsx";
import { useTooLong } from "../app/too-long.ts";
import { sayDay, sayDayAndTime } from "../consult/say-when.ts";
import { useLanguage } from "../consult/use-language.ts";
import classes from "./conflict.module.css";

const decisionKeys: Readonly<Record<ConflictDecision, string>> = {
  "keep-mine": "M",
  "keep-theirs": "T",
  "keep-both": "B",
  accept: "A",
  decline: "D",
};

/** The contract's length of a field's name; what tells conflicts apart stands at the end of their ids. */
const longestField = 40;
const longestReason = 500;

type Props = Pick<InboxRow, "id" | "consultId"> & { readonly onClose: () => void };

/** Both versions side by side; one key each. Looking away decides nothing: the row stays in the inbox. */
export function ConflictDialog({ id, consultId, onClose }: Props) {
  const { t } = useTranslation();
  const shown = useCall("conflict.show", { id }, { keepPrevious: true });
  const decide = useAct("conflict.decide", ["inbox.list", "consult.open", "sync.state", "queue.list"]);
  const { words, write, used, trouble } = useKeptWords(consultId, "decline-reason");
  const field = id.slice(-longestField);
  const reason = words?.[field] ?? "";
  const tooLong = useTooLong()(reason, longestReason);
  const isReason = reason.trim().length >= 3 && tooLong === undefined;
  const view = shown.data;
  const why = useRef<HTMLInputElement>(null);
  const choose = async (decision: ConflictDecision) => {
    if (decide.pending || view === undefined) return;
    if (decision === "decline" && !isReason) return why.current?.focus();
    const told = decision === "decline" ? { reason: reason.trim() } : {};
    const decided = await decide.run({ id, mark: view.mark, decision, ...told });
    if (!decided.ok) return void shown.refetch();
    used({ [field]: reason });
    onClose();
  };
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.target instanceof HTMLInputElement) return;
    // By their place, so that a Hindi layout has the same.
    const decision = view?.decisions.find((one) => `Key${decisionKeys[one]}` === event.code);
    if (decision === undefined) return;
    event.preventDefault();
    void choose(decision);
  };
  const failure = decide.failure ?? shown.error?.failure ?? trouble;
  return (
    <Modal
      opened
      onClose={onClose}
      size={960}
      title={<strong>{t(view === undefined ? "inbox.title" : `conflict.title.${view.kind}`)}</strong>}
      closeButtonProps={{ "aria-label": t("acts.close") }}
      onKeyDown={press}
    >
      <DialogInside isWhole className={acts.form}>
        {view === undefined ? null : <Versions view={view} />}
        {view?.decisions.includes("decline") ? (
          <TextInput
            ref={why}
            label={t(
              view.kind === "late-own" ? "conflict.declineReason.own" : "conflict.declineReason.other",
            )}
            value={reason}
            error={tooLong}
            readOnly={decide.pending}
            onChange={({ currentTarget }) => write(field, currentTarget.value)}
          />
        ) : null}
        {failure === undefined ? null : <FailureText failure={failure} />}
        <div className={acts.foot}>
          <Button variant="default" onClick={onClose} rightSection={<KeyHint keys="Esc" />}>
            {t("conflict.later")}
          </Button>
          {view?.decisions.map((decision) => (
            <Button
              key={decision}
              variant="default"
              loading={decide.pending}
              aria-disabled={decision === "decline" && !isReason}
              rightSection={<KeyHint keys={decisionKeys[decision]} />}
              onClick={() => void choose(decision)}
            >
              {view.kind === "draft" && (decision === "keep-mine" || decision === "keep-theirs")
                ? t(`conflict.ofDrafts.${decision}`)
                : t(`conflict.decision.${decision}`)}
            </Button>
          ))}
        </div>
      </DialogInside>
    </Modal>
  );
}

function Versions({ view }: { readonly view: ConflictView }) {
  const { t } = useTranslation();
  const part = usePartWords();
  const value = useValueWords();
  const language = useLanguage();
  const shownOf = (one: ConflictView["parts"][number]) => (language === "hi" && one.hindi) || one;
  return (
    <>
      <p className={acts.who}>
        <strong>{view.patientName}</strong> · {t(`conflict.about.${view.kind}`)}
      </p>
      <table className={classes.versions}>
        <thead>
          <tr>
            <th scope="col">{t("facts.what")}</th>
            <th scope="col">
              {t(`conflict.mine.${view.kind}`)} <Who version={view.mine} />
            </th>
            <th scope="col">
              {t(`conflict.theirs.${view.kind}`)} <Who version={view.theirs} />
            </th>
          </tr>
        </thead>
        <tbody>
          {view.parts.map((one) => (
            <tr
              key={one.part}
              className={one.asks ? classes.asks : one.differs ? classes.differs : undefined}
            >
              <th scope="row">
                {part(one.part)}
                {one.differs ? (
                  <span className={classes.mark}>
                    {" "}
                    ≠ {t(view.kind === "facts" && !one.asks ? "conflict.merged" : "conflict.differs")}
                  </span>
                ) : null}
              </th>
              <td>{value(one.part, shownOf(one).mine)}</td>
              <td>{value(one.part, shownOf(one).theirs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Sex, relation and a day are codes in the record, and words on the screen. */
function useValueWords(): (part: ConflictView["parts"][number]["part"], text: string) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (part, text) => {
    if (text === "") return "–";
    if (part === "birthDate" && /^\d{4}-\d\d-\d\d$/.test(text)) return sayDay(text, language);
    const known = part === "sex" ? sex.safeParse(text).data : undefined;
    if (known !== undefined) return t(`consult.sex.${known}`);
    if (part !== "relative" && part !== "guardian") return text;
    const [told = "", ...name] = text.split(": ");
    const relationKnown = relation.safeParse(told).data;
    return relationKnown === undefined ? text : `${t(`facts.relation.${relationKnown}`)}: ${name.join(": ")}`;
  };
}

function Who({ version }: { readonly version: ConflictView["mine"] }) {
  const language = useLanguage();
  const words = [version.by, version.at === undefined ? undefined : sayDayAndTime(version.at, language)];
  return <small>{words.filter((one) => one !== undefined).join(" · ")}</small>;
}

function usePartWords(): (part: ConflictView["parts"][number]["part"]) => string {
  const { t } = useTranslation();
  return (part) => {
    const section = noteSections.find((one) => one === part);
    if (section !== undefined) return t(`consult.note.section.${section}`);
    const field: DetailField | undefined = detailField.safeParse(part).data;
    if (field !== undefined) return t(`facts.field.${field}`);
    const others = ["lines", "entry", "diagnoses", "visit"] as const;
    return t(`conflict.${others.find((one) => one === part) ?? "allergy"}`);
  };
}
