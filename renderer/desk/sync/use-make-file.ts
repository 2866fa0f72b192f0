import { useState } from "react";
import type { Failure } from "../../../shared/result/failure.ts";
import { useAct } from "../../bridge/use-call.ts";
import { bytesOf } from "../consult/report-kind.ts";

export type MadeFile = {
  readonly name: string;
  readonly content: Blob;
  readonly code: string | undefined;
  readonly leavesSome: boolean;
};

/** The text first, and behind it the sealed parts, one after another. */
export function useMakeFile() {
  const making = useAct("rescue.make", ["sync.state"]);
  const parting = useAct("rescue.makePart");
  const [made, setMade] = useState<MadeFile>();
  const [percent, setPercent] = useState<number>();
  const make = async (): Promise<void> => {
    setPercent(0);
    const answer = await making.run({});
    if (answer.ok) {
      const { packageId, name, text, code, parts, leavesSome } = answer.value;
      const pieces: BlobPart[] = parts > 0 ? [text, "\n"] : [text];
      for (let index = 0; index < parts; index += 1) {
        const part = await parting.run({ packageId, index });
        if (!part.ok) return setPercent(undefined);
        pieces.push(bytesOf(part.value.part));
        setPercent(Math.floor(((index + 1) / parts) * 100));
      }
      setMade({ name, code, leavesSome, content: new Blob(pieces, { type: "application/octet-stream" }) });
    }
    setPercent(undefined);
  };
  const failure: Failure | undefined = making.failure ?? parting.failure;
  return { make, made, percent, failure };
}
