import { useState } from "react";
import type { Output } from "../../../shared/contract/calls.ts";
import { largestRescueText, sealedPartBytes } from "../../../shared/contract/rescue.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { useAct } from "../../bridge/use-call.ts";
import { base64Of } from "../files/keep-file.ts";

/** Its line's end too. */
const mostTextBytes = largestRescueText + 1;

/** Gives another desk's file to this one: its text, and the parts behind it that are wanted. */
export function useTakeFile() {
  const taking = useAct("rescue.take", ["sync.state", "queue.list", "file.chosen"]);
  const parting = useAct("rescue.takePart", ["sync.state", "file.chosen"]);
  const [taken, setTaken] = useState<Output<"rescue.take">>();
  const [percent, setPercent] = useState<number>();
  const take = async (file: File, code: string): Promise<void> => {
    setTaken(undefined);
    setPercent(0);
    const head = new Uint8Array(await file.slice(0, mostTextBytes).arrayBuffer());
    const end = head.indexOf(10);
    const text = new TextDecoder().decode(end < 0 ? head : head.subarray(0, end));
    const answer = await taking.run({ text, ...(code.trim() === "" ? {} : { code }) });
    if (answer.ok) {
      const { packageId, parts } = answer.value;
      for (let index = 0; index < parts; index += 1) {
        const start = end + 1 + index * sealedPartBytes;
        const bytes = new Uint8Array(await file.slice(start, start + sealedPartBytes).arrayBuffer());
        const part = await parting.run({ packageId, index, part: base64Of(bytes) });
        if (!part.ok) return setPercent(undefined);
        setPercent(Math.floor(((index + 1) / parts) * 100));
      }
      setTaken(answer.value);
    }
    setPercent(undefined);
  };
  const failure: Failure | undefined = taking.failure ?? parting.failure;
  return { take, taken, percent, failure };
}
