import { Button, Checkbox, PasswordInput } from "@mantine/core";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView, ReviewView } from "../../../shared/contract/consult-view.ts";
import type { Draft } from "../../../shared/domain/draft.ts";
import { useAct } from "../../bridge/use-call.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { useSession } from "../app/session-context.tsx";
import { PinAgain } from "../lock/pin-again.tsx";
import { useAge } from "../app/words/use-age.ts";
import { PatientPhoto } from "../consult/patient-photo.tsx";
import classes from "./review.module.css";
import { SetPin } from "./set-pin.tsx";
import { mayWaitForCheck, type SignState, signState } from "./sign-button.ts";
import { useSignFailure } from "./sign-failure.ts";
import { useEarlyPress } from "./use-early-press.ts";

type Props = {
  readonly view: ConsultView;
  readonly review: ReviewView;
  readonly draft: Draft;
  /** Everything typed is on the disk, and the review has seen it, as it is shown. */
  readonly isChecked: boolean;
  /** The desk has more than the review had. */
  readonly onChanged: () => void;
};

/** The doctor, the patient confirmed, the PIN, and a button that says what still stands in its way. */
export function SignFoot({ view, review, draft, isChecked, onChanged }: Props) {
  const { t } = useTranslation();
  const { doctor, hasPin } = useSession().session;
  const [pin, setPin] = useState("");
  const pinField = useRef<HTMLInputElement>(null);
  const [confirmed, setConfirmed] = useState(false);
  const [meantThough, setMeantThough] = useState(false);
  const sign = useAct("consult.sign", ["consult.open", "queue.list", "sync.state"]);
  const done = { review, hasPin, pin, confirmed, meantThough };
  const state = signState({ ...done, signing: sign.pending, checking: !isChecked }, draft.lines);
  const run = async () => {
    // Wrong or right, a PIN does not stay in the field.
    setPin("");
    const signed = await sign.run({
      consultId: review.consultId,
      draftSeq: review.draftSeq,
      pin,
      confirmedPatient: true,
      ...(review.otherInCall && meantThough ? { thoughInCallWithAnother: true } : {}),
    });
    if (!signed.ok && signed.error.kind === "changed-meanwhile") onChanged();
  };
  const press = useEarlyPress({ state, seen: { review, draft }, pin, run: () => void run() });
  const failed = useSignFailure(sign.failure);
  const buttonWords = useButtonWords(state);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (state.kind === "ready") void run();
    else if (state.kind === "checking" && mayWaitForCheck(done)) press.early();
  };
  if (state.kind === "needs-pin-set") return <SetPin />;
  if (sign.failure?.kind === "passphrase-needed")
    return <PinAgain className={classes.foot} onDone={sign.reset} />;
  return (
    <form className={classes.foot} onSubmit={submit}>
      <p className={classes.signingAs}>
        <small>{t("review.signingAs")}</small> <strong>{doctor.name}</strong>
        <br />
        <small>{t("review.council")}</small> {doctor.council} · {doctor.registrationNumber}
      </p>
      <WhoAgain view={view} />
      <RightPatient
        review={review}
        confirmed={confirmed}
        onConfirm={(isRight) => {
          setConfirmed(isRight);
          // All that is left is the PIN.
          if (isRight && review.otherInCall === undefined) pinField.current?.focus();
        }}
      />
      <OtherInCall
        review={review}
        name={view.patient.name}
        meantThough={meantThough}
        onMean={setMeantThough}
      />
      <PasswordInput
        ref={pinField}
        w={120}
        label={t("review.pin")}
        value={pin}
        inputMode="numeric"
        autoComplete="off"
        maxLength={8}
        onChange={({ currentTarget }) => setPin(currentTarget.value.replace(/\D/gu, ""))}
      />
      <Button
        ml="auto"
        type="submit"
        aria-disabled={state.kind !== "ready"}
        variant={state.kind === "ready" ? "filled" : "default"}
        loading={sign.pending}
        rightSection={<KeyHint keys="↵" on={state.kind === "ready" ? "accent" : "surface"} />}
      >
        {buttonWords}
      </Button>
      <p className={classes.why} role="status">
        {failed ?? t(`review.why.${press.isWaiting ? "waiting" : press.isNews ? "news" : state.kind}`)}
      </p>
    </form>
  );
}

type OtherProps = Pick<Props, "review"> & {
  readonly name: string;
  readonly meantThough: boolean;
  readonly onMean: (isMeant: boolean) => void;
};

/** Somebody else is in the call: this patient must be meant all the same. */
function OtherInCall({ review, name, meantThough, onMean }: OtherProps) {
  const { t } = useTranslation();
  if (review.otherInCall === undefined) return null;
  const { name: other } = review.otherInCall;
  return (
    <Checkbox
      size="xs"
      label={
        other === undefined
          ? t("review.meantThoughUnknown", { name })
          : t("review.meantThough", { other, name })
      }
      checked={meantThough}
      onChange={({ currentTarget }) => onMean(currentTarget.checked)}
    />
  );
}

type RightProps = {
  readonly review: ReviewView;
  readonly confirmed: boolean;
  readonly onConfirm: (isRight: boolean) => void;
};

function RightPatient({ review, confirmed, onConfirm }: RightProps) {
  const { t } = useTranslation();
  return (
    <Checkbox
      size="xs"
      label={t("review.confirm")}
      checked={confirmed}
      data-autofocus={review.missing.length === 0 ? true : undefined}
      onChange={({ currentTarget }) => onConfirm(currentTarget.checked)}
    />
  );
}

/** The patient once more, right beside the act that cannot be taken back. */
function WhoAgain({ view }: Pick<Props, "view">) {
  const { t } = useTranslation();
  const ageWords = useAge();
  return (
    <div className={classes.whoAgain} data-who-again>
      <PatientPhoto patient={view.patient} />
      <p>
        <strong>{view.patient.name}</strong>
        <br />
        {ageWords(view.age)}, {t(`consult.sex.${view.patient.sex}`)}
      </p>
    </div>
  );
}

function useButtonWords(state: SignState): string {
  const { t } = useTranslation();
  if (state.kind === "signing") return t("review.signing");
  if (state.kind !== "blocked") return t("review.sign");
  const { missing, held } = state;
  if (missing > 0 && held > 0) return t("review.signBoth", { missing, held });
  return held > 0 ? t("review.signHeld", { count: held }) : t("review.signMissing", { count: missing });
}
