import { startedAnew } from "../contract/hub-api.ts";
import type { HubReply } from "./stepping.ts";

/** What to do after the hub answered (or did not answer) one outbox item. */
export type Reaction =
  | { readonly kind: "done" }
  /** The same bytes again, later: they may have arrived. */
  | { readonly kind: "again" }
  /** Somebody was there first, or it is not there any more: look at the hub's present state, then decide. */
  | { readonly kind: "reconcile" }
  /** A new token, then the same bytes. */
  | { readonly kind: "sign-in" }
  /** A person must look at it; other consults go on. */
  | { readonly kind: "park"; readonly why: string };

/** The protocol's table of reactions; `status` is undefined when no answer came. */
export function reactionTo(status: number | undefined): Reaction {
  if (status === undefined || status >= 500 || status === 429 || status === 408) return { kind: "again" };
  if (status === startedAnew) return { kind: "again" }; // once the machine has greeted it
  if (status >= 200 && status < 300) return { kind: "done" };
  if (status === 412 || status === 409 || status === 404 || status === 410) return { kind: "reconcile" };
  if (status === 401) return { kind: "sign-in" };
  if (status === 403) return { kind: "park", why: "not-allowed" };
  if (status === 413) return { kind: "park", why: "it is too large for the hub (413)" };
  return { kind: "park", why: `the hub refused it (${status})` };
}

/** The reason for parking with the hub's own words behind it, where it gave any. */
export function withHubWords(why: string, json: unknown): string {
  const said = hubWords(json);
  return said === undefined || why === "not-allowed" ? why : `${why}: ${said}`;
}

const mostWords = 300;

function hubWords(json: unknown): string | undefined {
  const issues = list(field(json, "issue"));
  const said = issues
    .map((issue) => text(field(field(issue, "details"), "text")) ?? text(field(issue, "diagnostics")))
    .filter((one) => one !== undefined);
  const all = said.length > 0 ? said.join("; ") : text(field(json, "message"));
  return all?.slice(0, mostWords);
}

const field = (of: unknown, name: string): unknown =>
  typeof of === "object" && of !== null && name in of ? (of as Record<string, unknown>)[name] : undefined;
const text = (of: unknown): string | undefined => (typeof of === "string" && of !== "" ? of : undefined);
const list = (of: unknown): readonly unknown[] => (Array.isArray(of) ? of : []);

/** Why an item waits, by a kind that the screen knows. */
export function whyWaiting({ status, failure, retryAfterMs }: HubReply): string {
  if (failure !== undefined) return failure;
  if (status === 401) return "sign-in-again";
  if (status === 507) return "hub-full";
  if (status === 429 || (status === 503 && retryAfterMs !== undefined)) return "hub-busy";
  return "hub-unreachable";
}
