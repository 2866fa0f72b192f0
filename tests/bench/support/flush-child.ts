import { checkpoint } from "../../../electron/desk/db/stores/notes.ts";
import { appendEdits } from "../../../electron/desk/db/stores/journal.ts";
import { encryptedFile, makeGround } from "./desk-files.ts";

/** Runs under strace, with and without checkpoints: the difference is theirs. */
const checkpoints = Number(process.argv[2]);
const ground = makeGround();
const db = encryptedFile(ground.file("flush.db"));
for (let at = 0; at < 100; at += 1) {
  const edit = { kind: "splice", section: "history", at: 0, remove: 0, insert: "x".repeat(4_000) } as const;
  appendEdits(db, { consultId: `c-${at}`, firstSeq: 1, edits: [edit], at: "" });
}
for (let at = 0; at < checkpoints; at += 1)
  checkpoint(db, { consultId: `c-${at}`, reason: "idle", at: "", outboxId: `row-${at}` });
// Without closing: that would checkpoint the WAL, which is no commit.
ground.remove();
process.exit(0);
