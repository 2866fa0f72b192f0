import { type EditedTable, knowledgeOrShipped } from "../../../shared/knowledge/edited-tables.ts";
import { type Knowledge, shippedKnowledge } from "../../../shared/knowledge/knowledge.ts";
import type { KeptEdition } from "../db/stores/knowledge.ts";

/**
 * Which tables a consult is judged by.
 *
 * A consult keeps those that stood when it was opened, until it is signed or the desk is closed: rules never change in
 * the middle of one. New ones hold from the next that is opened.
 */
export type KnowledgeShelf = {
  readonly newest: () => Knowledge;
  /** Of an open consult its own, else the newest. */
  readonly of: (consultId: string) => Knowledge;
  /** Of the consult that was opened last: what is searched and offered carries no consult. */
  readonly writing: () => Knowledge;
  readonly open: (consultId: string) => void;
  readonly close: (consultId: string) => void;
  readonly take: (knowledge: Knowledge) => void;
};

export function makeShelf(first: Knowledge): KnowledgeShelf {
  const held: { newest: Knowledge; last?: string } = { newest: first };
  const open = new Map<string, Knowledge>();
  const of = (consultId: string): Knowledge => open.get(consultId) ?? held.newest;
  return {
    newest: () => held.newest,
    of,
    writing: () => (held.last === undefined ? held.newest : of(held.last)),
    open: (consultId) => {
      held.last = consultId;
      if (!open.has(consultId)) open.set(consultId, held.newest);
    },
    close: (consultId) => void open.delete(consultId),
    take: (knowledge) => {
      held.newest = knowledge;
    },
  };
}

/**
 * What is kept here, without asking anybody: the newest edition that this program can read, else the one before it,
 * else the tables that it brings itself.
 */
export function knowledgeKept(editions: readonly KeptEdition[]): {
  readonly knowledge: Knowledge;
  readonly isNewest: boolean;
} {
  for (const [position, { sheets }] of editions.entries()) {
    const { knowledge, mistakes } = knowledgeOrShipped(sheets.map(editedTableOf));
    if (mistakes.length === 0) return { knowledge, isNewest: position === 0 };
  }
  return { knowledge: shippedKnowledge, isNewest: editions.length === 0 };
}

export const editedTableOf = ({
  name,
  version,
  at,
  by,
  text,
}: KeptEdition["sheets"][number]): EditedTable => ({
  table: name,
  version,
  at,
  by,
  text,
});
