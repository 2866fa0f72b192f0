import { describe, expect, it } from "vitest";
import type { HubReply } from "../stepping.ts";
import { pageAsk, type Paged, type Paging, paging, smaller, takePage } from "./paging.ts";

const nowMs = Date.parse("2026-11-24T06:00:00.000Z");
const since = { parameter: "_lastUpdated=ge", atMs: nowMs - 3_600_000 };
const page = (ids: readonly string[], next?: string): HubReply => ({
  status: 200,
  json: {
    resourceType: "Bundle",
    type: "searchset",
    ...(next === undefined ? {} : { link: [{ relation: "next", url: next }] }),
    entry: ids.map((id) => ({
      resource: {
        resourceType: "Task",
        id,
        meta: { versionId: "1", lastUpdated: "2026-11-24T05:30:00.000Z" },
      },
    })),
  },
});
const more = (paged: Paged): Paging =>
  paged.paged === "more" ? paged.paging : expect.fail(`not more but ${paged.paged}`);
const fresh = paging("Task", "status=requested", 200, since);

describe("a query read page by page", () => {
  it("follows the server's own words to the next page, and ends where there is none", () => {
    const second = more(takePage(fresh, page(["1", "2"], "Task?_cursor=x"), nowMs));
    expect(pageAsk(second).path).toBe("/fhir/Task?_cursor=x");
    const all = takePage(second, page(["3"]), nowMs);
    expect(all.paged === "all" && all.found.map(({ id }) => id)).toEqual(["1", "2", "3"]);
  });

  it("asks for no answer from the server's memory, on the first page and on every other (rule 14)", () => {
    const second = more(takePage(fresh, page(["1"], "Task?_cursor=x"), nowMs));
    for (const of of [fresh, second]) expect(pageAsk(of).headers).toEqual({ "cache-control": "no-cache" });
  });

  it("asks again in a larger size where the server breaks or gives the same page for ever (rule 15)", () => {
    expect(more(takePage(fresh, { status: 500, json: {} }, nowMs)).count).toBe(400);
    const second = more(takePage(fresh, page(["1"], "Task?_cursor=x"), nowMs));
    expect(more(takePage(second, page(["1"], "Task?_cursor=x"), nowMs))).toMatchObject({
      count: 400,
      next: undefined,
    });
  });

  it("then in a narrower window, and after it the rest of the time", () => {
    const large = { ...fresh, count: 1_000 };
    const narrow = more(takePage(large, { status: 500, json: {} }, nowMs));
    expect(narrow.untilMs).toBe(nowMs - 1_800_000);
    expect(pageAsk(narrow).path).toContain("_lastUpdated=lt2026-11-24T05:30:00.000Z");
    const rest = more(takePage(narrow, page(["1"]), nowMs));
    expect(rest).toMatchObject({ since: { atMs: nowMs - 1_800_000 } });
    expect(rest.untilMs).toBeUndefined();
    expect(rest.found.map(({ id }) => id)).toEqual(["1"]);
  });

  it("gives up where the server asks to wait, where the line is cut, and where no window is narrow enough", () => {
    for (const reply of [
      { status: 503, json: {}, retryAfterMs: 5_000 },
      { status: undefined, json: undefined },
    ])
      expect(takePage(fresh, reply, nowMs)).toEqual({ paged: "failed", reply });
    const least = { ...fresh, count: 1_000, since: { ...since, atMs: nowMs - 500 } };
    expect(takePage(least, { status: 500, json: {} }, nowMs).paged).toBe("failed");
  });

  it("that is too large for the line is asked for smaller, in the server's own words, and never larger again", () => {
    const second = more(takePage(fresh, page(["1"], "Task?_cursor=x&_count=200"), nowMs));
    const small = smaller(second);
    expect(pageAsk(small).path).toBe("/fhir/Task?_cursor=x&_count=40");
    expect(pageAsk(smaller(smaller(small))).path).toBe("/fhir/Task?_cursor=x&_count=8");
    expect(small.found).toHaveLength(1);
    expect(takePage(small, { status: 500, json: {} }, nowMs).paged).toBe("failed");
  });

  it("whose server does not name the size begins anew in the smaller one", () => {
    const second = more(takePage(fresh, page(["1"], "Task?_cursor=x"), nowMs));
    expect(smaller(second)).toMatchObject({ next: undefined, found: [], count: 40 });
  });
});
