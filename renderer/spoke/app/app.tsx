import { useStore } from "../client/store.ts";
import { ConsultScreen } from "../waiting/consult-screen.tsx";
import { FindScreen } from "../find/find-screen.tsx";
import { FormScreen } from "../request/form-screen.tsx";
import { HomeScreen } from "../home/home-screen.tsx";
import { SignInScreen } from "../sign-in/sign-in-screen.tsx";
import { UnsentScreen } from "../home/unsent-screen.tsx";
import { readRoute, useHash } from "./route.ts";
import { useServices } from "./services.ts";

/** Which screen; everything but signing in is there without line too. */
export function App() {
  const route = readRoute(useHash());
  const { state } = useServices();
  const session = useStore(state)?.session;
  if (!session || route.at === "sign-in") return <SignInScreen />;
  if ("key" in route)
    return <ConsultScreen key={route.key} place={route.at} consultKey={route.key} session={session} />;
  switch (route.at) {
    case "home":
      return <HomeScreen session={session} />;
    case "find":
      return <FindScreen />;
    case "unsent":
      return <UnsentScreen />;
    case "form":
      return <FormScreen key={route.id} id={route.id} centre={session.centre} />;
  }
}
