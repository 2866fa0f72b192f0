import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { BridgeProvider, useMemoryOf } from "../../bridge/bridge-provider.tsx";
import type { Client } from "../../bridge/client.ts";
import { useCall } from "../../bridge/use-call.ts";
import { cssVariables, theme } from "../../ui/theme.ts";
import { Lockable } from "../lock/lockable.tsx";
import { SignInScreen } from "../sign-in/sign-in-screen.tsx";
import { PreferencesProvider } from "./preferences.tsx";
import { SessionProvider } from "./session-context.tsx";
import { Shell } from "./shell.tsx";
import { Starting } from "./starting.tsx";

/** The desk's page: who is signed in decides between the sign-in screen and the frame. */
export function App({ client }: { readonly client: Client }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <BridgeProvider client={client}>
        <PreferencesProvider>
          <Notifications position="bottom-center" />
          <Entrance />
        </PreferencesProvider>
      </BridgeProvider>
    </MantineProvider>
  );
}

function Entrance() {
  const { data: desk, error } = useCall("desk.state", {});
  const memoryIsTheirs = useMemoryOf(desk?.session?.doctor.id);
  if (!desk || !memoryIsTheirs) return <Starting failure={error?.failure} />;
  if (!desk.session) return <SignInScreen desk={desk} />;
  return (
    <SessionProvider key={desk.session.doctor.id} value={{ desk, session: desk.session }}>
      <Lockable session={desk.session}>
        <Shell />
      </Lockable>
    </SessionProvider>
  );
}
