import { Button, PasswordInput, SegmentedControl, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeskState } from "../../../shared/contract/session-view.ts";
import { useAct } from "../../bridge/use-call.ts";
import { FailureText } from "../app/failure-text.tsx";
import { usePreferences } from "../app/preferences.tsx";
import { LostPassphrase } from "../keys/lost-passphrase.tsx";
import { RestoreOffer } from "../restore/restore-offer.tsx";
import classes from "./sign-in.module.css";

/** Works without line for accounts this PC knows; in practice the account is filled in. */
export function SignInScreen({ desk }: { readonly desk: DeskState }) {
  const { t } = useTranslation();
  const act = useAct("session.signIn", ["desk.state", "settings.read", "queue.list", "sync.state"]);
  const [username, setUsername] = useState(desk.prefilled?.username ?? desk.knownUsernames[0] ?? "");
  const [passphrase, setPassphrase] = useState(desk.prefilled?.passphrase ?? "");
  const [oldPassphrase, setOldPassphrase] = useState("");
  const needsOld = act.failure?.kind === "old-passphrase-needed";
  const damaged = act.failure?.kind === "storage-damaged";
  const [capsLock, setCapsLock] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run({ username, passphrase, ...(oldPassphrase === "" ? {} : { oldPassphrase }) });
  };
  return (
    <main className={classes.screen}>
      <form className={classes.form} onSubmit={submit}>
        <h1>
          <span lang="en">Paramarsh</span> <span lang="hi">परामर्श</span>
        </h1>
        {desk.practice && <p className={classes.practice}>{t("signIn.practice")}</p>}
        <TextInput
          label={t("signIn.username")}
          value={username}
          autoFocus={username === ""}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
        <PasswordInput
          label={t("signIn.passphrase")}
          value={passphrase}
          autoFocus={username !== ""}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          onKeyUp={(event) => setCapsLock(event.getModifierState("CapsLock"))}
          description={capsLock ? t("signIn.capsLock") : undefined}
        />
        {(needsOld || oldPassphrase !== "") && (
          <PasswordInput
            label={t("keyWords.old")}
            autoComplete="off"
            value={oldPassphrase}
            onChange={(event) => setOldPassphrase(event.currentTarget.value)}
          />
        )}
        {damaged ? (
          <RestoreOffer
            account={{ username, passphrase }}
            onRestored={() => void act.run({ username, passphrase })}
          />
        ) : (
          act.failure && <FailureText failure={act.failure} />
        )}
        <Button
          type="submit"
          variant={damaged ? "default" : "filled"}
          loading={act.pending}
          disabled={username === ""}
        >
          {t("signIn.submit")}
        </Button>
        <p className={classes.small}>{t("signIn.offlineWorks")}</p>
        {desk.knownUsernames.includes(username) && <LostPassphrase username={username} />}
        <SignInFoot desk={desk} />
      </form>
    </main>
  );
}

function SignInFoot({ desk }: { readonly desk: DeskState }) {
  const { t } = useTranslation();
  const { language, choose } = usePreferences();
  const { hubUrl: url, hubProcessId: pid } = desk;
  return (
    <footer className={classes.small}>
      {desk.sealedWaiting > 0 && <p>{t("signIn.sealedWaiting", { count: desk.sealedWaiting })}</p>}
      <p>{pid === undefined ? t("signIn.hub", { url }) : t("signIn.hubProcess", { url, pid })}</p>
      <p>{t("signIn.desk", { version: desk.version, pid: desk.deskProcessId })}</p>
      <SegmentedControl
        aria-label={t("common.language")}
        value={language}
        onChange={(value) => choose({ language: value === "hi" ? "hi" : "en" })}
        data={[
          { value: "en", label: t("common.english") },
          { value: "hi", label: t("common.hindi") },
        ]}
      />
    </footer>
  );
}
