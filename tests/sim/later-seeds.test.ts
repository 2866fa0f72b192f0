import { promiseKept } from "./promise-kept.ts";

/** In a file of its own, so that both cores have something to do. */
promiseKept({ seed: 311, histories: 310 });
