import type { CallName, DeskEvent } from "../../shared/contract/calls.ts";

/** The calls whose answers an event makes old. `undefined` consult = whatever the consult. */
export function staleAfter(event: DeskEvent): readonly CallName[] {
  switch (event.kind) {
    case "queue-changed":
      return ["queue.list", "call.about", "inbox.list"];
    case "consult-changed":
      return [
        "consult.open",
        "consult.review",
        "patient.details",
        "prescription.check",
        "prescription.past",
        "paper.html",
        "queue.list",
        "call.about",
        "phone.script",
        "chat.list",
        "inbox.list",
      ];
    case "sync-changed":
      return [
        "sync.state",
        "session.unsent",
        "queue.list",
        "inbox.list",
        "knowledge.state",
        "prescription.stock",
        "call.blocked",
      ];
    case "session-changed":
      return ["desk.state", "queue.list", "sync.state", "settings.read", "inbox.list", "call.reportDrafts"];
    case "chat-changed":
      return ["chat.list", "call.about"];
    case "call-changed":
      return ["call.about", "consult.review", "phone.script"];
    case "live-connection":
      return ["live.state", "call.about", "call.blocked"];
    case "live":
      return []; // heard by whoever listens, nothing cached comes from it
  }
}

/** Whether a cached answer (its call and input) is made old by the event. */
export function isStale(event: DeskEvent, name: unknown, input: unknown): boolean {
  if (!staleAfter(event).some((stale) => stale === name)) return false;
  // Who is in the call decides about signing every other chart too.
  if (event.kind === "call-changed" && name === "consult.review") return true;
  if (!("consultId" in event) || !hasConsult(input)) return true;
  return input.consultId === event.consultId;
}

function hasConsult(input: unknown): input is { readonly consultId: unknown } {
  return typeof input === "object" && input !== null && "consultId" in input;
}
