import { expect, it } from "vitest";
import { type Change, deskRoom, pokesFor } from "./pokes.ts";

const everybody = async () => ["speciality:general-medicine", "practitioner:d1", "centre:c1"];
const draft: Change = { type: "Composition", id: "n1", patientId: "p1", privateTo: "d1", deskId: "desk-1" };

it("an unfinished note is told to its author alone, and not at the desk that wrote it", async () => {
  expect(await pokesFor([draft], everybody)).toEqual([
    { rooms: ["practitioner:d1"], except: [deskRoom("desk-1")], poke: { kind: "patient", patientId: "p1" } },
  ]);
});

it("what two desks of one doctor wrote is told to both", async () => {
  const [first] = await pokesFor([draft, { ...draft, deskId: "desk-2" }], everybody);
  expect(first?.except).toEqual([]);
});

it("a change of the ticket is told to everybody concerned, whoever wrote it", async () => {
  const changes: Change[] = [draft, { type: "Task", id: "t1", patientId: "p1", deskId: "desk-1" }];
  const rooms = await everybody();
  expect((await pokesFor(changes, everybody)).slice(0, 2)).toEqual([
    { rooms, poke: { kind: "queue" } },
    { rooms: ["practitioner:d1"], except: [deskRoom("desk-1")], poke: { kind: "patient", patientId: "p1" } },
  ]);
});
