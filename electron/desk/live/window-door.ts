import { calls } from "../../../shared/contract/calls.ts";
import type { Dispatch } from "../../../shared/contract/dispatch.ts";

export type WindowDoor = {
  readonly dispatch: Dispatch;
  /** The window died or was loaded again: what it can no longer say is said for it. */
  readonly gone: () => void;
};

/**
 * One window's door to the desk. A window that dies says no goodbye: without this the hub would go on telling the
 * centre that the doctor's page is there, and the desk would neither lock nor sign, for a call that nobody holds.
 */
export function openWindowDoor(dispatch: Dispatch): WindowDoor {
  const pages = new Map<string, { readonly pageId: string; readonly taskId: string }>();
  const at = { inCall: false };
  const leave = (pageId: string, taskId: string) =>
    void dispatch("live.say", { up: { say: "leave", pageId, taskId } });
  const note = (name: string, input: unknown): void => {
    if (name === "call.state") {
      const said = calls["call.state"].input.safeParse(input);
      if (said.success) at.inCall = said.data.consultId !== null;
    }
    if (name !== "live.say") return;
    const up = calls["live.say"].input.safeParse(input).data?.up;
    // One window may be in several: three in a call are two connections of each page.
    if (up?.say === "join") pages.set(`${up.pageId} ${up.taskId}`, up);
    if (up?.say === "leave") pages.delete(`${up.pageId} ${up.taskId}`);
  };
  return {
    dispatch: (name, input) => {
      note(name, input);
      return dispatch(name, input);
    },
    gone: () => {
      if (at.inCall) void dispatch("call.state", { consultId: null });
      for (const { pageId, taskId } of pages.values()) leave(pageId, taskId);
      pages.clear();
      at.inCall = false;
    },
  };
}
