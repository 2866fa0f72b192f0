type Fields = Readonly<Record<string, string>>;

/** Where two began a field that did not begin empty, what stood there before either typed is what both began with. */
export function startAsBase(base: Fields, start: Fields, both: readonly [Fields, Fields]): Fields {
  const begun = Object.entries(start).filter(([name]) => both.every((fields) => fields[name] !== undefined));
  return { ...Object.fromEntries(begun), ...base };
}
