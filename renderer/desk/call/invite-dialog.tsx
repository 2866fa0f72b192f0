import { Button, Modal, Textarea } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { type DoctorThere, type InvitationAbout, isOpen } from "../../../shared/contract/invitation.ts";
import { specialityNames } from "../../../shared/domain/speciality.ts";
import type { Asked } from "../../call/room.ts";
import { DialogInside } from "../../ui/dialog-inside.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { useKeptWords } from "../acts/use-kept-words.ts";
import { useUnderWay } from "../acts/use-under-way.ts";
import { useAgeSex } from "../app/words/use-age.ts";
import { FailureText } from "../app/failure-text.tsx";
import { useTooLong } from "../app/too-long.ts";
import { useLanguage } from "../consult/use-language.ts";
import type { HeldCall } from "./one-call.ts";
import classes from "./room.module.css";
import { useInvitation } from "./use-room.ts";

const longestQuestion = 500;

type About = Pick<ConsultView, "age" | "patient" | "complaint" | "centre">;
type Props = {
  readonly held: HeldCall;
  readonly about: About;
  /** The invented patient of a practice hub sits at the other end, and has no place for a third. */
  readonly practises: boolean;
  readonly onClose: () => void;
};

/** Which doctor, and what about; or at once why nobody can be asked. */
export function InviteDialog(props: Props) {
  const { t } = useTranslation();
  const invitation = useInvitation(props.held);
  const [isFull] = useState(invitation !== undefined && isOpen(invitation));
  const refusal = isFull ? "full" : props.practises ? "practice" : undefined;
  return (
    <Modal
      opened
      onClose={props.onClose}
      size={560}
      title={<strong>{t("room.title")}</strong>}
      closeButtonProps={{ "aria-label": t("room.cancel") }}
    >
      <DialogInside isWhole>
        {refusal === undefined ? <InviteForm {...props} /> : <p>{t(`room.refused.${refusal}`)}</p>}
      </DialogInside>
    </Modal>
  );
}

/** Only what is said here is shown to the other doctor before coming in. */
function InviteForm({ held, about, onClose }: Omit<Props, "practises">) {
  const { t } = useTranslation();
  const { there, look } = useDoctorsThere(held);
  const [doctorId, setDoctorId] = useState<string>();
  // Kept at each letter: a call may end, and be called again, in the middle of a sentence.
  const { words, write, used, trouble } = useKeptWords(held.consultId, "invite");
  const { question = "" } = words ?? {};
  const [refused, setRefused] = useState<Exclude<Asked, "asked">>();
  const ageSex = useAgeSex();
  const told = toldOf(about, question);
  const tooLong = useTooLong()(question, longestQuestion);
  const { isUnderWay, run, unlessUnderWay } = useUnderWay();
  const ask = async () => {
    if (doctorId === undefined || tooLong !== undefined) return;
    const answer = await held.room.invite(doctorId, told);
    if (answer !== "asked") return setRefused(answer);
    used({ question });
    onClose();
  };
  const who = ageSex(about.age, about.patient.sex);
  return (
    <form
      className={classes.dialog}
      onSubmit={(event) => {
        event.preventDefault();
        void run(ask);
      }}
    >
      <Doctors there={there} chosen={doctorId} onChoose={unlessUnderWay(setDoctorId)} onLook={look} />
      <Textarea
        label={t("room.question")}
        description={t("room.questionHint")}
        value={question}
        error={tooLong}
        readOnly={isUnderWay}
        autosize
        minRows={2}
        onChange={({ currentTarget }) => unlessUnderWay(write)("question", currentTarget.value)}
      />
      <p className={classes.hint}>
        {t("room.told", { who, complaint: told.complaint, centre: told.centre })}
      </p>
      {trouble ? <FailureText failure={trouble} /> : null}
      {refused === undefined ? null : <p role="alert">{t(`room.refused.${refusalOf(refused)}`)}</p>}
      <div className={classes.foot}>
        <Button variant="default" onClick={onClose} rightSection={<KeyHint keys="Esc" />}>
          {t("room.cancel")}
        </Button>
        <Button type="submit" disabled={doctorId === undefined || tooLong !== undefined}>
          {t("room.send")}
        </Button>
      </div>
    </form>
  );
}

type There = readonly DoctorThere[] | "looking" | "no-answer";

function useDoctorsThere({ room }: HeldCall): { readonly there: There; readonly look: () => void } {
  const [there, setThere] = useState<There>("looking");
  const look = useCallback(() => {
    void room.doctors().then((found) => setThere(found ?? "no-answer"));
  }, [room]);
  useEffect(look, [look]);
  return { there, look };
}

type DoctorsProps = {
  readonly there: There;
  readonly chosen: string | undefined;
  readonly onChoose: (doctorId: string) => void;
  readonly onLook: () => void;
};

function Doctors({ there, chosen, onChoose, onLook }: DoctorsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (there === "looking") return <p role="status">{t("room.looking")}</p>;
  if (there === "no-answer" || there.length === 0)
    return (
      <p role="status">
        {there === "no-answer" ? t("room.noAnswer") : t("room.none")}{" "}
        <button type="button" className={classes.small} onClick={onLook}>
          {t("room.again")}
        </button>
      </p>
    );
  return (
    <fieldset className={classes.doctors}>
      <legend>{t("room.who")}</legend>
      {there.map(({ doctorId, name, qualification, speciality }) => (
        <label key={doctorId}>
          <input
            type="radio"
            name="doctor"
            checked={chosen === doctorId}
            onChange={() => onChoose(doctorId)}
          />
          <span>
            {name} <small>{`${qualification} · ${specialityNames[speciality][language]}`}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function toldOf({ age, patient, complaint, centre }: About, question: string): InvitationAbout {
  return {
    ...(age ? { age } : {}),
    sex: patient.sex,
    complaint: complaint.slice(0, 300),
    centre: centre.name.slice(0, 200),
    question: question.trim(),
  };
}

function refusalOf(refused: Exclude<Asked, "asked">) {
  switch (refused) {
    case "full":
    case "blocked":
    case "nobody-there":
    case "no-such-call":
    case "not-allowed":
      return refused;
    default:
      return "other";
  }
}
