import type { ConsultView } from "../../shared/contract/consult-view.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import type { Client } from "./client.ts";
import { type DraftWriter, makeDraftWriter } from "./draft-writer.ts";

export type DraftWriters = {
  readonly of: (view: ConsultView) => DraftWriter;
  readonly anyUnsaved: () => boolean;
};

/** One writer per consult for the window's life: leaving a consult's screen must not drop what is unsaved. */
export function makeDraftWriters(client: Client): DraftWriters {
  const writers = new Map<ConsultId, DraftWriter>();
  return {
    of(view) {
      const known = writers.get(view.consultId);
      if (known) return known;
      const writer = makeDraftWriter(client, view.consultId, view);
      writers.set(view.consultId, writer);
      return writer;
    },
    anyUnsaved: () => [...writers.values()].some((writer) => writer.state().unsaved.length > 0),
  };
}
