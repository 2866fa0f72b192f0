import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Medicine } from "../../../shared/domain/medicine.ts";
import { useCall } from "../../bridge/use-call.ts";
import { looksWritten } from "./looks-written.ts";

/** One letter would answer half the list. */
const leastLetters = 2;

type Props = {
  readonly medicine: Medicine | undefined;
  readonly onChoose: (medicine: Medicine) => void;
  /** What stands in the field, while it is no chosen medicine. */
  readonly typed: string | undefined;
  readonly onType: (text: string | undefined) => void;
  /** The text was understood as a whole line: a list of names would only be in the way. */
  readonly isLine: boolean;
};

/** Type two letters, choose with the arrows, Enter: the caret goes on to the dose. */
export function MedicineField({ medicine, onChoose, typed, onType, isLine }: Props) {
  const { t } = useTranslation();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const text = typed ?? (medicine === undefined ? "" : medicineTitle(medicine));
  const asks = (typed ?? "").trim().length >= leastLetters;
  const found = useCall(
    "medicine.search",
    { text: (typed ?? "").trim() },
    { enabled: asks, keepPrevious: true },
  );
  const isWritten = looksWritten(typed ?? "");
  // What an earlier text found would answer Enter with a medicine and drop the rest of the line.
  const options = asks && !isLine && !(isWritten && found.isPlaceholderData) ? (found.data ?? []) : [];
  const offers = isWritten && options.length > 0;
  const { openDropdown, selectFirstOption } = combobox;
  useEffect(() => {
    if (!offers) return;
    openDropdown();
    selectFirstOption();
  }, [offers, openDropdown, selectFirstOption]);
  const choose = (id: string) => {
    const picked = options.find((option) => option.id === id);
    if (picked === undefined) return;
    onType(undefined);
    combobox.closeDropdown();
    onChoose(picked);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} size="xs">
      <Combobox.Target>
        <TextInput
          data-first-field
          label={t("prescription.medicine")}
          placeholder={t("prescription.medicinePlaceholder")}
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={({ currentTarget }) => {
            onType(currentTarget.value);
            if (looksWritten(currentTarget.value)) {
              combobox.closeDropdown();
              return;
            }
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onBlur={() => {
            combobox.closeDropdown();
            if (!isWritten) onType(undefined);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!asks || found.data === undefined || (isWritten && !offers)}>
        <Combobox.Options mah={240} style={{ overflowY: "auto" }}>
          {options.map((option, index) => (
            <Combobox.Option key={option.id} value={option.id} active={index === 0}>
              <strong>{medicineTitle(option)}</strong> · {t(`prescription.list.${option.list}`)}
            </Combobox.Option>
          ))}
          {options.length === 0 ? <Combobox.Empty>{t("prescription.noMedicine")}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** The generic name in capitals, as the guidelines want it on paper. */
const medicineTitle = ({ generic, strength, form }: Medicine): string =>
  `${generic.toUpperCase()} ${strength} ${form}`;
