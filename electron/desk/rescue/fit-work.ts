import { deflateRawSync } from "node:zlib";
import type { Patient } from "@medplum/fhirtypes";
import {
  largestRescueText,
  mostEnvelopes,
  mostPlainBytes,
  type RescueWork,
} from "../../../shared/contract/rescue.ts";
import type { SealedEnvelope } from "../../../shared/contract/hub-api.ts";
import { sumOfDraft } from "../db/stores/rescue-earlier.ts";

/** Of one package: its text, and the work as JSON inside it. */
type RescueLimits = { readonly textChars: number; readonly plainBytes: number };

/** What every release takes in. */
const usual: RescueLimits = { textChars: 7_500_000, plainBytes: 64 * 1024 * 1024 };
/** What this one does. */
const most: RescueLimits = { textChars: largestRescueText, plainBytes: mostPlainBytes };

/** What stands around the sealed work. */
const headChars = 2_000;

/**
 * The work as bytes to be sealed; undefined where no other desk could take it in. After days without line it says less:
 * of drafts that were written over only what another desk compares its own with, and of patients no photographs, which
 * are the hub's.
 *
 * @param envelopeChars how long the sealed items are that go along
 */
export function fitWork(
  work: RescueWork,
  envelopeChars: number,
  limits: { readonly usual: RescueLimits; readonly most: RescueLimits } = { usual, most },
): Buffer | undefined {
  const forms = [() => work, () => shortened(work, 8), () => withoutPhotos(shortened(work, 1))];
  const { least } = forms.reduce<{ readonly fits?: Packed; readonly least?: Packed }>((found, form) => {
    if (found.fits) return found;
    const packed = pack(form(), envelopeChars);
    return isWithin(packed, limits.usual) ? { fits: packed, least: packed } : { least: packed };
  }, {});
  return least && isWithin(least, limits.most) ? least.bytes : undefined;
}

type Packed = { readonly bytes: Buffer; readonly textChars: number; readonly plainBytes: number };

function pack(work: RescueWork, envelopeChars: number): Packed {
  const plain = Buffer.from(JSON.stringify(work), "utf8");
  const bytes = deflateRawSync(plain);
  const textChars = Math.ceil(bytes.length / 3) * 4 + envelopeChars + headChars;
  return { bytes, textChars, plainBytes: plain.length };
}

const isWithin = (packed: Packed, { textChars, plainBytes }: RescueLimits): boolean =>
  packed.textChars <= textChars && packed.plainBytes <= plainBytes;

/** An earlier release compares with the newest ones alone, and lays beside its own what it does not know. */
function shortened(work: RescueWork, newest: number): RescueWork {
  const short = <T extends { readonly earlier: string[] }>(one: T) => ({
    ...one,
    earlier: one.earlier.slice(-newest),
    earlierSums: one.earlier.map(sumOfDraft),
  });
  return { ...work, consults: work.consults.map(short), signed: work.signed.map(short) };
}

function withoutPhotos(work: RescueWork): RescueWork {
  const records = work.records.map((record) => {
    if (record.type !== "Patient") return record;
    const { photo: _photo, ...patient } = JSON.parse(record.json) as Patient; // as the hub wrote it
    return { ...record, json: JSON.stringify(patient) };
  });
  return { ...work, records };
}

/** The first of them that another desk can take in at once. */
export function fitEnvelopes(
  all: readonly SealedEnvelope[],
  mostChars = most.textChars - headChars,
): SealedEnvelope[] {
  let chars = 0;
  const past = all.findIndex((envelope, index) => {
    chars += JSON.stringify(envelope).length + 1;
    return index >= mostEnvelopes || chars > mostChars;
  });
  return past < 0 ? [...all] : all.slice(0, past);
}
