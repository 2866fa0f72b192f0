import { type LineId, lineId } from "../../../shared/domain/ids.ts";

export const newLineId = (): LineId => lineId.parse(crypto.randomUUID());
