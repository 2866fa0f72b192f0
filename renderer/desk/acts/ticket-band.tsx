import { Button } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { sayDayAndTime } from "../consult/say-when.ts";
import { useLanguage } from "../consult/use-language.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { keys } from "../app/keys.ts";
import { useSpan } from "../app/words/use-age.ts";
import { type ActItem, actKeys } from "./act-item.ts";
import { useActs } from "./acts-context.tsx";
import classes from "./acts.module.css";

/** How the ticket stands, where that is not plain: with whom, what is not sent yet, what came back, what is replaced. */
export const TicketBand = memo(function TicketBand({ view }: { readonly view: ConsultView }) {
  const { ticket } = view;
  return (
    <>
      <Holder view={view} />
      <UnsentAct ticket={ticket} />
      <CameFrom ticket={ticket} />
      <Left view={view} />
      <Amending view={view} />
      <Recalled view={view} />
      <Questions ticket={ticket} />
    </>
  );
});

function Holder({ view }: { readonly view: ConsultView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const span = useSpan();
  const { holder, claimedAt, leaseLeftMs, acts } = view.ticket;
  if (holder === undefined) return null;
  const since = claimedAt === undefined ? "?" : sayDayAndTime(claimedAt, language);
  return (
    <div className={classes.band} role="status">
      <span>
        {t("acts.band.with", { holder, since })}
        {leaseLeftMs !== undefined &&
          leaseLeftMs > 0 &&
          ` · ${t("acts.band.leaseLeft", { left: span(leaseLeftMs) })}`}
      </span>
      {acts.includes("take-over") ? <BandAct view={view} item="take-over" /> : null}
    </div>
  );
}

function UnsentAct({ ticket }: Pick<ConsultView, "ticket">) {
  const { t } = useTranslation();
  if (ticket.unsentAct === undefined) return null;
  const { act, parked } = ticket.unsentAct;
  return (
    <div className={classes.band} role="status">
      <span>{t(parked ? "acts.band.parked" : "acts.band.unsent", { what: t(`acts.done.${act}`) })}</span>
    </div>
  );
}

/** Sent here by another speciality, or handed back: by whom, when and why. */
function CameFrom({ ticket }: Pick<ConsultView, "ticket">) {
  const { t } = useTranslation();
  const language = useLanguage();
  return ticket.history.map(({ act, at, by, reason = "" }) =>
    act !== "re-route" && act !== "refer" && act !== "hand-back" ? null : (
      <div key={at} className={classes.band} role="note">
        <span>
          {t("acts.band.history", {
            what: t(`acts.done.${act}`),
            by,
            at: sayDayAndTime(at, language),
            reason,
          })}
        </span>
      </div>
    ),
  );
}

function Left({ view }: { readonly view: ConsultView }) {
  const { t } = useTranslation();
  const { state, acts } = view.ticket;
  if (state !== "left" && state !== "not-reachable") return null;
  return (
    <div className={classes.band} role="status">
      <span>{t(`acts.band.${state}`)}</span>
      {acts.includes("come-back") ? <BandAct view={view} item="come-back" /> : null}
    </div>
  );
}

function Amending({ view }: { readonly view: ConsultView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { amending } = view;
  if (amending === undefined) return null;
  const { version, reason, replacesVersion, replacesAt, issued } = amending;
  const values = { version, before: replacesVersion, at: sayDayAndTime(replacesAt, language), reason };
  return (
    <div className={classes.band} role="status">
      <span>{t(issued ? "acts.band.amending" : "acts.band.anew", values)}</span>
    </div>
  );
}

function Recalled({ view }: { readonly view: ConsultView }) {
  const { t } = useTranslation();
  const { recall, heldAtCentre, acts } = view.ticket;
  return (
    <>
      {recall === undefined ? null : (
        <div className={classes.band} role="status" data-wrong={recall.answer === undefined || undefined}>
          <span>
            {t(`acts.band.recall.${recall.kind}`, { reason: recall.reason })}
            {" · "}
            {recall.answer === undefined
              ? t("acts.band.unanswered")
              : t("acts.band.answered", {
                  answer: t(`acts.answer.${recall.answer}`),
                  by: recall.answeredBy ?? "?",
                })}
          </span>
          {recall.answer === undefined && acts.includes("answer-recall") ? (
            <BandAct view={view} item="answer-recall" />
          ) : null}
        </div>
      )}
      {heldAtCentre === undefined ? null : (
        <div className={classes.band} role="alert" data-wrong>
          <span>{t("acts.band.heldAtCentre", { reason: heldAtCentre.reason, by: heldAtCentre.by })}</span>
        </div>
      )}
    </>
  );
}

function Questions({ ticket }: Pick<ConsultView, "ticket">) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (ticket.questions.length === 0) return null;
  return (
    <ul className={classes.questions} aria-label={t("acts.questions")}>
      {ticket.questions.map(({ id, text, answer }) => (
        <li key={id}>
          {text[language]} <strong>{answer ?? t("acts.band.noAnswer")}</strong>
        </li>
      ))}
    </ul>
  );
}

/** The act that the band asks for, with the keys that choose it from the menu. */
function BandAct({ view, item }: { readonly view: ConsultView; readonly item: ActItem }) {
  const { t } = useTranslation();
  const { ask } = useActs();
  return (
    <Button
      size="compact-xs"
      variant="default"
      rightSection={<KeyHint keys={`${keys.acts.shown} ${actKeys[item]}`} />}
      onClick={() => ask(view.consultId, item)}
    >
      {t(`acts.name.${item}`)}
    </Button>
  );
}
