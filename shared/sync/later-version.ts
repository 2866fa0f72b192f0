/**
 * Whether the hub gave this version after that one. Ours counts them; of a server that names them otherwise, and after
 * a restore, when none is known ("?"), nothing is concluded.
 */
export const isLaterVersion = (one: string | undefined, than: string | undefined): boolean =>
  isCount(one) && isCount(than) && Number(one) > Number(than);

const isCount = (version: string | undefined): boolean => version !== undefined && /^\d+$/u.test(version);
