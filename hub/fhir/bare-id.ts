/** The id in `Type/id`, as the tables hold it and their indexes find it; undefined for what is none of that type. */
export const bareId = (reference: string | undefined, type: string): string | undefined =>
  reference?.startsWith(`${type}/`) === true ? reference.slice(type.length + 1) : undefined;
