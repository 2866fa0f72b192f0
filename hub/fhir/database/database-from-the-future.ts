/** The file was written by a newer Paramarsh; opening it with this one could damage it. */
export class DatabaseFromTheFuture extends Error {
  override readonly name = "DatabaseFromTheFuture";
  readonly found: number;
  readonly known: number;

  constructor(found: number, known: number) {
    super(`The hub's database has schema ${found}; this version knows schemas up to ${known}.`);
    this.found = found;
    this.known = known;
  }
}
