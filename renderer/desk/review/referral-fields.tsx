import { Button, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FailureText } from "../app/failure-text.tsx";
import { StillAsked } from "../app/still-asked.tsx";
import {
  forLetter,
  lettersOver,
  mostOnLetter,
  type ReferralWords,
  type useReferralWords,
} from "./use-referral-words.ts";

type Props = Pick<ReturnType<typeof useReferralWords>, "words" | "write" | "trouble"> & {
  readonly onShow: (words: ReferralWords) => void;
};

/** Where to and why; left empty, the letter has lines to be filled in by hand. */
export function ReferralFields({ words, write, trouble, onShow }: Props) {
  const { t } = useTranslation();
  // Not empty fields: what was kept would be written over.
  if (words === undefined) return <StillAsked failure={trouble} />;
  const show = () => {
    const whole = forLetter(words);
    if (whole !== undefined) onShow(whole);
  };
  const tooLong = (field: "to" | "reason") => {
    const count = lettersOver(words, field);
    return count > 0 ? t("review.papers.tooLong", { count, most: mostOnLetter[field] }) : undefined;
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      <TextInput
        size="xs"
        label={t("review.papers.to")}
        value={words.to ?? ""}
        error={tooLong("to")}
        onChange={({ currentTarget }) => write("to", currentTarget.value)}
        onBlur={show}
      />
      <Textarea
        size="xs"
        label={t("review.papers.reason")}
        value={words.reason ?? ""}
        error={tooLong("reason")}
        rows={2}
        onChange={({ currentTarget }) => write("reason", currentTarget.value)}
        onBlur={show}
      />
      {trouble ? <FailureText failure={trouble} /> : null}
      <Button size="compact-xs" variant="default" type="submit" mt={4}>
        {t("review.papers.showLetter")}
      </Button>
    </form>
  );
}
