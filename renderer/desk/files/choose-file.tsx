import { Button } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { fileTypes } from "../../../shared/domain/file-check.ts";
import { KeyHint } from "../../ui/key-hint.tsx";

type Props = {
  readonly label: string;
  readonly keys: string;
  /** The main thing to do here. */
  readonly first?: boolean;
  readonly onChosen: (files: readonly File[]) => void;
};

/** The browser's own dialog, by a button of ours. */
export function ChooseFile({ label, keys, first = false, onChosen }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={fileTypes.join(",")}
        aria-label={t("files.choose")}
        onChange={({ currentTarget }) => {
          const chosen = [...(currentTarget.files ?? [])];
          currentTarget.value = ""; // the same one may be chosen again
          if (chosen.length > 0) onChosen(chosen);
        }}
      />
      <Button
        data-choose-file
        {...(first ? { "data-autofocus": true } : { variant: "default" })}
        onClick={() => input.current?.click()}
        rightSection={<KeyHint keys={keys} on={first ? "accent" : "surface"} />}
      >
        {label}
      </Button>
    </>
  );
}
