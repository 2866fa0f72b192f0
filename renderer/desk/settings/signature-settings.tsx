import { Button, PasswordInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct, useCall } from "../../bridge/use-call.ts";
import classes from "./settings.module.css";
import { SignaturePad } from "./signature-pad.tsx";
import { smallPng } from "./small-png.ts";

/** Drawn here or chosen as a picture; it stands on no paper before the doctor signs one. */
export function SignatureSettings() {
  const { t } = useTranslation();
  const kept = useCall("signature.read", {});
  const keep = useAct("signature.keep", ["signature.read"]);
  const [drawn, setDrawn] = useState<string>();
  const [pin, setPin] = useState("");
  const [tooLarge, setTooLarge] = useState(false);
  const choose = async (file: File | null | undefined) => {
    const png = file ? await smallPng(file) : undefined;
    setTooLarge(file !== null && file !== undefined && png === undefined);
    if (png !== undefined) setDrawn(png);
  };
  const save = async (png: string | undefined) => {
    const answer = await keep.run({ pin, ...(png === undefined ? {} : { png }) });
    setPin("");
    if (answer.ok) setDrawn(undefined);
  };
  const present = drawn ?? kept.data?.png;
  return (
    <section className={classes.part}>
      <h2>{t("settings.signature.title")}</h2>
      <p className={classes.small}>{t("settings.signature.help")}</p>
      {present === undefined ? null : (
        <img
          className={classes.signature}
          src={`data:image/png;base64,${present}`}
          alt={t("settings.signature.title")}
        />
      )}
      <SignaturePad
        label={t("settings.signature.draw")}
        clear={t("settings.signature.clear")}
        onDrawn={setDrawn}
      />
      <label>
        {t("settings.signature.choose")}{" "}
        <input
          type="file"
          accept="image/png,image/jpeg"
          onChange={({ target }) => void choose(target.files?.[0])}
        />
      </label>
      {tooLarge ? <p role="alert">{t("settings.signature.tooLarge")}</p> : null}
      <PasswordInput
        size="xs"
        label={t("settings.signature.pin")}
        value={pin}
        autoComplete="off"
        onChange={({ currentTarget }) => setPin(currentTarget.value)}
      />
      {keep.failure === undefined ? null : <p role="alert">{t("settings.signature.failed")}</p>}
      <div>
        <Button
          variant="default"
          disabled={drawn === undefined || pin === ""}
          onClick={() => void save(drawn)}
        >
          {t("settings.signature.keep")}
        </Button>{" "}
        <Button
          variant="default"
          disabled={kept.data?.png === undefined || pin === ""}
          onClick={() => void save(undefined)}
        >
          {t("settings.signature.remove")}
        </Button>
      </div>
    </section>
  );
}
