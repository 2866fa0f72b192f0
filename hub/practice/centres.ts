/** Invented Health & Wellness Centres; districts are Himachal's, villages are not on any map. */
export type PracticeCentre = {
  readonly key: string;
  readonly organizationId: string;
  readonly locationId: string;
  readonly name: string;
  readonly district: string;
  readonly altitudeM: number;
  readonly phone: string;
  readonly line: "good" | "thin" | "poor";
};

export const practiceCentres: readonly PracticeCentre[] = [
  centre(1, "namunakot", "HWC Namunakot", "Bilaspur", 1140, "good"),
  centre(2, "misalgarh", "HWC Misalgarh", "Hamirpur", 980, "good"),
  centre(3, "kalpitwara", "HWC Kalpitwara", "Mandi", 2210, "poor"),
  centre(4, "udaharan-nala", "HWC Udaharan Nala", "Kullu", 1420, "thin"),
  centre(5, "namuna-thach", "HWC Namuna Thach", "Lahaul & Spiti", 3260, "poor"),
];

function centre(
  number: number,
  key: string,
  name: string,
  district: string,
  altitudeM: number,
  line: PracticeCentre["line"],
): PracticeCentre {
  return {
    key,
    organizationId: `00000000-0000-4000-a000-0000000001${number}0`,
    locationId: `00000000-0000-4000-a000-0000000002${number}0`,
    name,
    district,
    altitudeM,
    phone: `00000 0000${number}`,
    line,
  };
}

export function practiceCentre(key: string): PracticeCentre {
  const found = practiceCentres.find((one) => one.key === key);
  if (!found) throw new Error(`practice data names a centre that does not exist: ${key}`);
  return found;
}
