import { Button, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

export type ReferralWords = { readonly to?: string; readonly reason?: string };

/** Where to and why; left empty, the letter has lines to be filled in by hand. */
export function ReferralFields({ onShow }: { readonly onShow: (words: ReferralWords) => void }) {
  const { t } = useTranslation();
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  const show = () =>
    onShow({
      ...(to.trim() === "" ? {} : { to: to.trim() }),
      ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
    });
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
        value={to}
        maxLength={300}
        onChange={({ currentTarget }) => setTo(currentTarget.value)}
        onBlur={show}
      />
      <Textarea
        size="xs"
        label={t("review.papers.reason")}
        value={reason}
        maxLength={2000}
        rows={2}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        onBlur={show}
      />
      <Button size="compact-xs" variant="default" type="submit" mt={4}>
        {t("review.papers.showLetter")}
      </Button>
    </form>
  );
}
