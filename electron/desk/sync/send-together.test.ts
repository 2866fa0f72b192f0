import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Bundle } from "@medplum/fhirtypes";
import type { HubAsk, HubReply } from "../../../shared/sync/stepping.ts";
import { sendingTogether } from "./send-together.ts";

/** A PC that is busy elsewhere must not take one moment apart. */
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const answered = async <T>(replies: Promise<T>): Promise<T> => {
  await vi.runAllTimersAsync();
  return replies;
};

const draft = (id: string): HubAsk => {
  const request = { method: "PUT" as const, url: `Composition/${id}`, ifMatch: 'W/"1"' };
  const bundle: Bundle = { resourceType: "Bundle", type: "transaction", entry: [{ request }] };
  return { method: "POST", path: "/fhir", body: JSON.stringify(bundle) };
};
const sentIn = ({ body }: HubAsk): Bundle => JSON.parse(body ?? "{}") as Bundle; // made above
const idsIn = (ask: HubAsk): readonly string[] =>
  (sentIn(ask).entry ?? []).map(({ request }) => request?.url.replace("Composition/", "") ?? "");

/** Answers each entry with the id that it was for, where `mayBatch`. */
function aServer(mayBatch = true) {
  const asked: HubAsk[] = [];
  const send = async (ask: HubAsk): Promise<HubReply> => {
    asked.push(ask);
    const isBatch = sentIn(ask).type === "batch";
    if (isBatch && !mayBatch) return { status: 422, json: undefined };
    const entry = idsIn(ask).map((id) => ({ response: { status: "200", location: id } }));
    return { status: 200, json: { resourceType: "Bundle", type: "batch-response", entry } };
  };
  return { asked, send: sendingTogether(send) };
}

it("drafts of one moment go in one request, and each gets its own answer", async () => {
  const { asked, send } = aServer();
  const replies = await answered(Promise.all(["a", "b", "c"].map((id) => send(draft(id)))));
  expect(asked.map(idsIn)).toEqual([["a", "b", "c"]]);
  expect(replies.map(({ json }) => (json as Bundle).entry?.[0]?.response?.location)).toEqual(["a", "b", "c"]);
});

it("one alone goes as it is, and what is no draft goes at once", async () => {
  const { asked, send } = aServer();
  const waiting = send(draft("a"));
  await send({ method: "GET", path: "/fhir/Task" });
  expect(asked.map(({ path }) => path)).toEqual(["/fhir/Task"]);
  await answered(waiting);
  expect(asked[1]).toEqual(draft("a"));
});

it("more than one body holds go in several, two at a time", async () => {
  const { asked, send } = aServer();
  await answered(Promise.all(Array.from({ length: 30 }, (_, at) => send(draft(`d${at}`)))));
  expect(asked.map((ask) => idsIn(ask).length)).toEqual([8, 8, 8, 6]);
});

it("a server that takes no batch is asked for each", async () => {
  const { asked, send } = aServer(false);
  const replies = await answered(Promise.all(["a", "b"].map((id) => send(draft(id)))));
  expect(asked.map(idsIn)).toEqual([["a", "b"], ["a"], ["b"]]);
  expect(replies.map(({ status }) => status)).toEqual([200, 200]);
});

it("a line that breaks breaks for all that were on it", async () => {
  const send = sendingTogether(() => Promise.reject(new Error("cut")));
  const replies = await answered(Promise.all(["a", "b"].map((id) => send(draft(id)))));
  expect(replies.map(({ status }) => status)).toEqual([undefined, undefined]);
});
