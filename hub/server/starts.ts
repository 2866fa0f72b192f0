import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { HubInfo } from "../../shared/contract/hub-api.ts";
import type { OpenedFhir } from "./fhir-port.ts";

type Starts = NonNullable<HubInfo["starts"]>;

const setting = "starts";
const shown = 50;
const startsShape = z.array(z.object({ id: z.string(), newest: z.string() }));

/**
 * Writes this start into the store itself, with the newest change that was found in it: what a backup brings back does
 * not know of it, and a desk that worked with it sees so.
 */
export function noteStart({ meta, newest }: Pick<OpenedFhir, "meta" | "newest">): Starts {
  const before = startsShape.parse(JSON.parse(meta.get(setting) ?? "[]"));
  const starts = [...before, { id: randomUUID(), newest: newest ?? "" }].slice(-shown);
  meta.set(setting, JSON.stringify(starts));
  return starts;
}
