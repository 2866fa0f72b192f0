/** A safety line of the product turned round. `find` must stand there exactly once, else this list is out of date. */
export type Mutant = {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly put: string;
};

export const mutants: readonly Mutant[] = [
  {
    name: "dedupe: a first draft is created without its birth identifier",
    file: "shared/fhir/write-checkpoint.ts",
    find: 'const request = { method: "POST" as const, url: "Composition", ifNoneExist };',
    put: 'const request = { method: "POST" as const, url: "Composition" }; void ifNoneExist;',
  },
  {
    name: "guard: a draft goes without If-Match",
    file: "shared/fhir/write-checkpoint.ts",
    find: ', ifMatch: `W/"${versionId}"` };',
    put: " }; void versionId;",
  },
  {
    name: "settled without the hub's names",
    file: "shared/sync/run-item.ts",
    find: "names: taught.names ?? [],",
    put: "names: [],",
  },
  {
    name: "lane order ignored",
    file: "shared/sync/lanes.ts",
    find: "!heads.has(held.item.lane)) heads.set(held.item.lane, held)",
    put: "!heads.has(held.item.id)) heads.set(held.item.id, held)",
  },
  {
    name: "acknowledged before it is written",
    file: "electron/desk/db/stores/journal.ts",
    find: "rows.slice(known).forEach((row, index) => insert.run(",
    put: "rows.slice(known + 1).forEach((row, index) => insert.run(",
  },
  {
    name: "reconcile says ours always",
    file: "shared/sync/recipes/checkpoint.ts",
    find: "if ((written > 0 && !isTakenBack) ||",
    put: "if (written > -1 ||",
  },
  {
    name: "412 counts as done",
    file: "shared/sync/reaction.ts",
    find: "if (status >= 200 && status < 300)",
    put: "if ((status >= 200 && status < 300) || status === 412)",
  },
  {
    name: "no answer counts as done",
    file: "shared/sync/reaction.ts",
    find: "if (status === undefined || status >= 500",
    put: 'if (status === undefined) return { kind: "done" };\n  if (status >= 500',
  },
  {
    name: "a restored hub is never noticed",
    file: "shared/sync/rewound.ts",
    find: "if (seen === undefined || starts === undefined || starts.length === 0) return undefined;",
    put: "if (seen === undefined || starts === undefined || starts.length >= 0) return undefined;",
  },
  {
    name: "what a restored hub had taken is not looked up",
    file: "electron/desk/db/stores/sync-keep.ts",
    find: "AND hub_time > ?`,",
    put: "AND hub_time > ? AND 1 = 0`,",
  },
  {
    name: "what a new start may have lost is not sent again",
    file: "electron/desk/db/stores/sync-keep.ts",
    find: "if (!seen) return;",
    put: 'if (!seen || seen.newest !== "never") return;',
  },
  {
    name: "a refusal is believed though the hub took an earlier try",
    file: "shared/sync/run-item.ts",
    find: 'return refused === undefined || isOver ? verdict : { verdict: "park", why: refused };',
    put: 'void isOver; return refused === undefined ? verdict : { verdict: "park", why: refused };',
  },
  {
    name: "an act does not know its own trace",
    file: "shared/sync/recipes/act.ts",
    find: "some(({ id }) => id === item.id)",
    put: "some(({ id }) => id === `not ${item.id}`)",
  },
  {
    name: "this PC's clock as the pull's cursor",
    file: "shared/sync/round/pull-since.ts",
    find: "const newest = newestOf(paged.found, stage.cursor);",
    put: "const newest: string | undefined = new Date(context.nowMs).toISOString(); void newestOf;",
  },
  {
    name: "a clock set back lets work wait for days",
    file: "shared/sync/due.ts",
    find: "return waitMs <= 0 || waitMs > longestMs;",
    put: "void longestMs; return waitMs <= 0;",
  },
  {
    name: "a pulled version never covers the one before",
    file: "electron/desk/db/stores/resources.ts",
    find: "AND last_updated <= excluded.last_updated",
    put: "AND last_updated > excluded.last_updated",
  },
  {
    name: "the audit's rows are not chained",
    file: "electron/desk/db/stores/audit.ts",
    find: "const previous = last?.hash ?? beginning;",
    put: "const previous = last === undefined ? beginning : beginning;",
  },
  {
    name: "a held paper counts as done",
    file: "electron/desk/db/stores/signed.ts",
    find: 'input.why === undefined ? "done" : unwanted,',
    put: '"done",',
  },
  {
    name: "the sender gives up after a failure",
    file: "shared/sync/delivery.ts",
    find: 'effects: [{ effect: "wake", inMs: waitMs }],',
    put: "effects: [],",
  },
  {
    name: "an answer is taken by whoever waits",
    file: "shared/sync/run-item.ts",
    find: '({ ...reading, phase: "reading", awaits })',
    put: '({ phase: "reading", awaits, ...reading })',
  },
  {
    name: "attempted bytes are forgotten after a try that failed",
    file: "electron/desk/db/stores/sync-keep.ts",
    find: "how.newBytes === true ? 1 : 0,",
    put: "1,",
  },
  {
    name: "each of a batch gets the first one's answer",
    file: "electron/desk/sync/gathering.ts",
    find: "answer(replies[at] ?? noAnswer)",
    put: "answer(replies[at - at] ?? noAnswer)",
  },
  {
    name: "dedupe: a fact is created without its birth identifier",
    file: "shared/sync/recipes/facts.ts",
    find: "ifNoneExist: `identifier=${system.uuid}|${uuid}`,",
    put: "ifNoneExist: `identifier=${system.uuid}|not ${uuid}`,",
  },
  {
    name: "a field that both changed is no conflict",
    file: "shared/sync/merge/merge-details.ts",
    find: 'if (one.outcome === "conflict") conflicts.push(field);',
    put: "void conflicts;",
  },
  {
    name: "who comes later writes over the other's field",
    file: "shared/sync/merge/three-way.ts",
    find: 'if (isSame(base, theirs)) return { outcome: "merged", value: mine, from: "mine" };',
    put: 'if (!isSame(base, mine)) return { outcome: "merged", value: mine, from: "mine" };',
  },
  {
    name: "the fence does not compare claims",
    file: "hub/delivery/fence.ts",
    find: "ticket.claimId === item.claimId && own",
    put: "own",
  },
  {
    name: "the fence lets another's consult be signed",
    file: "hub/delivery/fence.ts",
    find: 'return { kind: "late", reason: "Another claim took the consult over before this arrived." };',
    put: 'return { kind: "free" };',
  },
  {
    name: "dedupe: a document is created without its birth identifier",
    file: "shared/sync/recipes/document.ts",
    find: "ifNoneExist: `identifier=${system.uuid}|${item.id}`,",
    put: "ifNoneExist: `identifier=${system.uuid}|not ${item.id}`,",
  },
  {
    name: "a document does not wait for its content",
    file: "electron/desk/db/stores/own-files.ts",
    find: "const after = [fileId, ...claimsUnderWay(db, consultId)];",
    put: "const after = claimsUnderWay(db, consultId);",
  },
  {
    name: "a file's name at the hub is not kept with its bytes",
    file: "electron/desk/db/stores/sync-keep.ts",
    find: "if (server) renameFile(db, `Binary/${server.serverId}`, ownReference(fileId));",
    put: "void [server, renameFile, ownReference];",
  },
  {
    name: "steps that share a flush are answered from another's",
    file: "electron/desk/db/stores/sync-steps.ts",
    find: "steps.map((step) => (",
    put: "[...steps].reverse().map((step) => (",
  },
  {
    name: "what the hub could not keep counts as done",
    file: "shared/sync/reaction.ts",
    find: "export function reactionTo(status: number | undefined): Reaction {",
    put: 'export function reactionTo(status: number | undefined): Reaction {\n  if (status === 507) return { kind: "done" };',
  },
  {
    name: "what bytes were made from does not count as seen",
    file: "electron/desk/db/stores/sync-keep.ts",
    find: "  noteSeen(db, hubTime);\n  // Something newer",
    put: "  void hubTime;\n  // Something newer",
  },
  {
    name: "a ticket is searched for, and not read",
    file: "shared/sync/recipes/claim.ts",
    find: "path: `/fhir/Task/${ticket.serverId}`",
    put: "path: `/fhir/Task?_id=${ticket.serverId}`",
  },
  {
    name: "what the hub shows as done stays a question",
    file: "electron/desk/db/stores/shown-done.ts",
    find: "if (done.length === 0) return {};",
    put: "if (done.length >= 0) return {};",
  },
  {
    name: "what was decided counts as what both PCs had",
    file: "electron/desk/db/stores/notes.ts",
    find: "AND (reason IN ('other-desk', 'as-it-stood-there')",
    put: "AND (reason IN ('other-desk', 'as-it-stood-there', 'decided')",
  },
  {
    name: "what another PC took back is written again",
    file: "shared/sync/recipes/checkpoint.ts",
    find: "if ((written > 0 && !isTakenBack) ||",
    put: "void isTakenBack; if (written > 0 ||",
  },
  {
    name: "carried work covers what is written here",
    file: "electron/desk/db/stores/rescue-in.ts",
    find: "if (isSigned(db, consultId) || isOwn) {",
    put: "void isOwn; if (isSigned(db, consultId)) {",
  },
  {
    name: "a decision covers what was typed meanwhile",
    file: "electron/desk/db/stores/draft-conflict.ts",
    find: "if (seq !== input.draftSeq || isSigned(db, consultId))",
    put: "if (isSigned(db, consultId))",
  },
  {
    name: "what one PC struck out and the other wrote on is no question",
    file: "shared/sync/merge/merge-drafts.ts",
    find: "longer.startsWith(shorter) && shorter.startsWith(base);",
    put: "longer.startsWith(shorter) && base.length >= 0;",
  },
];
