type Words = Readonly<Record<string, string>>;

export const statuses = ["pregnant", "not-pregnant", "postpartum", "unknown"] as const;
export const feeding = ["yes", "no"] as const;

/** Undefined where what was kept cannot be read: that is no statement, and is asked anew. */
export const statusIn = ({ status = "pregnant" }: Words) => statuses.find((one) => one === status);
export const feedingIn = ({ answer = "yes" }: Words) => feeding.find((one) => one === answer);

/** The field shows a whole day or nothing; what it does not show is not sent. */
export const periodIn = ({ lmp = "" }: Words): string => (/^\d{4}-\d{2}-\d{2}$/u.test(lmp) ? lmp : "");
