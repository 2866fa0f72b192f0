import type { AdultDose } from "../domain/medicine.ts";

const periods = { d: "day", w: "week", mo: "month" } as const;
const form =
  /^(?<least>[\d.]+)(-(?<most>[\d.]+))? (?<unit>[A-Za-z]+) (once|(?<fewest>\d+)(-(?<mostTimes>\d+))?\/(?<per>d|w|mo))( max (?<maximum>[\d.]+))?$/;

/**
 * Reads "500-1000 mg 3-4/d max 4000", "7.5-25 mg 1/w max 25", "2 g once". What is spread or follows the glucose has
 * no number: "apply 2/d" and "by glucose" are read as none. `undefined` means that the text is not understood.
 */
export function readAdultDose(text: string): AdultDose | "none" | undefined {
  if (text === "" || text === "by glucose" || /^apply (once|\d+(-\d+)?\/[dw])$/.test(text)) return "none";
  const found = form.exec(text)?.groups;
  if (found === undefined) return undefined;
  const { least, most = least, unit, fewest, mostTimes = fewest, per, maximum } = found;
  const dose = {
    unit: unit ?? "",
    least: Number(least),
    most: Number(most),
    ...(per === undefined
      ? {}
      : {
          times: {
            least: Number(fewest),
            most: Number(mostTimes),
            per: periods[per as keyof typeof periods],
          },
        }),
    ...(maximum === undefined ? {} : { maximum: Number(maximum) }),
  };
  return dose.least > 0 && dose.least <= dose.most ? dose : undefined;
}
