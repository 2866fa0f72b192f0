import { type Failure, failure } from "../../shared/result/failure.ts";
import { prescriptionHtml } from "../../shared/paper/prescription-html.ts";
import { principalOf } from "../auth/auth.ts";
import { failureAnswer, type HubAnswer, type HubRequest, type Route } from "../server/http-types.ts";
import { type CallParts, callRoute } from "./call-route.ts";
import { spokeScript, spokeStyle } from "./assets.ts";
import { centreConsults, issuedPaper } from "./centre-consults.ts";
import { fontRoutes, paperFontStyle } from "./fonts.ts";
import { pageFiles } from "./page-files.ts";
import { listPage, notFoundPage, prescriptionPage, signInPage, spokeAssets } from "./pages.ts";
import { clearCookie, cookieToken, sameOrigin, setCookie } from "./session-cookie.ts";
import { photoRoute } from "./photo-route.ts";
import { type UploadParts, uploadRoutes } from "./upload-route.ts";
import type { HealthWorker } from "./visit.ts";

export type SpokeParts = CallParts &
  UploadParts & {
    /** Folder of the built page. */
    readonly spokePage?: string | undefined;
  };

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; font-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** The paper carries its own style and no script; only our own page may frame it. */
const paperPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'self'";

/** The health worker's page: the centre's consults, and issued prescriptions to print. */
export function spokeRoutes(parts: SpokeParts): readonly Route[] {
  const files = pageFiles(parts.spokePage);
  return [
    callRoute(parts),
    ...uploadRoutes(parts),
    photoRoute(parts),
    ...files.routes,
    {
      method: "GET",
      path: "/spoke",
      says: "the centres' page",
      handle: (request) =>
        files.isBuilt() ? files.page(request) : withWorker(parts, request, (worker) => home(parts, worker)),
    },
    {
      method: "GET",
      path: "/spoke/prescription/*",
      says: "an issued prescription (health workers)",
      handle: (request) => withWorker(parts, request, (worker) => prescription(parts, worker, request.url)),
    },
    {
      method: "POST",
      path: "/spoke/sign-in",
      says: "signing in at the centres' page",
      handle: (request) => signIn(parts, request),
    },
    {
      method: "POST",
      path: "/spoke/sign-out",
      says: "signing out of the centres' page",
      handle: async (request) =>
        sameOrigin(request.headers) ? redirect(clearCookie(request.encrypted)) : failureAnswer(foreignForm()),
    },
    ...fontRoutes(),
    asset(spokeAssets.style, "text/css", spokeStyle),
    asset(spokeAssets.script, "text/javascript", spokeScript),
  ];
}

async function withWorker(
  parts: SpokeParts,
  request: HubRequest,
  show: (worker: HealthWorker) => Promise<HubAnswer>,
): Promise<HubAnswer> {
  const who = await parts.auth.whoIs(cookieToken(request.headers) ?? "", "spoke");
  if (who.ok && who.value.account.role === "health-worker") return show(who.value.account);
  return pageAnswer(200, signInPage({ practice: parts.practice, prefilled: parts.prefilled }));
}

async function home(parts: SpokeParts, worker: HealthWorker): Promise<HubAnswer> {
  const store = parts.storeOf(principalOf(worker));
  const centre = await store.read("Organization", worker.centreId);
  const consults = await centreConsults(store);
  const centreName = centre?.name ?? "";
  const words = listPage({ practice: parts.practice, workerName: worker.name, centreName, consults });
  return pageAnswer(200, words);
}

async function prescription(parts: SpokeParts, worker: HealthWorker, url: URL): Promise<HubAnswer> {
  const [, , , id = "", view] = url.pathname.split("/");
  const store = parts.storeOf(principalOf(worker));
  const found = /^[A-Za-z0-9.-]{1,64}$/.test(id) ? await issuedPaper(store, id) : undefined;
  if (!found) return pageAnswer(404, notFoundPage(parts.practice));
  if (view !== "paper") return pageAnswer(200, prescriptionPage(parts.practice, id, found.issuedAt));
  const fonts = { css: await paperFontStyle() };
  const paper = prescriptionHtml(found.model, { state: "issued", issuedAt: found.issuedAt }, fonts);
  return pageAnswer(200, paper, paperPolicy);
}

async function signIn(parts: SpokeParts, request: HubRequest): Promise<HubAnswer> {
  if (!sameOrigin(request.headers)) return failureAnswer(foreignForm());
  const form = new URLSearchParams(request.body.toString("utf8"));
  const username = form.get("username") ?? "";
  const answer = await parts.auth.spokeToken(username, form.get("passphrase") ?? "");
  if (answer.ok) return redirect(setCookie(answer.value, request.encrypted));
  const { status } = failureAnswer(answer.error);
  return pageAnswer(status, signInPage({ practice: parts.practice, problem: problemWords(answer.error) }));
}

function problemWords({ kind }: Failure) {
  if (kind === "locked-out")
    return {
      hi: "बहुत बार ग़लत लिखा गया, थोड़ी देर बाद फिर करें",
      en: "Too many wrong tries, wait a little",
    };
  if (kind === "account-withdrawn") return { hi: "यह खाता बंद है", en: "This account has been withdrawn" };
  if (kind === "account-refused") return { hi: "यह पन्ना केंद्र के लिए है", en: "This page is for health workers" };
  return { hi: "नाम या गुप्त वाक्य ग़लत है", en: "Name or passphrase is wrong" };
}

const foreignForm = () => failure("not-allowed", "signing in", "The form came from another site.");

function redirect(cookie: string): HubAnswer {
  return { status: 303, headers: { location: "/spoke", "set-cookie": cookie }, body: "" };
}

function pageAnswer(status: number, page: string, csp = policy): HubAnswer {
  return {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": csp,
    },
    body: page,
  };
}

function asset(path: string, type: string, body: string): Route {
  const headers = { "content-type": `${type}; charset=utf-8`, "cache-control": "max-age=3600" };
  return {
    method: "GET",
    path,
    says: "part of the centres' page",
    handle: async () => ({ status: 200, headers, body }),
  };
}
