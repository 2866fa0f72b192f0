import { keepPage } from "../hub-page/keep-page.ts";

/** The list of keys and cancelled papers is kept by the page itself, with its date. */
keepPage({ page: "/verify", name: "verify-page" });
