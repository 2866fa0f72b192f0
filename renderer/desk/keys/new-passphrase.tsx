import { PasswordInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

const shortest = 12;

/** A new passphrase entered twice; tells it only when both are the same and long enough. */
export function NewPassphrase({ onChange }: { readonly onChange: (next: string | undefined) => void }) {
  const { t } = useTranslation();
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const tell = (one: string, other: string) =>
    onChange(one === other && one.length >= shortest ? one : undefined);
  return (
    <>
      <PasswordInput
        label={t("keyWords.next")}
        autoComplete="off"
        value={next}
        onChange={({ currentTarget: { value } }) => {
          setNext(value);
          tell(value, again);
        }}
      />
      <PasswordInput
        label={t("keyWords.again")}
        autoComplete="off"
        value={again}
        error={again.length >= next.length && again !== next ? t("keyWords.differ") : undefined}
        onChange={({ currentTarget: { value } }) => {
          setAgain(value);
          tell(next, value);
        }}
      />
    </>
  );
}
