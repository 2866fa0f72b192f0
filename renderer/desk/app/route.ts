import { consultId, type ConsultId, patientId, type PatientId } from "../../../shared/domain/ids.ts";

/** The page's few places. The address keeps them across a reload of the window. */
export type Route =
  | { readonly kind: "my-day" | "queue" | "inbox" | "patients" | "unsent" | "settings" | "about" }
  | { readonly kind: "consult"; readonly consultId: ConsultId }
  | { readonly kind: "patient"; readonly patientId: PatientId };

const plain = ["my-day", "queue", "inbox", "patients", "unsent", "settings", "about"] as const;

export function parseRoute(hash: string): Route {
  const [kind = "", id = ""] = hash.replace(/^#\/?/, "").split("/");
  const decoded = safelyDecoded(id);
  if (kind === "consult" && decoded) return { kind, consultId: consultId.parse(decoded) };
  if (kind === "patient" && decoded) return { kind, patientId: patientId.parse(decoded) };
  return { kind: plain.find((known) => known === kind) ?? "my-day" };
}

export function formatRoute(route: Route): string {
  if (route.kind === "consult") return `#/consult/${encodeURIComponent(route.consultId)}`;
  if (route.kind === "patient") return `#/patient/${encodeURIComponent(route.patientId)}`;
  return `#/${route.kind}`;
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ""; // a hand-typed address
  }
}
