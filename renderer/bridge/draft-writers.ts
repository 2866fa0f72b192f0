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

/**
 * One writer per consult and doctor: leaving a consult's screen must not drop what is unsaved, and neither may another
 * doctor's turn at the same window.
 */
export function makeDraftWriters(client: Client): DraftWriters {
  const shelves = new Map<DoctorId | undefined, Map<ConsultId, DraftWriter>>();
  let present: DoctorId | undefined;
  const shelfOf = (doctor: DoctorId | undefined): Map<ConsultId, DraftWriter> => {
    const shelf = shelves.get(doctor) ?? new Map<ConsultId, DraftWriter>();
    shelves.set(doctor, shelf);
    return shelf;
  };
  return {
    of(view) {
      const shelf = shelfOf(present);
      const known = shelf.get(view.consultId);
      if (known) return known;
      const author = present;
      const maySend = () => author !== undefined && author === present;
      const writer = makeDraftWriter(client, view.consultId, view, maySend);
      shelf.set(view.consultId, writer);
      return writer;
    },
    anyUnsaved: () => [...shelves.values()].some((shelf) => [...shelf.values()].some(isUnsaved)),
    signedIn(doctor) {
      present = doctor;
      for (const shelf of shelves.values()) dropSaved(shelf);
      for (const writer of shelfOf(doctor).values()) writer.tryAgain();
    },
  };
}

const isUnsaved = (writer: DraftWriter): boolean => writer.state().unsaved.length > 0;

/** What is on the disk can be read again; what only this window has stays. */
function dropSaved(shelf: Map<ConsultId, DraftWriter>): void {
  for (const [consultId, writer] of shelf) {
    if (isUnsaved(writer)) continue;
    writer.end();
    shelf.delete(consultId);
  }
}
