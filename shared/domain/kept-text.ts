import { z } from "zod";
import { mostKept } from "./join-words.ts";

/** Words that are not sent yet. Far more than any act takes: what was pasted is shortened by its writer, and kept until then. */
export const keptText = z.string().max(mostKept);
