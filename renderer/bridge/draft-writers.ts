import type { ConsultView } from "../../shared/contract/consult-view.ts";
import type { Doctor } from "../../shared/contract/session-view.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import type { Client } from "./client.ts";
import { type DraftWriter, makeDraftWriter } from "./draft-writer.ts";

type DoctorId = Doctor["id"];
type Opened = Pick<ConsultView, "consultId" | "draft" | "draftSeq" | "lineWords">;

export type DraftWriters = {
  readonly of: (view: Opened) => DraftWriter;
  readonly anyUnsaved: () => boolean;
  /**
   * Who is signed in now. What one doctor typed waits for the same doctor's return (a desk that died and was
   * started again asks for the passphrase first) and is never sent, nor shown, under another's name.
   */
  readonly signedIn: (doctor: DoctorId | undefined) => void;
};

/** One writer per consult for a doctor's sitting: leaving a consult's screen must not drop what is unsaved. */
export function makeDraftWriters(client: Client): DraftWriters {
  const writers = new Map<ConsultId, DraftWriter>();
  let owner: DoctorId | undefined;
  let present = false;
  const maySend = () => present;
  return {
    of(view) {
      const known = writers.get(view.consultId);
      if (known) return known;
      const writer = makeDraftWriter(client, view.consultId, view, maySend);
      writers.set(view.consultId, writer);
      return writer;
    },
    anyUnsaved: () => [...writers.values()].some((writer) => writer.state().unsaved.length > 0),
    signedIn(doctor) {
      present = doctor !== undefined;
      const another = present && doctor !== owner;
      for (const [consultId, writer] of writers) {
        if (!another && writer.state().unsaved.length > 0) continue;
        writer.end();
        writers.delete(consultId);
      }
      if (!present) return;
      owner = doctor;
      for (const writer of writers.values()) writer.tryAgain();
    },
  };
}
