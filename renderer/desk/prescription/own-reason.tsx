import { Button, TextInput } from "@mantine/core";
import { useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { useKeptWords } from "../acts/use-kept-words.ts";
import { FailureText } from "../app/failure-text.tsx";
import { begunReason, joinReasons, reasonTakenOver, withoutReasons, withReasonText } from "./begun-reason.ts";
import classes from "./prescription.module.css";

type Where = {
  readonly consultId: ConsultId;
  readonly item: "held-reason" | "unlisted-reason";
  /** Which of them. */
  readonly field: string;
  /** For what it is begun: of anything else it is no reason. */
  readonly of?: string;
};

export type OwnReasonHandle = {
  readonly text: string;
  readonly isOpen: boolean;
  /** Under the hands: it does not go from there where it may not be given any more. */
  readonly isTyped: boolean;
  /** False: the text was begun for something else, and is no reason for this. */
  readonly isOfThis: boolean;
  /** Begun for something else and not in the field. */
  readonly elsewhere: string;
  readonly open: () => void;
  /** How often it was opened: each time the focus goes there, also where it stands there already. */
  readonly asked: number;
  readonly write: (text: string) => void;
  /** The doctor says that what was begun for something else is for this too. */
  readonly takeOver: () => void;
  /** Given, or of a line that is gone. */
  readonly forget: (what?: "given" | "line") => void;
  readonly trouble: Failure | undefined;
};

/** A reason that is being typed: kept by the desk at each letter, and there again until it is given. */
export function useOwnReason({ consultId, item, field, of = "" }: Where): OwnReasonHandle {
  const { words, rewrite, spend, trouble } = useKeptWords(consultId, item, joinReasons);
  const [asked, setAsked] = useState(0);
  const [typedFor, setTypedFor] = useState<string>();
  const { at, text, elsewhere } = begunReason(words, field, { of, typedFor });
  const isTyped = typedFor !== undefined;
  return {
    ...{ text, asked, trouble, isTyped, elsewhere },
    isOpen: asked > 0 || isTyped || text !== "",
    isOfThis: at === of,
    open: () => setAsked(asked + 1),
    write: (next) => {
      setTypedFor(at); // stays where its last letter is taken away
      rewrite((kept) => withReasonText(kept, field, { at, text: next }));
    },
    takeOver: () => {
      setTypedFor(of);
      setAsked(asked + 1);
      rewrite((kept) => reasonTakenOver(kept, field, of));
    },
    forget: (what = "given") => {
      setAsked(0);
      setTypedFor(undefined);
      spend((kept) => withoutReasons(kept, field, what === "line" ? undefined : of));
    },
  };
}

/** The contract's limit of a written reason. */
const mostLetters = 500;

type Props = {
  readonly reason: OwnReasonHandle;
  /** False: what holds now stands with no reason. */
  readonly mayGive?: boolean;
  readonly onReason: (reason: string) => void;
};

export function OwnReason({ reason, mayGive = true, onReason }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const { asked, text, isOfThis } = reason;
  const over = text.trim().length - mostLetters;
  // What was begun before and is only there again takes no focus from where the doctor is now.
  useLayoutEffect(() => (asked > 0 ? input.current?.focus() : undefined), [asked]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (mayGive && isOfThis && over <= 0 && text.trim() !== "") onReason(text.trim());
      }}
    >
      <TextInput
        ref={input}
        label={t("prescription.reason")}
        value={text}
        error={over > 0 ? t("prescription.reasonTooLong", { count: over, most: mostLetters }) : undefined}
        onChange={({ currentTarget }) => reason.write(currentTarget.value)}
      />
      <BegunForOther reason={reason} mayGive={mayGive} />
      {reason.trouble ? <FailureText failure={reason.trouble} /> : null}
    </form>
  );
}

function BegunForOther({ reason, mayGive }: Required<Omit<Props, "onReason">>) {
  const { t } = useTranslation();
  const { isOfThis, text, elsewhere } = reason;
  if (isOfThis && (text !== "" || elsewhere === "")) return null;
  return (
    <div className={classes.begunBefore} role="status">
      <p>
        {isOfThis
          ? t("prescription.reasonBegunBefore", { reason: elsewhere })
          : t("prescription.reasonOfBefore")}
      </p>
      {mayGive ? (
        <Button size="compact-xs" variant="default" onClick={reason.takeOver}>
          {t("prescription.reasonForThisToo")}
        </Button>
      ) : null}
    </div>
  );
}
