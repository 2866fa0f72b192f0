import type { ReactNode } from "react";
import { Choices } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import type { Answer } from "./request-form.ts";

/** A fact with its three answers; what is known is asked only where it is. */
export function AnsweredField({
  label,
  how,
  noneWords,
  onHow,
  children,
}: {
  readonly label: string;
  readonly how: Answer;
  readonly noneWords?: string;
  readonly onHow: (how: Answer) => void;
  readonly children: ReactNode;
}) {
  const { common } = useWords();
  return (
    <>
      <Choices
        label={label}
        options={[
          { value: "known", words: common.known },
          { value: "none", words: noneWords ?? common.none },
          { value: "not-asked", words: common.notAsked, quiet: true },
        ]}
        chosen={how}
        onChoose={onHow}
      />
      {how === "known" && children}
    </>
  );
}
