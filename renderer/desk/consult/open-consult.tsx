import { useHotkeys } from "@mantine/hooks";
import { type ComponentProps, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import type { NoteSection } from "../../../shared/domain/draft.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";
import { type Act, useAct } from "../../bridge/use-call.ts";
import { type DraftHandle, useDraft } from "../../bridge/use-draft.ts";
import { keys } from "../app/keys.ts";
import { once } from "../app/once.ts";
import { usePhysicalKeys } from "../app/use-physical-keys.ts";
import { TicketBand } from "../acts/ticket-band.tsx";
import { VideoStrip } from "../call/video-strip.tsx";
import { ChatPane } from "../chat/chat-pane.tsx";
import { Panes } from "../../ui/panes.tsx";
import { PrescriptionPane } from "../prescription/prescription-pane.tsx";
import { isStillAt } from "../prescription/still-at.ts";
import { useRepeat } from "../prescription/use-repeat.ts";
import { useRuleReport } from "../prescription/use-rule-report.ts";
import { missingInDraft } from "../review/missing-in-draft.ts";
import { ReviewDialog } from "../review/review-dialog.tsx";
import { heldCount } from "../review/sign-button.ts";
import { ConsultCentre } from "./consult-centre.tsx";
import screen from "./consult-screen.module.css";
import { isBehindDialog } from "./is-behind-dialog.ts";
import { NotePane, SectionKeys, useFocusSection } from "./note-pane.tsx";
import { tabQueueOf } from "./tab-queue.ts";
import { useCheckpoints } from "./use-checkpoints.ts";
import { useSlot } from "./use-slot.ts";
import { WritingFoot } from "./writing-foot.tsx";
import { type WritingTab, WritingTabs } from "./writing-tabs.tsx";

/** An opened consult: reading in the centre, writing on the right, the review over both. */
export function OpenConsult({ view }: { readonly view: ConsultView }) {
  const { t } = useTranslation();
  const { consultId, ticket, issue } = view;
  const slot = useSlot(consultId);
  const draft = useDraft(view);
  const claim = useAct("consult.claim", ["consult.open", "queue.list"]);
  const [tab, setTab] = useState<WritingTab>("note");
  const [reviewing, setReviewing] = useState(false);
  const onLeft = useCheckpoints(consultId, draft);
  const missing = missingInDraft(draft.draft, view);
  const report = useRuleReport(view, draft);
  const held = report.data === undefined ? 0 : heldCount({ report: report.data }, draft.draft.lines);
  const show = useCallback((wanted: WritingTab) => {
    setReviewing(false);
    setTab(wanted);
  }, []);
  const ways = useWaysBack(show);
  const { paneRef, writingRef, goToSection, goToPrescription, goToHeld } = ways;
  // Drawn at once: the PIN that follows the key must not go into the note.
  const review = useCallback(() => flushSync(() => setReviewing(true)), []);
  const { claiming, primary, repeat } = useWriting({ view, draft, claim, ways, review });
  const readOnly = issue.state !== "not-signed" || !(ticket.mine || claiming);
  const client = useClient();
  useEffect(() => tabQueueOf(client, draft.writer).allow(!readOnly), [client, draft.writer, readOnly]);

  return (
    <Panes
      label={t("consult.landmark", { name: view.patient.name })}
      rightLabel={t("consult.note.tab")}
      right={
        <div className={screen.writing} ref={writingRef}>
          <VideoStrip view={view} claiming={claiming} />
          <WritingTabs
            consultId={consultId}
            tab={tab}
            lines={draft.draft.lines.length}
            draft={draft}
            onTab={setTab}
          />
          {/* Each begins at its top: how far another was scrolled hid what the patient takes. */}
          <div
            key={tab}
            className={screen.page}
            role="tabpanel"
            id="writing-page"
            aria-labelledby={`tab-${tab}`}
          >
            <TicketBand view={view} />
            <SectionKeys draft={draft} readOnly={readOnly} onSection={goToSection} />
            <TabPage
              tab={tab}
              view={view}
              draft={draft}
              report={report}
              readOnly={readOnly}
              missing={missing}
              onLeft={onLeft}
              onRepeat={repeat}
              paneRef={paneRef}
            />
          </div>
          <WritingFoot
            {...{ view, draft, readOnly, claim, held, missing: missing.length, onPrimary: primary }}
          />
        </div>
      }
    >
      <ConsultCentre view={claiming ? asTaken(view) : view} slot={slot} />
      {reviewing ? (
        <ReviewDialog
          view={view}
          draft={draft}
          slot={slot}
          onClose={() => setReviewing(false)}
          onSection={goToSection}
          onPrescription={goToPrescription}
          onHeld={goToHeld}
        />
      ) : null}
    </Panes>
  );
}

type TabPageProps = ComponentProps<typeof NotePane> &
  ComponentProps<typeof PrescriptionPane> & { readonly tab: WritingTab };

function TabPage({ tab, report, onRepeat, ...note }: TabPageProps) {
  const { view, draft, readOnly, onLeft } = note;
  switch (tab) {
    case "note":
      return <NotePane {...note} />;
    case "prescription":
      return (
        <PrescriptionPane
          view={view}
          draft={draft}
          report={report}
          readOnly={readOnly}
          onLeft={onLeft}
          onRepeat={onRepeat}
        />
      );
    case "chat":
      return <ChatPane consultId={view.consultId} />;
  }
}

/** From the keys and from the review back to where it is written. */
function useWaysBack(show: (tab: WritingTab) => void) {
  const { paneRef, focusSection } = useFocusSection();
  const writingRef = useRef<HTMLDivElement>(null);
  const ways = useMemo(() => {
    // Drawn at once: the letter that follows the key belongs into the field that the key leads to.
    const go = (tab: WritingTab, focus: () => void) => {
      if (isBehindDialog()) return; // the words that follow the key would be written out of sight
      flushSync(() => show(tab));
      focus();
      // A dialog that closes gives the focus back to nobody.
      requestAnimationFrame(() => (document.activeElement === document.body ? focus() : undefined));
    };
    const find = (field: string) => writingRef.current?.querySelector<HTMLElement>(field);
    const focus = (field: string) => () => find(field)?.focus();
    return {
      goToSection: (section: NoteSection) => go("note", () => focusSection(section)),
      goToPrescription: () => go("prescription", focus("[data-first-field]")),
      goToHeld: () =>
        go("prescription", () => (find("[data-held] button") ?? find("[data-first-field]"))?.focus()),
      goToChat: () => go("chat", focus("[data-chat-field]")),
    };
  }, [show, focusSection]);
  // Held on, it talks there.
  useHotkeys([[keys.voiceNote.hotkey, ways.goToChat]], []);
  return { paneRef, writingRef, ...ways };
}

/** What is opened by a key while the claim is on its way opens at once, and what is typed after it goes there. */
const asTaken = (view: ConsultView): ConsultView => ({ ...view, ticket: { ...view.ticket, mine: true } });

type Writing = {
  readonly view: ConsultView;
  readonly draft: DraftHandle;
  readonly claim: Act<"consult.claim">;
  readonly ways: ReturnType<typeof useWaysBack>;
  readonly review: () => void;
};

/** What the doctor does with the whole of it, and its keys: claim it, then review it; write the last one once more. */
function useWriting({ view, draft, claim, ways, review }: Writing) {
  const { goToSection, goToPrescription, goToChat } = ways;
  const { claiming, takeIt } = useClaiming(claim, view);
  const again = useRepeat({
    ...{ view, draft, takeIt },
    onPrescription: goToPrescription,
    onReview: review,
  });
  const claimOrReview = async () => {
    if (view.ticket.mine || view.issue.state !== "not-signed") return review();
    const before = document.activeElement;
    const isMine = await takeIt();
    // Whoever went on to prescription or chat meanwhile is not fetched back: what is spoken there would be cut.
    if (isMine && isStillAt(before)) goToSection("complaint");
  };
  const primary = () => (isBehindDialog() ? undefined : void claimOrReview());
  const repeat = () => (isBehindDialog() ? undefined : void again());
  useHotkeys(
    [
      ["F2", () => goToSection("complaint")],
      ["F3", goToPrescription],
      ["F4", goToChat],
      ["mod+Enter", once(primary)],
    ],
    [],
  );
  usePhysicalKeys([[keys.repeat.hotkey, repeat]]);
  return { claiming, primary, repeat };
}

/** Written into from the first moment of a claim: the journal is on this PC, whoever gets the ticket. */
function useClaiming(claim: Act<"consult.claim">, { consultId, ticket }: ConsultView) {
  const [claiming, setClaiming] = useState(false);
  if (claiming && ticket.mine) setClaiming(false); // the ticket itself says it now
  const takeIt = async (): Promise<boolean> => {
    if (ticket.mine) return true;
    if (claiming) return false;
    setClaiming(true);
    const answer = await claim.run({ consultId });
    if (!answer.ok) setClaiming(false);
    return answer.ok;
  };
  return { claiming, takeIt };
}
