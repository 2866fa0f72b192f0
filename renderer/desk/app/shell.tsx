import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useConnection } from "../../bridge/bridge-provider.tsx";
import { FactsProvider } from "../facts/facts-context.tsx";
import { FilesProvider } from "../files/files-context.tsx";
import { ActsProvider } from "../acts/acts-context.tsx";
import { AlarmBand } from "../alarm/alarm-band.tsx";
import { QueueDrawer } from "../queue/queue-drawer.tsx";
import { SignOutDialog } from "../sign-in/sign-out-dialog.tsx";
import { RestoredNotice } from "../restore/restored-notice.tsx";
import { ClockBand } from "../sync/clock-band.tsx";
import { CallKeys } from "../call/call-keys.tsx";
import { CallProvider } from "../call/call-provider.tsx";
import { CheckProvider } from "../check/check-provider.tsx";
import { MyCallsProvider } from "../my-calls/my-calls-provider.tsx";
import { GuestLayer } from "../guest/guest-layer.tsx";
import { PhoneProvider } from "../phone/phone-provider.tsx";
import { RemoteSound } from "../call/remote-sound.tsx";
import { DrawerProvider, useDrawer } from "./drawer-context.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { FrameKeys } from "./frame-keys.tsx";
import { Palette } from "./palette.tsx";
import { Place } from "./place.tsx";
import { Rail } from "./rail.tsx";
import classes from "./shell.module.css";
import { TitleBar } from "./title-bar.tsx";
import { formatRoute } from "./route.ts";
import { useRoute } from "./use-route.ts";

/** The frame round every screen: title bar, rail, queue drawer, and the place that changes. */
export function Shell() {
  return (
    <DrawerProvider>
      <CallProvider>
        <ActsProvider>
          <FactsProvider>
            <FilesProvider>
              <PhoneProvider>
                <CheckProvider>
                  <MyCallsProvider>
                    <Frame />
                  </MyCallsProvider>
                </CheckProvider>
              </PhoneProvider>
            </FilesProvider>
          </FactsProvider>
        </ActsProvider>
      </CallProvider>
    </DrawerProvider>
  );
}

function Frame() {
  const { t } = useTranslation();
  const route = useRoute();
  const drawer = useDrawer();
  const lost = useConnection() === "lost";
  const [leaving, setLeaving] = useState(false);
  const signOut = () => setLeaving(true);
  const withDrawer = (route.kind === "queue" || route.kind === "consult") && drawer.open;

  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main" onClick={focusMain}>
        {t("frame.skipToMain")}
      </a>
      <TitleBar />
      <AlarmBand />
      <GuestLayer />
      {lost && (
        <p role="alert" className={classes.lost}>
          {t("frame.deskLost")}
        </p>
      )}
      <ClockBand />
      <div className={classes.body}>
        <Rail onSignOut={signOut} />
        {withDrawer && <QueueDrawer />}
        <div className={classes.place}>
          <ErrorBoundary key={formatRoute(route)}>
            <Place route={route} onSignOut={signOut} />
          </ErrorBoundary>
        </div>
      </div>
      <FrameKeys onSignOut={signOut} />
      <CallKeys />
      <RemoteSound />
      <RestoredNotice />
      <Palette onSignOut={signOut} />
      <SignOutDialog opened={leaving} onClose={() => setLeaving(false)} />
    </div>
  );
}

/** The address is the route, so the skip link moves the focus itself. */
function focusMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}
