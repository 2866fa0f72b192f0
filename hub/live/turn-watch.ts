import type { IceServer } from "../../shared/contract/live.ts";
import { iceServersOf, type TurnSettings } from "./ice-servers.ts";
import { probeTurn, type TurnState } from "./turn-probe.ts";

export type TurnReport = { readonly url: string; readonly state: TurnState };

export type TurnWatch = {
  readonly now: () => readonly TurnReport[];
  /** As Prometheus reads it. */
  readonly metrics: () => string;
  readonly close: () => void;
};

const everyMs = 60_000;
/** An address that was seen to give no relay twice in a row: one lost packet alarms nobody. */
const badTwice = 2;

/** Every address of the site's TURN server, each asked for a relay. */
export async function askTurn(turn: TurnSettings, now: Date): Promise<readonly TurnReport[]> {
  const [minted] = iceServersOf(turn, now);
  return Promise.all(
    turn.urls.map(async (url) => ({ url, state: await stateOf(url, minted ?? { urls: [] }) })),
  );
}

/** An address that cannot even be asked gives no answer; it must not end the hub that asks by itself. */
const stateOf = (url: string, minted: IceServer): Promise<TurnState> =>
  probeTurn(url, minted).catch((): TurnState => "no-answer");

/**
 * Looks each minute whether the TURN server still gives relays, and says so where that changes: a doctor must not be
 * the first to find out.
 */
export function watchTurn(
  turn: TurnSettings | undefined,
  clock: () => Date,
  say: (sentence: string) => void,
): TurnWatch {
  const state = { isClosed: false, reports: [] as readonly TurnReport[] };
  const bad = new Map<string, number>();
  const take = (reports: readonly TurnReport[]) => {
    state.reports = reports;
    for (const report of reports) {
      const before = bad.get(report.url) ?? 0;
      const times = report.state === "relays" ? 0 : before + 1;
      bad.set(report.url, times);
      if (times === badTwice || (times === 0 && before >= badTwice)) say(turnSentence(report));
    }
  };
  const look = async () => {
    if (turn === undefined) return;
    const reports = await askTurn(turn, clock());
    if (!state.isClosed) take(reports);
  };
  void look().then(look);
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return {
    now: () => state.reports,
    metrics: () => turnMetrics(state.reports),
    close: () => {
      state.isClosed = true;
      clearInterval(timer);
    },
  };
}

const sentences: Readonly<Record<TurnState, string>> = {
  relays: "gives relays.",
  "no-answer":
    "does not answer: calls that cannot go directly will not come about by it. Is coturn running, and is the port open?",
  "wrong-secret":
    "refuses the hub's credentials: its static-auth-secret and the hub's --turn-secret-file must be the same.",
  untrusted:
    "shows a certificate that this machine does not trust: pages can use it only where their browsers do.",
  refuses: "answers, but gives no relay: look at its log (quota, or settings other than turn-config's).",
};

export const turnSentence = ({ url, state }: TurnReport): string =>
  `The TURN server ${url} ${sentences[state]}`;

function turnMetrics(reports: readonly TurnReport[]): string {
  if (reports.length === 0) return "";
  const lines = reports.map(
    ({ url, state }) => `paramarsh_turn_relays{url="${url}"} ${state === "relays" ? 1 : 0}`,
  );
  return `# TYPE paramarsh_turn_relays gauge\n${lines.join("\n")}\n`;
}
