import { parseArgs, type ParseArgsOptionsConfig } from "node:util";

/** `--help` and a wrong option say how the command is used, and end it: a stack says it to nobody. */
export function readArgs<const O extends ParseArgsOptionsConfig>(
  usage: string,
  args: readonly string[],
  options: O,
) {
  if (args.includes("--help")) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (problem) {
    console.log(`${problem instanceof Error ? problem.message : "Wrong use."}\n\n${usage}`);
    return process.exit(2);
  }
}
