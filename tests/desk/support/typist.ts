import path from "node:path";
import { openDesk } from "../../../electron/desk/desk.ts";
import { consultId as consultIdOf } from "../../../shared/domain/ids.ts";
import { account, ask } from "./practice-desk.ts";

/** Run as a process of its own, to be killed: types numbers without end and says which are durable. */
const [folder = "", hubUrl = "", consult = ""] = process.argv.slice(2);
const desk = await openDesk({
  dataFolder: path.join(folder, "desk"),
  hubUrl,
  practice: true,
  host: "browser",
  version: "0.0.0-test",
  log: () => undefined,
});
await ask(desk, "session.signIn", account);
const consultId = consultIdOf.parse(consult);
let { draftSeq, draft } = await ask(desk, "consult.open", { consultId });
let at = draft.sections.complaint.length;
for (;;) {
  const insert = `${draftSeq + 1} `;
  const { durableSeq } = await ask(desk, "draft.edit", {
    consultId,
    firstSeq: draftSeq + 1,
    edits: [{ kind: "splice", section: "complaint", at, remove: 0, insert }],
  });
  at += insert.length;
  draftSeq = durableSeq;
  process.stdout.write(`${durableSeq}\n`);
}
