import { Button, Radio } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SbarAct } from "../../../shared/domain/consult-act.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useAct } from "../../bridge/use-call.ts";
import { actOf, overlongIn, sbarParts } from "./act-form.ts";
import { type FieldsProps, LongField, ShortField } from "./act-text.tsx";
import classes from "./acts.module.css";

/** Where the patient goes, and the page that goes along: prefilled, changed here, printed from here. */
export function SbarFields({ act, ...props }: FieldsProps & { readonly act: SbarAct["act"] }) {
  const { view, form, write } = props;
  const { t } = useTranslation();
  const made = actOf(act, form);
  const isFit = overlongIn(form).length === 0;
  return (
    <>
      <div className={classes.pair}>
        <ShortField {...props} field={act === "transfer" ? "to" : "where"} autoFocus />
        {act === "transfer" ? (
          <Radio.Group
            label={t("acts.by")}
            value={form.by ?? null}
            onChange={(value) => write("by", value === "108" ? "108" : "own-vehicle")}
          >
            <div className={classes.row}>
              <Radio value="108" label={t("acts.vehicle.108")} />
              <Radio value="own-vehicle" label={t("acts.vehicle.own-vehicle")} />
            </div>
          </Radio.Group>
        ) : (
          <ShortField {...props} field="byWhen" />
        )}
      </div>
      {sbarParts.map((part) => (
        <LongField key={part} {...props} field={part} />
      ))}
      {isFit && made.ok && (made.value.act === "transfer" || made.value.act === "advise-in-person") ? (
        <PrintSbar consultId={view.consultId} act={made.value} />
      ) : null}
    </>
  );
}

type PrintProps = {
  readonly consultId: ConsultId;
  readonly act: SbarAct;
};

function PrintSbar({ consultId, act }: PrintProps) {
  const { t } = useTranslation();
  const page = useAct("sbar.html");
  const frame = useRef<HTMLIFrameElement>(null);
  const [html, setHtml] = useState("");
  const print = async () => {
    const answer = await page.run({ consultId, act });
    if (answer.ok) setHtml(answer.value.html);
  };
  return (
    <>
      <Button variant="default" loading={page.pending} onClick={() => void print()}>
        {t("acts.printSbar")}
      </Button>
      {html === "" ? null : (
        <iframe
          ref={frame}
          className={classes.paper}
          title={t("acts.sbarTitle")}
          sandbox="allow-same-origin allow-modals"
          srcDoc={html}
          onLoad={() => frame.current?.contentWindow?.print()}
        />
      )}
    </>
  );
}
