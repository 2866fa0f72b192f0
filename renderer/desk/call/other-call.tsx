import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CallView } from "../../call/call-view.ts";
import { useCall } from "../../bridge/use-call.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { keys } from "../app/keys.ts";
import { goTo } from "../app/use-route.ts";
import classes from "./call.module.css";
import type { HeldCall } from "./one-call.ts";
import { Pictures } from "./pictures.tsx";
import { useCaption } from "./running-call.tsx";
import { useWhoIsInCall } from "./use-who-is-in-call.ts";

type Props = { readonly held: HeldCall; readonly call: CallView };

/** Another consult is open than the one in the call: says so in its place, and leads back by one key. */
export function OtherCall({ held, call }: Props) {
  const { t } = useTranslation();
  const who = useWhoIsInCall(held, call);
  const centre = useCall("call.about", { consultId: held.consultId }).data?.centre ?? "";
  const caption = useCaption(call, centre);
  return (
    <section className={classes.strip} aria-label={t("call.strip")} data-other>
      <Pictures view={call} centre={centre} caption={caption} />
      <div className={classes.side}>
        <p className={classes.otherName}>
          <strong>{who.words}</strong>
        </p>
        <Button
          variant="default"
          onClick={() => goTo({ kind: "consult", consultId: held.consultId })}
          aria-keyshortcuts={keys.call.aria}
          rightSection={<KeyHint keys={keys.call.shown} />}
        >
          {t("call.other.goTo")}
        </Button>
        <Button
          variant="default"
          onClick={() => held.session.hangUp()}
          aria-keyshortcuts={keys.endCall.aria}
          rightSection={<KeyHint keys={keys.endCall.shown} />}
        >
          {t("call.end")}
        </Button>
        <p className={classes.line}>{t("call.other.callEnd")}</p>
      </div>
    </section>
  );
}
