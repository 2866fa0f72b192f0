/** One write of a commit, as those who listen are told: whose it is and who may see it, never what stands in it. */
export type Change = {
  readonly type: string;
  readonly id: string;
  readonly patientId?: string | undefined;
  readonly speciality?: string | undefined;
  readonly privateTo?: string | undefined;
  readonly deskId?: string | undefined;
};
