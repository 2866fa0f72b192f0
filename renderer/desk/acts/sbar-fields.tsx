import { Button, Radio, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sbar } from "../../../shared/domain/consult-act.ts";
import { useAct } from "../../bridge/use-call.ts";
import { useDraft } from "../../bridge/use-draft.ts";
import type { FieldsProps } from "./act-dialog.tsx";
import { ReasonField } from "./act-fields.tsx";
import classes from "./acts.module.css";
import { prefillSbar } from "./prefill-sbar.ts";
import { useReady } from "./use-ready.ts";

const parts = ["situation", "background", "assessment", "recommendation"] as const;

/** Where the patient goes, and the page that goes along: prefilled, changed here, printed from here. */
export function SbarFields({
  view,
  onReady,
  act,
}: FieldsProps & { readonly act: "transfer" | "advise-in-person" }) {
  const { t } = useTranslation();
  const { draft } = useDraft(view);
  const [sbar, setSbar] = useState<Sbar>(() => prefillSbar(view, draft));
  const [by, setBy] = useState<"108" | "own-vehicle">("108");
  const [to, setTo] = useState("");
  const [byWhen, setByWhen] = useState("");
  const made =
    act === "transfer"
      ? ({ act, by, to: to.trim(), sbar } as const)
      : ({ act, where: to.trim(), byWhen: byWhen.trim(), sbar } as const);
  const ready = to.trim().length >= 2 && (act === "transfer" || byWhen.trim().length >= 2) ? made : undefined;
  useReady(onReady, ready);
  return (
    <>
      <div className={classes.pair}>
        <TextInput
          label={t(act === "transfer" ? "acts.to" : "acts.where")}
          data-autofocus
          maxLength={200}
          value={to}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
        />
        {act === "transfer" ? (
          <Radio.Group
            label={t("acts.by")}
            value={by}
            onChange={(value) => setBy(value === "108" ? "108" : "own-vehicle")}
          >
            <div className={classes.row}>
              <Radio value="108" label={t("acts.vehicle.108")} />
              <Radio value="own-vehicle" label={t("acts.vehicle.own-vehicle")} />
            </div>
          </Radio.Group>
        ) : (
          <TextInput
            label={t("acts.byWhen")}
            maxLength={100}
            value={byWhen}
            onChange={({ currentTarget }) => setByWhen(currentTarget.value)}
          />
        )}
      </div>
      {parts.map((part) => (
        <ReasonField
          key={part}
          label={t(`acts.sbar.${part}`)}
          rows={2}
          most={4000}
          value={sbar[part]}
          onChange={(text) => setSbar((before) => ({ ...before, [part]: text }))}
        />
      ))}
      {ready === undefined ? null : <PrintSbar consultId={view.consultId} act={ready} />}
    </>
  );
}

type PrintProps = {
  readonly consultId: FieldsProps["view"]["consultId"];
  readonly act: Parameters<ReturnType<typeof useAct<"sbar.html">>["run"]>[0]["act"];
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
