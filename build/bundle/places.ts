import path from "node:path";

/** Where things lie in the tree; everything else in `build` goes by these. */
const root = path.join(import.meta.dirname, "..", "..");

export const places = {
  root,
  dist: path.join(root, "dist"),
  deskPage: path.join(root, "renderer", "desk"),
  builtDeskPage: path.join(root, "dist", "renderer", "desk"),
  spokePage: path.join(root, "renderer", "spoke"),
  /** The health worker's page, served by the hub. */
  builtSpokePage: path.join(root, "dist", "renderer", "spoke"),
  verifyPage: path.join(root, "renderer", "verify"),
  /** The page that reads a paper's code, served by the hub to anybody. */
  builtVerifyPage: path.join(root, "dist", "renderer", "verify"),
  builtPracticePatient: path.join(root, "dist", "renderer", "practice-patient"),
  builtElectron: path.join(root, "dist", "electron"),
  /** Digest of what the tree was built from; absent or different means stale. */
  stamp: path.join(root, "dist", "built-from.json"),
  cache: path.join(root, ".cache"),
  withNode: path.join(root, "build", "with-node.cjs"),
  modules: path.join(root, "node_modules"),
} as const;
