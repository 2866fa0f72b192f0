import { keepPage } from "../hub-page/keep-page.ts";

/** What is written at the centre lies in the page's own database, not here. */
keepPage({ page: "/spoke", name: "centre-page" });
