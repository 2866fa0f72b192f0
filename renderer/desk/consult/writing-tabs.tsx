import { useTranslation } from "react-i18next";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useCall } from "../../bridge/use-call.ts";
import type { DraftHandle } from "../../bridge/use-draft.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import screen from "./consult-screen.module.css";
import { sayTimeWithSeconds } from "./say-when.ts";
import { useLanguage } from "./use-language.ts";

export type WritingTab = "note" | "prescription" | "chat";
const tabs: readonly (readonly [WritingTab, string])[] = [
  ["note", "F2"],
  ["prescription", "F3"],
  ["chat", "F4"],
];

function neighbour(tab: WritingTab, step: number): WritingTab {
  const names = tabs.map(([name]) => name);
  return names.at((names.indexOf(tab) + step) % names.length) ?? "note";
}

type Props = {
  readonly consultId: ConsultId;
  readonly tab: WritingTab;
  readonly lines: number;
  readonly draft: DraftHandle;
  readonly onTab: (tab: WritingTab) => void;
};

/** Note, prescription or chat, and since when what is written is on this PC. */
export function WritingTabs({ consultId, tab, lines, draft, onTab }: Props) {
  const { t } = useTranslation();
  const names = { note: t("consult.note.tab"), prescription: t("prescription.tab"), chat: t("chat.tab") };
  const unread = useCall("call.about", { consultId }).data?.unreadChat ?? 0;
  return (
    <div className={screen.tabs}>
      <div role="tablist" className={screen.tablist}>
        {tabs.map(([name, key]) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            className={screen.tab}
            aria-selected={tab === name}
            aria-controls="writing-page"
            aria-keyshortcuts={key}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => onTab(name)}
            onKeyDown={(event) => {
              if (event.key === "ArrowLeft" || event.key === "ArrowRight")
                onTab(neighbour(tab, event.key === "ArrowLeft" ? -1 : 1));
            }}
          >
            {names[name]}
            {name === "prescription" && lines > 0 ? <span>{lines}</span> : null}
            {name === "chat" && unread > 0 ? (
              <span className={screen.unread} role="img" aria-label={t("chat.unread", { count: unread })}>
                {unread}
              </span>
            ) : null}
            <KeyHint keys={key} />
          </button>
        ))}
      </div>
      <SavedWords draft={draft} />
    </div>
  );
}

function SavedWords({ draft }: { readonly draft: DraftHandle }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isTroubled = (draft.refused ?? draft.trouble) !== undefined;
  const words = () => {
    if (draft.refused !== undefined) return t("consult.note.notTaken");
    if (draft.trouble !== undefined) return t("consult.note.notSaved");
    if (draft.unsaved.length > 0) return t("consult.note.saving");
    return draft.savedAt === undefined
      ? ""
      : t("consult.note.savedAt", { time: sayTimeWithSeconds(draft.savedAt, language) });
  };
  return (
    <span className={screen.saved} data-trouble={isTroubled || undefined}>
      {words()}
    </span>
  );
}
