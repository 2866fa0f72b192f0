import { piecesIn } from "../texts.ts";

/** What its doctor struck out, or did not choose of two drafts, does not stand in the draft again by itself. */
export function cameBack(text: string, givenUp: ReadonlySet<string>): string | undefined {
  const back = piecesIn(text).find((piece) => givenUp.has(piece));
  return back === undefined ? undefined : `${back} was given up and stands in the draft again`;
}

/** Where nothing waits for anybody, each PC of a doctor shows what the hub has. */
export function otherDraft(file: string, here: string, atHub: string): string | undefined {
  return here === atHub ? undefined : `${file} shows ${here}, the hub has ${atHub}`;
}
