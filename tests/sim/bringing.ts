import type { Task } from "@medplum/fhirtypes";
import { mayHaveLater } from "../../electron/desk/delivery/bring-later.ts";
import { asSigned, bornIn, receiptOf } from "../../electron/desk/delivery/signed-there.ts";
import { openAmendment } from "../../electron/desk/db/stores/acts.ts";
import {
  resourceByLocalId,
  resourcesOfType,
  type StoredResource,
} from "../../electron/desk/db/stores/resources.ts";
import { signedOf } from "../../electron/desk/db/stores/signed.ts";
import {
  correctReceipt,
  issuedHere,
  takeSignedElsewhere,
} from "../../electron/desk/db/stores/signed-elsewhere.ts";
import { isPaperOut } from "../../shared/domain/consult-state.ts";
import { newestSigned, type SignedPapers } from "../../shared/fhir/read-signed.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { pageOf } from "../../shared/sync/pulled.ts";
import { fresh } from "../../shared/sync/recipes/claim.ts";
import { isoOf } from "./desk.ts";
import { modelIn } from "./hub/papers.ts";
import { askAboutPapers } from "./paper-asks.ts";
import type { Desk } from "./pc.ts";
import type { Chart, Sitting } from "./sitting.ts";
import type { World } from "./world.ts";

const days = 7;

/** As `electron/desk/delivery/bring-later.ts`, after each round. */
export function bringLater(world: World, desk: Desk): void {
  const { seat, given } = desk;
  if (!seat) return;
  const since = new Date(given.nowMs - days * 86_400_000).toISOString();
  for (const { receipt, stored } of issuedHere(seat.disk.db, since))
    if (mayHaveLater(taskIn(stored), receipt)) bringAtOpening(world, desk, stored);
}

const taskIn = ({ json }: StoredResource): Task => JSON.parse(json) as Task; // as the hub wrote it

/** Whoever opens a chart reads what was signed there, wherever that was. */
export function openEachChart(world: World, desk: Desk): void {
  const { seat } = desk;
  if (seat) for (const stored of resourcesOfType(seat.disk.db, "Task")) bringAtOpening(world, desk, stored);
}

export function openChart({ world, desk, seat }: Sitting, { localId }: Chart): void {
  const stored = resourceByLocalId(seat.disk.db, localId);
  if (stored) bringAtOpening(world, desk, stored);
}

function bringAtOpening(world: World, desk: Desk, stored: StoredResource): void {
  const { seat } = desk;
  const { state, ownerReference } = readTicket(taskIn(stored), undefined);
  if (!seat || !isPaperOut(state) || ownerReference !== `Practitioner/doctor-${seat.doctor}`) return;
  if (desk.lookedFor.get(stored.localId) === stored.versionId) return;
  desk.lookedFor.set(stored.localId, stored.versionId);
  bring(world, desk, stored, {
    toAmend: false,
    failed: () => void desk.lookedFor.delete(stored.localId),
  });
}

type How = {
  readonly toAmend: boolean;
  readonly failed?: (() => void) | undefined;
  readonly over?: (() => void) | undefined;
};

/** As `electron/desk/delivery/bring-signed.ts`: which papers are in use, then what the prescription says. */
function bring(world: World, desk: Desk, stored: StoredResource, how: How): void {
  const { seat } = desk;
  if (!seat) return;
  const encounter = `Encounter/${readTicket(taskIn(stored), undefined).encounterId}`;
  const path = `/fhir/Composition?encounter=${encounter}&_count=200`;
  askAboutPapers(world, desk, "bring", {
    question: { method: "GET", path, headers: fresh },
    answer: ({ status, json }) => {
      const { toAmend, over, failed } = how;
      const author = `Practitioner/doctor-${seat.doctor}`;
      const papers = status === 200 ? newestSigned(pageOf(json).resources, { encounter, author }) : undefined;
      const born = papers && bornIn(papers);
      if (status !== 200) failed?.();
      const isKnown =
        born && correctReceipt(seat.disk.db, { ...receiptOf(born), at: isoOf(desk) }) !== undefined;
      if (!papers || !born || isKnown === true) return over?.();
      fetchPaper(world, desk, stored, { papers, toAmend, over, failed });
    },
  });
}

function fetchPaper(
  world: World,
  desk: Desk,
  stored: StoredResource,
  { papers, toAmend, over, failed }: How & { readonly papers: SignedPapers },
): void {
  const { seat } = desk;
  if (!seat) return;
  askAboutPapers(world, desk, "bring", {
    question: { method: "GET", path: `/fhir/${papers.content}` },
    answer: ({ status, json }) => {
      const paper = status === 200 ? modelIn(json as Parameters<typeof modelIn>[0]) : undefined;
      const ticket = readTicket(taskIn(stored), undefined);
      const signed = paper && asSigned(stored.localId, ticket, papers, paper);
      if (!signed) failed?.();
      else if (takeSignedElsewhere(seat.disk.db, signed, { at: isoOf(desk), toAmend }) === "taken")
        world.watch.takenThere.add(`${seat.file} ${stored.localId}`);
      over?.();
    },
  });
}

/** As `electron/desk/handlers/act-handlers.ts`: the newest is what is opened, also where it was signed elsewhere. */
export function amendNewest({ world, desk, seat }: Sitting, { localId, isMine, ticket }: Chart): void {
  const { db } = seat.disk;
  const stored = resourceByLocalId(db, localId);
  if (!stored || !isMine || !isPaperOut(ticket.state)) return;
  const open = (): void => {
    openAmendment(db, { consultId: localId, at: isoOf(desk), reason: "a shorter course" });
  };
  const isOffline = world.time.nowMs() < desk.line.halfOpenUntilMs;
  if (isOffline && signedOf(db, localId)) return open();
  bring(world, desk, stored, { toAmend: true, over: open });
}
