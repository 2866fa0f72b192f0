import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { MedicineSuggestion } from "../../../shared/contract/writing-calls.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { Medicine } from "../../../shared/domain/medicine.ts";
import { looksWritten } from "../../../shared/domain/own-line.ts";
import { useCall } from "../../bridge/use-call.ts";
import { useHeldKey } from "../../bridge/use-held-key.ts";
import { useLanguage } from "../consult/use-language.ts";
import { saysNoMore } from "./says-no-more.ts";
import classes from "./prescription.module.css";
import { setTyped } from "./set-lines.ts";
import { StockTag } from "./stock-note.tsx";
import { useStock } from "./use-stock.ts";

/** One letter would answer half the list. */
const leastLetters = 2;
/** The desk looks for no longer name. */
const mostLetters = 200;

type Props = {
  readonly consultId: ConsultId;
  readonly medicine: Medicine | undefined;
  readonly onChoose: (suggestion: MedicineSuggestion) => void;
  /** What stands in the field, while it is no chosen medicine. */
  readonly typed: string | undefined;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
  /** The text was understood as a whole line: a list of names would only be in the way. */
  readonly isLine: boolean;
};

/**
 * Type two letters, choose with the arrows, Enter: the caret goes on to the dose. The arrow in an empty field opens what
 * this doctor writes most, each a whole line.
 */
export function MedicineField({ consultId, medicine, onChoose, typed, onType, onLeave, isLine }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const text = typed ?? (medicine === undefined ? "" : medicineTitle(medicine));
  const isEmpty = medicine === undefined && (typed ?? "").trim() === "";
  // Behind a dot stands the name of an order set.
  const isSet = setTyped(typed) !== undefined;
  const { length } = (typed ?? "").trim();
  const mayBeName = !isSet && length >= leastLetters && length <= mostLetters;
  const asks = isEmpty ? combobox.dropdownOpened : mayBeName;
  const found = useCall(
    "medicine.suggest",
    { text: (typed ?? "").trim() },
    { enabled: asks, keepPrevious: true },
  );
  const isWritten = looksWritten(typed ?? "");
  // What an earlier text found would answer Enter with a medicine and drop the rest of the line.
  const options = asks && !isLine && !(isWritten && found.isPlaceholderData) ? (found.data ?? []) : [];
  const likeliest = options[0]?.medicine;
  const offers = isWritten && likeliest !== undefined && saysNoMore(typed ?? "", likeliest);
  const { openDropdown, closeDropdown, selectFirstOption } = combobox;
  useEffect(() => {
    if (offers) {
      openDropdown();
      selectFirstOption();
    } else if (isWritten) closeDropdown(); // an open list would answer Enter in place of the line
  }, [offers, isWritten, openDropdown, closeDropdown, selectFirstOption]);
  const choose = (id: string) => {
    const picked = options.find(({ medicine: one }) => one.id === id);
    if (picked === undefined) return;
    combobox.closeDropdown();
    onChoose(picked);
  };
  const isAnswered = !found.isPending && !found.isPlaceholderData;
  const holdEnter = useHeldKey(typed, isAnswered, () => {
    // Gone on to another field meanwhile: the focus, and what is written there, would be taken from under the hands.
    if (document.activeElement !== input.current) return;
    if (likeliest !== undefined && !isWritten) choose(likeliest.id);
  });
  // The list of an earlier letter begins with another medicine; one that was gone to by the arrows was seen.
  const holdEarlyEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || isWritten || !asks) return;
    if (isAnswered || combobox.getSelectedOptionIndex() > 0) return;
    event.preventDefault();
    event.stopPropagation();
    holdEnter();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} size="xs">
      <Combobox.Target>
        <TextInput
          ref={input}
          data-first-field
          label={t("prescription.medicine")}
          placeholder={t("prescription.medicinePlaceholder")}
          value={text}
          autoComplete="off"
          spellCheck={false}
          onKeyDownCapture={holdEarlyEnter}
          onChange={({ currentTarget }) => {
            onType(currentTarget.value);
            // An emptied field answers Enter with nothing: its list opens by the arrow alone.
            if (looksWritten(currentTarget.value) || currentTarget.value.trim() === "") {
              combobox.closeDropdown();
              return;
            }
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onBlur={() => {
            combobox.closeDropdown();
            onLeave();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!asks || found.data === undefined || (isWritten && options.length === 0)}>
        <Offered consultId={consultId} options={options} />
      </Combobox.Dropdown>
    </Combobox>
  );
}

type OfferedProps = Pick<Props, "consultId"> & { readonly options: readonly MedicineSuggestion[] };

function Offered({ consultId, options }: OfferedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const stockOf = useStock(
    consultId,
    options.map(({ medicine }) => medicine.id),
  );
  return (
    <Combobox.Options mah={240} style={{ overflowY: "auto" }}>
      {options.map(({ medicine, how }, index) => (
        <Combobox.Option key={medicine.id} value={medicine.id} active={index === 0}>
          <strong>{medicineTitle(medicine)}</strong> · {t(`prescription.list.${medicine.list}`)}
          {how === undefined ? null : <span className={classes.usual}>{how[language]}</span>}
          <StockTag stock={stockOf(medicine.id)} />
        </Combobox.Option>
      ))}
      {options.length === 0 ? <Combobox.Empty>{t("prescription.noMedicine")}</Combobox.Empty> : null}
    </Combobox.Options>
  );
}

/** The generic name in capitals, as the guidelines want it on paper. */
const medicineTitle = ({ generic, strength, form }: Medicine): string =>
  `${generic.toUpperCase()} ${strength} ${form}`;
