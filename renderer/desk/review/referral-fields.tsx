import { Button, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FailureText } from "../app/failure-text.tsx";
import { StillAsked } from "../app/still-asked.tsx";
import type { ReferralWords, useReferralWords } from "./use-referral-words.ts";

type Props = Pick<ReturnType<typeof useReferralWords>, "words" | "write" | "trouble"> & {
  readonly onShow: (words: ReferralWords) => void;
};

/** Where to and why; left empty, the letter has lines to be filled in by hand. */
export function ReferralFields({ words, write, trouble, onShow }: Props) {
  const { t } = useTranslation();
  // Not empty fields: what was kept would be written over.
  if (words === undefined) return <StillAsked failure={trouble} />;
  const show = () => onShow(words);
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
        maxLength={300}
        onChange={({ currentTarget }) => write("to", currentTarget.value)}
        onBlur={show}
      />
      <Textarea
        size="xs"
        label={t("review.papers.reason")}
        value={words.reason ?? ""}
        maxLength={2000}
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
