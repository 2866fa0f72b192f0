import { TextInput } from "@mantine/core";
import { useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { useKeptWords } from "../acts/use-kept-words.ts";
import { FailureText } from "../app/failure-text.tsx";
import { isBegunFor, joinReasons, ofField } from "./begun-reason.ts";

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
  readonly open: () => void;
  /** How often it was opened: each time the focus goes there, also where it stands there already. */
  readonly asked: number;
  readonly write: (text: string) => void;
  /** Given, or not needed any more. */
  readonly forget: () => void;
  readonly trouble: Failure | undefined;
};

/** A reason that is being typed: kept by the desk at each letter, and there again until it is given. */
export function useOwnReason({ consultId, item, field, of = "" }: Where): OwnReasonHandle {
  const { words, write, forget, trouble } = useKeptWords(consultId, item, joinReasons);
  const [asked, setAsked] = useState(0);
  const [isTyped, setIsTyped] = useState(false);
  const isOfThis = isBegunFor(words, field, of);
  const text = isOfThis ? (words?.[field] ?? "") : "";
  return {
    ...{ text, asked, trouble },
    isOpen: asked > 0 || isTyped || text !== "",
    open: () => setAsked(asked + 1),
    write: (next) => {
      setIsTyped(true); // stays where its last letter is taken away
      if (!isOfThis) write(ofField(field), of);
      write(field, next);
    },
    forget: () => {
      setAsked(0);
      setIsTyped(false);
      forget(field);
      if (of !== "") forget(ofField(field));
    },
  };
}

type Props = { readonly reason: OwnReasonHandle; readonly onReason: (reason: string) => void };

export function OwnReason({ reason, onReason }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const { asked } = reason;
  // What was begun before and is only there again takes no focus from where the doctor is now.
  useLayoutEffect(() => (asked > 0 ? input.current?.focus() : undefined), [asked]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.text.trim() !== "") onReason(reason.text.trim());
      }}
    >
      <TextInput
        ref={input}
        maxLength={500}
        label={t("prescription.reason")}
        value={reason.text}
        onChange={({ currentTarget }) => reason.write(currentTarget.value)}
      />
      {reason.trouble ? <FailureText failure={reason.trouble} /> : null}
    </form>
  );
}
