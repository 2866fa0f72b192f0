import { afterEach, describe, expect, it } from "vitest";
import { type Desk, hub, openStore, ticket, withTicket } from "../fhir/fhir-service.fixture.ts";
import { storeOf } from "../server/store-of.ts";
import { openRequestBoard } from "./request-board.ts";

describe("the requests that waiting pages ask for", () => {
  const opened: { desk?: Desk } = {};
  afterEach(async () => {
    await opened.desk?.end();
    delete opened.desk;
  });

  it("are remembered until they are many: a hub that runs for months does not grow by each patient", async () => {
    const desk = (opened.desk = openStore());
    for (const id of ["t1", "t2", "t3"]) await withTicket(desk, id);
    const board = openRequestBoard(storeOf(desk.service, hub), () => new Date(), 2);
    const read = (id: string) => board.of(ticket(id, `p-${id}`));
    const [first, second] = [read("t1"), read("t2")];
    expect((await first).patient?.id).toBe("p-t1");
    expect(read("t1")).toBe(first);
    void (await read("t3"));
    expect(read("t1")).toBe(first);
    expect(read("t2")).not.toBe(second);
    expect((await read("t2")).patient?.id).toBe("p-t2");
  });
});
