import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { UnsentItem } from "../../../shared/contract/sync-view.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { useAct } from "../../bridge/use-call.ts";
import { useKeptWords } from "../acts/use-kept-words.ts";
import { useUnderWay } from "../acts/use-under-way.ts";
import { FailureText } from "../app/failure-text.tsx";
import { useTooLong } from "../app/too-long.ts";
import { goTo } from "../app/use-route.ts";
import classes from "./sync.module.css";

/** What a person can do with one item; what is merely on its way needs nobody. */
export function UnsentActs({ item }: { readonly item: UnsentItem }) {
  const { t } = useTranslation();
  const [aside, setAside] = useState(false);
  const again = useAct("sync.makeAgain", ["sync.state"]);
  const { consultId } = item;
  const parked = item.state === "parked";
  return (
    <>
      <div className={classes.acts}>
        {!parked && <span>{t("sync.itself")}</span>}
        {consultId !== undefined && (
          <Button variant="default" onClick={() => goTo({ kind: "consult", consultId })}>
            {t("sync.openConsult")}
          </Button>
        )}
        {parked && item.kind !== "signed" && (
          <Button variant="default" loading={again.pending} onClick={() => void again.run({ id: item.id })}>
            {t("sync.makeAgain")}
          </Button>
        )}
        {parked && !aside && (
          <Button variant="default" onClick={() => setAside(true)}>
            {t("sync.setAside")}
          </Button>
        )}
      </div>
      {again.failure && <FailureText failure={again.failure} />}
      {aside &&
        (consultId === undefined ? (
          <SetAside key={item.id} id={item.id} />
        ) : (
          <SetAsideKept key={item.id} id={item.id} consultId={consultId} />
        ))}
    </>
  );
}

/** The contract's length of a field's name; what tells items apart stands at the end of their ids. */
const longestField = 40;
const longestReason = 500;

/** Begun, it is there again after another screen: who looks up why comes back to it. */
function SetAsideKept({ id, consultId }: { readonly id: string; readonly consultId: ConsultId }) {
  const { words, write, used, trouble } = useKeptWords(consultId, "set-aside-reason");
  const field = id.slice(-longestField);
  const reason = words?.[field] ?? "";
  return (
    <Reason
      {...{ id, reason, trouble }}
      write={(text) => write(field, text)}
      onDone={() => used({ [field]: reason })}
    />
  );
}

function SetAside({ id }: { readonly id: string }) {
  const [reason, setReason] = useState("");
  return <Reason {...{ id, reason }} write={setReason} onDone={() => undefined} trouble={undefined} />;
}

type ReasonProps = {
  readonly id: string;
  readonly reason: string;
  readonly write: (text: string) => void;
  readonly onDone: () => void;
  readonly trouble: Failure | undefined;
};

function Reason({ id, reason, write, onDone, trouble }: ReasonProps) {
  const { t } = useTranslation();
  const act = useAct("sync.setAside", ["sync.state", "queue.list"]);
  const { isUnderWay, run } = useUnderWay();
  const tooLong = useTooLong()(reason, longestReason);
  const ready = reason.trim().length >= 3 && tooLong === undefined;
  const failure = act.failure ?? trouble;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    void run(async () => {
      if ((await act.run({ id, reason })).ok) onDone();
    });
  };
  return (
    <form className={classes.aside} onSubmit={submit}>
      <TextInput
        autoFocus
        label={t("sync.setAsideWhy")}
        value={reason}
        readOnly={isUnderWay}
        error={tooLong}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
      <Button type="submit" aria-disabled={!ready} loading={act.pending}>
        {t("sync.setAsideNow")}
      </Button>
      {failure && <FailureText failure={failure} />}
    </form>
  );
}
