import { assertNever } from "../../../shared/result/result.ts";
import { AboutScreen } from "../about/about-screen.tsx";
import { ConsultScreen } from "../consult/consult-screen.tsx";
import { InboxScreen } from "../inbox/inbox-screen.tsx";
import { PatientChart } from "../patients/patient-chart.tsx";
import { PatientsScreen } from "../patients/patients-screen.tsx";
import { MyDayScreen } from "../queue/my-day-screen.tsx";
import { QueuePlace } from "../queue/queue-place.tsx";
import { SettingsScreen } from "../settings/settings-screen.tsx";
import { UnsentScreen } from "../sync/unsent-screen.tsx";
import type { Route } from "./route.ts";

/** The screen of a route. */
export function Place({ route, onSignOut }: { readonly route: Route; readonly onSignOut: () => void }) {
  switch (route.kind) {
    case "my-day":
      return <MyDayScreen onSignOut={onSignOut} />;
    case "queue":
      return <QueuePlace />;
    case "consult":
      return <ConsultScreen consultId={route.consultId} />;
    case "inbox":
      return <InboxScreen />;
    case "patients":
      return <PatientsScreen />;
    case "patient":
      return <PatientChart patientId={route.patientId} />;
    case "unsent":
      return <UnsentScreen />;
    case "settings":
      return <SettingsScreen />;
    case "about":
      return <AboutScreen />;
    default:
      return assertNever(route, "Place");
  }
}
