import { type FormEvent, useState } from "react";
import type { Failure } from "../../../shared/result/failure.ts";
import { Frame } from "../app/frame.tsx";
import { callHub } from "../client/call-hub.ts";
import { goTo } from "../app/route.ts";
import { useServices } from "../app/services.ts";
import { useStore } from "../client/store.ts";
import { Button, Card, LinkButton, Notice, TextField, Tick } from "../ui/parts.tsx";
import { useFailureWords, useWords } from "../words/use-words.ts";

/** Pressed before the hub's first answer had come over a thin line. */
async function filledBeforehand() {
  const told = await callHub("session.state", {});
  return told.ok ? told.value.prefilled : undefined;
}

export function SignInScreen() {
  const { common } = useWords();
  const sayFailure = useFailureWords();
  const services = useServices();
  const prefilled = useStore(services.state)?.prefilled;
  // Undefined until typed, because what is filled in beforehand comes with the hub's first answer.
  const [username, setUsername] = useState<string>();
  const [passphrase, setPassphrase] = useState<string>();
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailed(undefined);
    const filled = prefilled ?? (username === undefined ? await filledBeforehand() : undefined);
    const told = await services.signIn(
      username ?? filled?.username ?? "",
      passphrase ?? filled?.passphrase ?? "",
    );
    setBusy(false);
    if (told.ok) goTo({ at: "home" });
    else setFailed(told.error);
  };
  return (
    <Frame
      first
      title={common.product}
      subtitle={common.signIn.title}
      foot={
        <LinkButton href="tel:108" tone="danger" icon="phone" tall>
          {common.danger108}
        </LinkButton>
      }
    >
      <form onSubmit={(event) => void submit(event)}>
        <Card title={common.signIn.title}>
          {failed && <Notice tone="bad">{sayFailure(failed.kind)}</Notice>}
          {prefilled && <p>{common.signIn.prefilled}</p>}
          <TextField
            label={common.signIn.username}
            value={username ?? prefilled?.username ?? ""}
            onChange={setUsername}
            autoComplete="username"
          />
          <TextField
            label={common.signIn.passphrase}
            type={shown ? "text" : "password"}
            value={passphrase ?? prefilled?.passphrase ?? ""}
            onChange={setPassphrase}
            autoComplete="current-password"
          />
          <Tick words={common.signIn.show} checked={shown} onChange={setShown} />
          <Button tone="main" tall wide submit disabled={busy}>
            {busy ? common.signIn.going : common.signIn.go}
          </Button>
        </Card>
      </form>
    </Frame>
  );
}
