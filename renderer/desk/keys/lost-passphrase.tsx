import { Button, Stack, Textarea } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../bridge/use-call.ts";
import { FailureText } from "../app/failure-text.tsx";
import { NewPassphrase } from "./new-passphrase.tsx";

/** The way back into a file whose passphrase is lost: a request to the operator, and the answer. */
export function LostPassphrase({ username }: { readonly username: string }) {
  const { t } = useTranslation();
  const asking = useAct("session.askRecovery");
  const recovering = useAct("session.recover");
  const [request, setRequest] = useState<string>();
  const [answer, setAnswer] = useState("");
  const [next, setNext] = useState<string>();
  const [done, setDone] = useState(false);
  const ask = async () => {
    const asked = await asking.run({ username });
    if (asked.ok) setRequest(asked.value.request);
  };
  const recover = async () => {
    if (next === undefined) return;
    setDone((await recovering.run({ username, answer, next })).ok);
  };
  // It stands in the sign-in form, which a bare Enter here would submit with the passphrase that is lost.
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (answer !== "" && !recovering.pending) void recover();
  };
  if (done) return <p role="status">{t("keyWords.recovered")}</p>;
  return (
    <details>
      <summary>{t("keyWords.lost")}</summary>
      <Stack gap="xs" mt="sm" onKeyDown={press}>
        <p>{t("keyWords.lostHow")}</p>
        {request === undefined ? (
          <Button variant="default" loading={asking.pending} onClick={() => void ask()}>
            {t("keyWords.ask")}
          </Button>
        ) : (
          <>
            <Textarea label={t("keyWords.request")} readOnly rows={4} value={request} />
            <Textarea
              label={t("keyWords.answer")}
              rows={4}
              value={answer}
              onChange={({ currentTarget }) => setAnswer(currentTarget.value)}
            />
            <NewPassphrase onChange={setNext} />
            <Button
              loading={recovering.pending}
              disabled={answer === "" || next === undefined}
              onClick={() => void recover()}
            >
              {t("keyWords.recover")}
            </Button>
          </>
        )}
        {asking.failure && <FailureText failure={asking.failure} />}
        {recovering.failure && <FailureText failure={recovering.failure} />}
      </Stack>
    </details>
  );
}
