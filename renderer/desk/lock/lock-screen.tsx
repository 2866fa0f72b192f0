import { Button, PasswordInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Session } from "../../../shared/contract/session-view.ts";
import { useOnlyHere } from "../../bridge/bridge-provider.tsx";
import { useAct } from "../../bridge/use-call.ts";
import { FailureText } from "../app/failure-text.tsx";
import { sayTime } from "../consult/say-when.ts";
import { usePreferences } from "../app/preferences.tsx";
import { goTo } from "../app/use-route.ts";
import { Cover } from "./cover.tsx";
import classes from "./lock.module.css";

type Props = { readonly session: Session; readonly lock: NonNullable<Session["lock"]> };

/** Whose session it is and how to go on; nothing of any patient. */
export function LockScreen({ session, lock }: Props) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { doctor } = session;
  const name = language === "hi" ? (doctor.nameDevanagari ?? doctor.name) : doctor.name;
  const time = sayTime(lock.since, language);
  return (
    <Cover title={t("common.product")}>
      <main className={classes.cover}>
        <div className={classes.form}>
          <h1>{t("lock.title")}</h1>
          <p className={classes.who}>
            <strong>{t("lock.whose", { name })}</strong>
          </p>
          <p>{t("lock.since", { time })}</p>
          <OpenForm
            pinSet={session.hasPin}
            pinAllowed={lock.pinAllowed}
            whyNoPin={lock.isPinUnread === true ? t("lock.pinUnread") : t("lock.pinBlocked")}
          />
          <AnotherDoctor name={name} unsent={lock.unsent} />
        </div>
      </main>
    </Cover>
  );
}

function OpenForm({
  pinSet,
  pinAllowed,
  whyNoPin,
}: {
  readonly pinSet: boolean;
  readonly pinAllowed: boolean;
  readonly whyNoPin: string;
}) {
  const { t } = useTranslation();
  const act = useAct("session.unlock", ["desk.state"]);
  const [secret, setSecret] = useState("");
  const [byPin, setByPin] = useState(true);
  const blocked = !pinAllowed || act.failure?.kind === "passphrase-needed";
  const withPin = byPin && !blocked;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (secret === "" || act.pending) return;
    setSecret(""); // wrong or right, it does not stay in the field
    void act.run(withPin ? { pin: secret } : { passphrase: secret });
  };
  return (
    <form onSubmit={submit} style={{ display: "contents" }}>
      {pinSet && blocked && <p>{whyNoPin}</p>}
      <PasswordInput
        key={String(withPin)}
        autoFocus
        label={withPin ? t("lock.pin") : t("lock.passphrase")}
        inputMode={withPin ? "numeric" : "text"}
        autoComplete="off"
        value={secret}
        onChange={({ currentTarget: { value } }) =>
          setSecret(withPin ? value.replace(/\D/gu, "").slice(0, 8) : value)
        }
      />
      {act.failure && act.failure.kind !== "passphrase-needed" && <FailureText failure={act.failure} />}
      <Button type="submit" loading={act.pending}>
        {t("lock.open")}
      </Button>
      {!blocked && (
        <Button
          variant="subtle"
          onClick={() => {
            setSecret("");
            act.reset();
            setByPin(!byPin);
          }}
        >
          {withPin ? t("lock.byPassphrase") : t("lock.byPin")}
        </Button>
      )}
    </form>
  );
}

function AnotherDoctor({ name, unsent }: { readonly name: string; readonly unsent: number | undefined }) {
  const { t } = useTranslation();
  const act = useAct("session.signOut", ["desk.state"]);
  const onlyHere = useOnlyHere();
  const leave = async () => {
    if ((await act.run({})).ok) goTo({ kind: "my-day" }); // the address names a consult
  };
  return (
    <div className={classes.other}>
      <Button variant="default" loading={act.pending} onClick={() => void leave()}>
        {t("lock.another")}
      </Button>
      {unsent === 0 && onlyHere ? null : (
        <p className={classes.small}>
          {unsent === undefined
            ? t("lock.anotherUnread", { name })
            : unsent === 0
              ? t("lock.anotherAllSent", { name })
              : t("lock.anotherUnsent", { name, count: unsent })}
        </p>
      )}
      {onlyHere && <p className={classes.small}>{t("lock.anotherOnlyHere")}</p>}
      {act.failure && <FailureText failure={act.failure} />}
    </div>
  );
}
