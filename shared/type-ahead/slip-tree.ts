/** Words letter by letter, so that those which begin in some way are found without looking at the others. */
export type SlipTree = {
  /** Calls for each word of which `typed` is the beginning but for one slip of the pen. */
  readonly eachWithOneSlip: (typed: string, take: (word: number) => void) => void;
};

/**
 * The tree of `words`, which are sorted by code units and differ. A node is a run of words that begin alike; its
 * children are chained in order.
 */
export function slipTree(words: readonly string[]): SlipTree {
  const letters: number[] = [0];
  const froms: number[] = [0];
  const tos: number[] = [words.length];
  const firsts: number[] = [-1];
  const nexts: number[] = [-1];
  const grow = (node: number, depth: number): void => {
    let last = -1;
    let at = froms[node] ?? 0;
    const end = tos[node] ?? 0;
    while (at < end && (words[at] ?? "").length === depth) at += 1;
    while (at < end) {
      const letter = (words[at] ?? "").charCodeAt(depth);
      const from = at;
      while (at < end && (words[at] ?? "").charCodeAt(depth) === letter) at += 1;
      const child = letters.push(letter) - 1;
      froms.push(from);
      tos.push(at);
      firsts.push(-1);
      nexts.push(-1);
      if (last === -1) firsts[node] = child;
      else nexts[last] = child;
      last = child;
      grow(child, depth + 1);
    }
  };
  grow(0, 0);
  const tree = {
    letters: Uint16Array.from(letters),
    froms: Int32Array.from(froms),
    tos: Int32Array.from(tos),
    firsts: Int32Array.from(firsts),
    nexts: Int32Array.from(nexts),
  };
  return { eachWithOneSlip: (typed, take) => withOneSlip(tree, typed, take) };
}

type Tree = {
  readonly letters: Uint16Array;
  readonly froms: Int32Array;
  readonly tos: Int32Array;
  readonly firsts: Int32Array;
  readonly nexts: Int32Array;
};

function childOf({ letters, firsts, nexts }: Tree, node: number, letter: number): number {
  let child = firsts[node] ?? -1;
  while (child !== -1 && letters[child] !== letter) child = nexts[child] ?? -1;
  return child;
}

/** The node that `text` leads to from its letter `at` on; -1 where no word goes on so. */
function below(tree: Tree, from: number, text: string, at: number): number {
  let node = from;
  for (let place = at; place < text.length && node !== -1; place += 1)
    node = childOf(tree, node, text.charCodeAt(place));
  return node;
}

function withOneSlip(tree: Tree, typed: string, take: (word: number) => void): void {
  const takeAll = (node: number): void => {
    if (node === -1) return;
    const to = tree.tos[node] ?? 0;
    for (let word = tree.froms[node] ?? 0; word < to; word += 1) take(word);
  };
  let node = 0;
  for (let at = 0; at < typed.length && node !== -1; at += 1) {
    // One letter too many.
    takeAll(below(tree, node, typed, at + 1));
    // Another letter, or one too few.
    let child = tree.firsts[node] ?? -1;
    while (child !== -1) {
      takeAll(below(tree, child, typed, at + 1));
      takeAll(below(tree, child, typed, at));
      child = tree.nexts[child] ?? -1;
    }
    if (at + 1 < typed.length) {
      const first = childOf(tree, node, typed.charCodeAt(at + 1));
      const second = first === -1 ? -1 : childOf(tree, first, typed.charCodeAt(at));
      if (second !== -1) takeAll(below(tree, second, typed, at + 2));
    }
    node = childOf(tree, node, typed.charCodeAt(at));
  }
  takeAll(node);
}
