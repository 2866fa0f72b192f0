import { type Draft, type Edit, noteSections } from "../../shared/domain/draft.ts";

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What makes of a draft, as a restored file has it, the one that a window still shows. */
export function editsBetween(from: Draft, to: Draft): Edit[] {
  const texts = noteSections.flatMap((section): Edit[] => {
    const [before, after] = [from.sections[section], to.sections[section]];
    return before === after ? [] : [{ kind: "splice", section, at: 0, remove: before.length, insert: after }];
  });
  const gone = from.lines.filter(({ id }) => !to.lines.some((line) => line.id === id));
  const put = to.lines.filter((line) => !from.lines.some((one) => isSame(one, line)));
  const codes = (to.diagnoses ?? []).filter(
    (code) => !(from.diagnoses ?? []).some((one) => isSame(one, code)),
  );
  const { visitKind, sawInPersonOn, unlistedReason, entry } = to;
  const isOtherVisit = visitKind !== from.visitKind || sawInPersonOn !== from.sawInPersonOn;
  return [
    ...texts,
    ...gone.map(({ id }): Edit => ({ kind: "remove-line", lineId: id })),
    ...put.map((line): Edit => ({ kind: "put-line", line })),
    ...codes.map((diagnosis): Edit => ({ kind: "code-diagnosis", diagnosis })),
    ...(isOtherVisit
      ? [{ kind: "set-visit" as const, visitKind, ...(sawInPersonOn === undefined ? {} : { sawInPersonOn }) }]
      : []),
    ...(unlistedReason === from.unlistedReason
      ? []
      : [{ kind: "set-unlisted-reason" as const, reason: unlistedReason ?? "" }]),
    ...(isSame(entry, from.entry)
      ? []
      : [{ kind: "set-entry" as const, ...(entry === undefined ? {} : { entry }) }]),
  ];
}
