import { useSyncExternalStore } from "react";

/** `key` of a consult: the request's own id while only this page knows it, else the ticket's. */
export type Route =
  | { readonly at: "home" | "find" | "unsent" | "sign-in" | "check" | "stock" }
  | { readonly at: "form"; readonly id: string }
  | {
      readonly at: "consult" | "paper" | "chat" | "measure" | "fact" | "correct" | "call";
      readonly key: string;
    };

const withKey = ["consult", "paper", "chat", "measure", "fact", "correct", "call"] as const;

export function readRoute(hash: string): Route {
  const [, at = "", id = ""] = hash.split("/").map(decodeURIComponent);
  if (at === "find" || at === "unsent" || at === "sign-in" || at === "check" || at === "stock") return { at };
  if (at === "form" && id !== "") return { at, id };
  const place = withKey.find((one) => one === at);
  return place && id !== "" ? { at: place, key: id } : { at: "home" };
}

export function hashOf(route: Route): string {
  if ("id" in route) return `#/${route.at}/${encodeURIComponent(route.id)}`;
  if ("key" in route) return `#/${route.at}/${encodeURIComponent(route.key)}`;
  return route.at === "home" ? "#/" : `#/${route.at}`;
}

export function goTo(route: Route): void {
  location.hash = hashOf(route);
  scrollTo(0, 0);
}

const subscribe = (listener: () => void) => {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
};

/** The hash as it stands in the address: a text, so that it may be compared. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => location.hash);
