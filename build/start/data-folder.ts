import { practiceDataFolder } from "../../hub/config.ts";

/** Where practice data lies on this PC; `npm run hub -- import` looks for a running practice hub in the same place. */
export const practiceFolder = (): string => practiceDataFolder(process.env, process.platform);
