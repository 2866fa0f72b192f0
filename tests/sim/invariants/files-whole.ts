/** A picture or paper that was called attached, and what desk and hub say of it. */
type FileSeen = {
  readonly id: string;
  /** Of the bytes that were chosen. */
  readonly sum: string;
  readonly contentState: string;
  readonly documentState: string;
  /** Why either waits for a person. */
  readonly whys: readonly (string | null)[];
  /** Of the bytes that lie on this PC, where they do. */
  readonly here: string | undefined;
  /** Of the content of each document of its number at the hub; undefined where it points at nothing. */
  readonly atHub: readonly (string | undefined)[];
};

/** Its bytes stay on this PC until they are at the hub; its document is there once, with these very bytes. */
export function fileLost(file: FileSeen): string | undefined {
  const { id, sum, contentState, documentState, here, atHub } = file;
  const isOnTheWay = contentState === "waiting" || contentState === "sending" || contentState === "parked";
  if (isOnTheWay && here !== sum) return `file ${id} is ${contentState} and is not whole on this PC`;
  if (file.whys.includes("not-found")) return `file ${id} was not found where it lies`;
  if (documentState === "done" && atHub.length !== 1)
    return `the document of file ${id} counts as sent and is at the hub ${atHub.length} times`;
  if (atHub.length > 1) return `the document of file ${id} is at the hub ${atHub.length} times`;
  const [there] = atHub;
  return atHub.length === 1 && there !== sum ? `file ${id} has other bytes at the hub` : undefined;
}
