export type HowMerged =
  /** The damaged file is always the newer: its rows win, and what stands in the copy alone stays. */
  | "newer-wins"
  /** Written once: a row that is in both is the copy's, which was whole. */
  | "never-changes"
  /** Stays as in the copy: a newer cursor would pass over what the damaged pages held, a newer list hide it. */
  | "left-to-the-pull"
  /** Made from other tables, whose triggers see to it. */
  | "made-again";

/** Each table of the doctor's file; a test fails while one is missing here. */
export const howMerged: Readonly<Record<string, HowMerged>> = {
  journal: "newer-wins", // joined by a way of its own
  note_revision: "never-changes",
  outbox: "newer-wins",
  outbox_after: "newer-wins",
  signed_item: "newer-wins",
  carried_paper: "newer-wins",
  amendment: "newer-wins",
  alert_shown: "newer-wins",
  audit: "never-changes",
  setting: "newer-wins",
  id_map: "newer-wins",
  call_run: "newer-wins",
  call_part: "newer-wins",
  call_figures: "newer-wins",
  read_back: "newer-wins",
  saw_well: "newer-wins",
  call_guest: "newer-wins",
  call_report: "newer-wins",
  spoken_piece: "never-changes",
  writing_use: "newer-wins",
  chat_message: "newer-wins",
  chat_draft: "newer-wins",
  late_paper: "newer-wins",
  hub_start: "newer-wins",
  chart_use: "newer-wins",
  consult_ticket: "newer-wins",
  resource: "newer-wins",
  attachment_file: "newer-wins",
  attachment_piece: "newer-wins",
  chosen_file: "newer-wins",
  pull_cursor: "left-to-the-pull",
  open_ticket: "left-to-the-pull",
  put_away: "left-to-the-pull",
  knowledge_sheet: "left-to-the-pull",
  knowledge_edition: "left-to-the-pull",
  centre_stock: "left-to-the-pull",
  centre_stock_mark: "left-to-the-pull",
  migration: "left-to-the-pull",
  queue_row: "made-again",
  unseen_birth: "made-again",
};
