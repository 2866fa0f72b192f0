import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type CallFigures, concealedShare } from "../../../shared/call/call-figures.ts";
import { rungs } from "../../../shared/call/rungs.ts";
import type { MyCall } from "../../../shared/contract/figure-calls.ts";
import { useCall } from "../../bridge/use-call.ts";
import { DialogInside } from "../../ui/dialog-inside.tsx";
import { FailureText } from "../app/failure-text.tsx";
import { goTo } from "../app/use-route.ts";
import { useLengths } from "../call/use-lengths.ts";
import { sayDayAndTime } from "../consult/say-when.ts";
import { useLanguage } from "../consult/use-language.ts";
import classes from "./my-calls.module.css";

/** How the doctor's own calls went, newest first: numbers; no sound or picture is kept anywhere. */
export function MyCallsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const told = useCall("call.mine", {});
  const calls = told.data?.calls ?? [];
  return (
    <Modal
      opened
      onClose={onClose}
      size={900}
      title={<strong>{t("myCalls.title")}</strong>}
      closeButtonProps={{ "aria-label": t("myCalls.close") }}
    >
      <DialogInside isWhole>
        <p className={classes.note}>{t("myCalls.note")}</p>
        {told.error ? <FailureText failure={told.error.failure} /> : null}
        {told.data && calls.length === 0 ? <p>{t("myCalls.none")}</p> : null}
        {calls.length === 0 ? null : (
          <table className={classes.table}>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {t(`myCalls.head.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {calls.map((call) => (
                <Row key={call.callId} call={call} onOpen={onClose} />
              ))}
            </tbody>
          </table>
        )}
      </DialogInside>
    </Modal>
  );
}

const heads = ["when", "who", "how", "setUp", "drops", "voice", "picture", "data"] as const;

function Row({ call, onOpen }: { readonly call: MyCall; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const lengths = useLengths();
  const open = () => {
    onOpen();
    goTo({ kind: "consult", consultId: call.consultId });
  };
  const { figures } = call;
  return (
    <tr>
      <td>{sayDayAndTime(call.at, language)}</td>
      <td>
        <button type="button" className={classes.name} onClick={open}>
          {call.name === "" ? t("myCalls.noName") : call.name}
        </button>
        {call.guests.map((name) => (
          <small key={name}> {t("myCalls.guest", { name })}</small>
        ))}
      </td>
      <td>{lengths(call) || t("myCalls.notConnected")}</td>
      {figures === undefined ? <td colSpan={5}>{t("myCalls.noFigures")}</td> : <Numbers figures={figures} />}
    </tr>
  );
}

function Numbers({ figures }: { readonly figures: CallFigures }) {
  const { t } = useTranslation();
  const { setUpMs, drops, recoveriesMs, rungsMs, bytesIn, bytesOut } = figures;
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  const longest = Math.max(0, ...recoveriesMs);
  const share = concealedShare(figures);
  const lowest = rungs.findLast((rung) => (rungsMs[rung] ?? 0) >= 1_000);
  return (
    <>
      <td>{setUpMs === undefined ? "–" : t("myCalls.seconds", { seconds: seconds(setUpMs) })}</td>
      <td>{drops === 0 ? "0" : t("myCalls.drops", { count: drops, seconds: seconds(longest) })}</td>
      <td>{share === undefined ? "–" : t("myCalls.percent", { percent: (share * 100).toFixed(1) })}</td>
      <td>{lowest === undefined ? "–" : t(`myCalls.rung.${lowest}`)}</td>
      <td>{t("myCalls.megabytes", { mb: ((bytesIn + bytesOut) / 1_000_000).toFixed(1) })}</td>
    </>
  );
}
