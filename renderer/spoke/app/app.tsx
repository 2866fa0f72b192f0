import { useStore } from "../client/store.ts";
import { CheckPlace } from "../check/check-place.tsx";
import { CallLayer } from "../call/call-layer.tsx";
import { useLive } from "../live/use-live.ts";
import { ConsultScreen } from "../waiting/consult-screen.tsx";
import type { Session } from "./session.ts";
import { FindScreen } from "../find/find-screen.tsx";
import { FormScreen } from "../request/form-screen.tsx";
import { HomeScreen } from "../home/home-screen.tsx";
import { SignInScreen } from "../sign-in/sign-in-screen.tsx";
import { UnsentScreen } from "../home/unsent-screen.tsx";
import { StockScreen } from "../stock/stock-screen.tsx";
import { readRoute, type Route, useHash } from "./route.ts";
import { useServices } from "./services.ts";

/** Which screen, and over it what rings; everything but signing in is there without line too. */
export function App() {
  const route = readRoute(useHash());
  const { state } = useServices();
  const session = useStore(state)?.session;
  useLive(session !== undefined);
  if (!session || route.at === "sign-in") return <SignInScreen />;
  return (
    <>
      <Screen route={route} session={session} />
      <CallLayer session={session} shownKey={route.at === "call" ? route.key : undefined} />
    </>
  );
}

function Screen({ route, session }: { readonly route: Route; readonly session: Session }) {
  if ("key" in route)
    return <ConsultScreen key={route.key} place={route.at} consultKey={route.key} session={session} />;
  switch (route.at) {
    case "find":
      return <FindScreen />;
    case "check":
      return <CheckPlace />;
    case "stock":
      return <StockScreen />;
    case "unsent":
      return <UnsentScreen />;
    case "form":
      return <FormScreen key={route.id} id={route.id} centre={session.centre} />;
    default:
      return <HomeScreen session={session} />;
  }
}
