import { ownPiece } from "../../electron/desk/db/stores/own-files.ts";
import { fileAnswered, fileBegun, type FileOnItsWay } from "../../shared/sync/file-pieces.ts";
import { isTextUnderWay } from "../../shared/sync/machine.ts";
import type { HubAsk, HubReply } from "../../shared/sync/stepping.ts";
import { kill, principalOf } from "./desk.ts";
import type { Desk } from "./pc.ts";
import { strike } from "./faults.ts";
import { offsetIn } from "./hub/uploads.ts";
import { ask } from "./network.ts";
import { stepped, type World } from "./world.ts";

type FileAsk = HubAsk & { readonly file: NonNullable<HubAsk["file"]> };

/** So that a file of a few hundred bytes is of several pieces. */
const pieceBytes = 64;
const textFirstMs = 20;

/** As `electron/desk/sync/send-file.ts`: piece by piece from where the hub says, behind what was written. */
export function upload(world: World, desk: Desk, asked: FileAsk, answer: (reply: HubReply) => void): void {
  const { life, seat } = desk;
  if (!seat) return;
  const isOver = (): boolean => desk.life !== life || desk.seat !== seat;
  const by = principalOf(seat.doctor);
  const goOn = (file: FileOnItsWay): void => {
    if (isOver()) return;
    const { next } = file;
    if (next.do === "over") return answer(next.reply);
    if (next.do === "piece" && desk.machine && isTextUnderWay(desk.machine))
      return world.time.after(textFirstMs, () => goOn(file));
    const faults = strike(world, desk, stepped(world, "upload", desk.index));
    if (faults.killsBefore) return kill(world, desk);
    ask(world, desk.line, by, questionOf(seat.disk.db, asked, next), (reply) =>
      goOn(fileAnswered(file, { reply: withoutOffset(reply), offset: offsetIn(reply.json) })),
    );
    if (faults.killsAfter) kill(world, desk);
  };
  goOn(fileBegun);
}

function questionOf(
  db: Parameters<typeof ownPiece>[0],
  { path, headers, file }: FileAsk,
  next: Exclude<FileOnItsWay["next"], { do: "over" }>,
): HubAsk {
  const { reference, size, sha256, contentType } = file;
  const typed = { ...headers, "content-type": contentType };
  const bytes = (start: number, length: number): string =>
    Buffer.from(ownPiece(db, { reference, start, length })).toString("latin1");
  switch (next.do) {
    case "look":
      return { method: "GET", path, headers: typed };
    case "whole":
      return { method: "POST", path: "/fhir/Binary", headers: typed, body: bytes(0, size) };
    case "piece": {
      const body = bytes(next.start, pieceBytes);
      const isLast = next.start + body.length >= size;
      const query = `offset=${next.start}&complete=${String(isLast)}&sha256=${sha256}`;
      return { method: "PUT", path: `${path}?${query}`, headers: typed, body };
    }
  }
}

/** A header is no part of what a server says in its body. */
const withoutOffset = (reply: HubReply): HubReply =>
  offsetIn(reply.json) > 0 || reply.status === 422 ? { ...reply, json: undefined } : reply;
