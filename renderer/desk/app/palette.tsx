import { Spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { consultId as consultIdSchema } from "../../../shared/domain/ids.ts";
import { actKeys, itemsOf } from "../acts/act-item.ts";
import { useActs } from "../acts/acts-context.tsx";
import { factKinds } from "../../../shared/domain/fact-change.ts";
import { useFacts } from "../facts/facts-context.tsx";
import { useCheck } from "../check/check-context.ts";
import { useMyCalls } from "../my-calls/my-calls-context.ts";
import { useFiles } from "../files/files-context.tsx";
import { useDrawer } from "./drawer-context.tsx";
import { keys } from "./keys.ts";
import { chooseFirstMatch, palette, paletteStore } from "./palette-store.ts";
import { usePreferences } from "./preferences.tsx";
import { usePhysicalKeys } from "./use-physical-keys.ts";
import { goTo, useRoute } from "./use-route.ts";
import { useAgeSex } from "./words/use-age.ts";

/** Finds patients of the queue and actions by name; opens with one key also while writing. */
export function Palette({ onSignOut }: { readonly onSignOut: () => void }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  useLayoutEffect(() => {
    if (query !== "") chooseFirstMatch();
  }, [query]);
  usePhysicalKeys([["mod+K", toggleAtOnce]]);
  const groups = [
    { group: t("frame.palette.patients"), actions: usePatientActions() },
    { group: t("frame.palette.consult"), actions: useConsultActs() },
    { group: t("frame.palette.actions"), actions: useFrameActions(onSignOut) },
  ];
  return (
    <Spotlight
      actions={groups}
      shortcut={null}
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      tagsToIgnore={[]}
      triggerOnContentEditable
      highlightQuery
      scrollable
      maxHeight={420}
      transitionProps={{ duration: 0 }}
      nothingFound={t("frame.palette.nothing")}
      searchProps={{
        id: fieldId,
        leftSection: <IconSearch size={16} stroke={1.5} aria-hidden />,
        placeholder: t("frame.palette.open"),
        "aria-label": t("frame.palette.open"),
      }}
    />
  );
}

const fieldId = "palette-field";

/** Drawn and focused before the next key: a dialog's own focus comes a moment later, and letters would go astray. */
function toggleAtOnce(): void {
  flushSync(() => palette.toggle());
  document.getElementById(fieldId)?.focus();
}

/** The palette closed before a dialog opens: it gives the focus back to the note, unless the dialog takes it after that. */
const left = (open: () => void) => () => {
  flushSync(() => palette.close());
  open();
};

type Actions = SpotlightActionGroupData["actions"];

function usePatientActions(): Actions {
  const ageSex = useAgeSex();
  const rows = useCall("queue.list", {}).data?.rows ?? [];
  return rows.map((row) => ({
    id: `consult ${row.consultId}`,
    label: `${row.name} · ${ageSex(row.age, row.sex)}`,
    description: `${row.complaint} · ${row.centre.name}`,
    keywords: [row.nameDevanagari ?? "", row.complaint, row.centre.name],
    onClick: () => goTo({ kind: "consult", consultId: row.consultId }),
  }));
}

/** What can be done with the consult on the screen. */
function useConsultActs(): Actions {
  const { t } = useTranslation();
  const route = useRoute();
  const { ask } = useActs();
  const { correct } = useFacts();
  const { add } = useFiles();
  const consultId = route.kind === "consult" ? route.consultId : undefined;
  const view = useCall(
    "consult.open",
    { consultId: consultId ?? noConsult },
    { enabled: consultId !== undefined },
  );
  if (consultId === undefined || view.data === undefined) return [];
  const told = factKinds.map((kind) => ({
    id: `fact ${kind}`,
    label: t(`facts.kind.${kind}`),
    ...(kind === "details" ? { rightSection: <KeyHint keys={keys.correct.shown} /> } : {}),
    onClick: left(() => correct(consultId, kind)),
  }));
  const acts = itemsOf(view.data.ticket.acts).map((item) => ({
    id: `act ${item}`,
    label: t(`acts.name.${item}`),
    rightSection: <KeyHint keys={`Alt A ${actKeys[item]}`} />,
    onClick: left(() => ask(consultId, item)),
  }));
  const adding = {
    id: "add-file",
    label: t("files.add"),
    rightSection: <KeyHint keys={keys.addFile.shown} />,
    onClick: left(() => add(consultId, [])),
  };
  return view.data.ticket.mine ? [...acts, ...told, adding] : acts;
}

const noConsult = consultIdSchema.parse("none");

function useFrameActions(onSignOut: () => void): Actions {
  const { t } = useTranslation();
  const drawer = useDrawer();
  const check = useCheck();
  const myCalls = useMyCalls();
  const { choose, language, scheme } = usePreferences();
  const { run: syncNow } = useAct("sync.now", ["sync.state"]);
  const { run: lock } = useAct("session.lock", ["desk.state"]);
  const action = (id: string, label: string, onClick: () => void, shown?: string) => ({
    id,
    label,
    onClick,
    ...(shown === undefined ? {} : { rightSection: <KeyHint keys={shown} /> }),
  });
  return [
    action("my-day", t("frame.myDay"), () => goTo({ kind: "my-day" }), keys.myDay.shown),
    action("queue", t("frame.queue"), () => goTo({ kind: "queue" }), keys.queue.shown),
    action("inbox", t("frame.inbox"), () => goTo({ kind: "inbox" }), keys.inbox.shown),
    action("patients", t("frame.patients"), () => goTo({ kind: "patients" }), keys.patients.shown),
    action("unsent", t("frame.unsent"), () => goTo({ kind: "unsent" }), keys.unsent.shown),
    action("drawer", t("frame.action.toggleDrawer"), () => drawer.setOpen(!drawer.open), keys.drawer.shown),
    action("check", t("check.open"), check.open, keys.check.shown),
    action("my-calls", t("myCalls.open"), myCalls.open),
    action("sync", t("frame.action.syncNow"), () => void syncNow({})),
    action("language", t("frame.action.toggleLanguage"), () =>
      choose({ language: language === "en" ? "hi" : "en" }),
    ),
    action("scheme", t("frame.action.toggleScheme"), () =>
      choose({ colourScheme: scheme === "dark" ? "light" : "dark" }),
    ),
    action("settings", t("frame.settings"), () => goTo({ kind: "settings" })),
    action("about", t("frame.about"), () => goTo({ kind: "about" })),
    action("lock", t("lock.now"), () => void lock({}), keys.lock.shown),
    action("sign-out", t("frame.signOut"), onSignOut, keys.signOut.shown),
  ];
}
