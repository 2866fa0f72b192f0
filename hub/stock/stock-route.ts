import { stockPath } from "../../shared/contract/stock-api.ts";
import type { Auth } from "../auth/auth.ts";
import { signedInAs } from "../server/auth-routes.ts";
import { failureAnswer, jsonAnswer, type Route } from "../server/http-types.ts";
import type { CentreStocks } from "./centre-stocks.ts";

export function stockRoute(auth: Auth, stocks: CentreStocks): Route {
  return {
    method: "GET",
    path: stockPath,
    says: "what the centres have of the medicines (doctors)",
    handle: async (request) => {
      const who = await signedInAs(auth, request, "doctor");
      if (!who.ok) return failureAnswer(who.error);
      return jsonAnswer(200, stocks.since(request.url.searchParams.get("since") ?? undefined));
    },
  };
}
