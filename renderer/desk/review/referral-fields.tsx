import { Button, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FailureText } from "../app/failure-text.tsx";
import type { useReferralWords } from "./use-referral-words.ts";

type Props = Pick<ReturnType<typeof useReferralWords>, "words" | "write" | "trouble"> & {
  readonly onShow: () => void;
};

/** Where to and why; left empty, the letter has lines to be filled in by hand. */
export function ReferralFields({ words, write, trouble, onShow }: Props) {
  const { t } = useTranslation();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onShow();
      }}
    >
      <TextInput
        size="xs"
        label={t("review.papers.to")}
        value={words.to ?? ""}
        maxLength={300}
        onChange={({ currentTarget }) => write("to", currentTarget.value)}
        onBlur={onShow}
      />
      <Textarea
        size="xs"
        label={t("review.papers.reason")}
        value={words.reason ?? ""}
        maxLength={2000}
        rows={2}
        onChange={({ currentTarget }) => write("reason", currentTarget.value)}
        onBlur={onShow}
      />
      {trouble ? <FailureText failure={trouble} /> : null}
      <Button size="compact-xs" variant="default" type="submit" mt={4}>
        {t("review.papers.showLetter")}
      </Button>
    </form>
  );
}
