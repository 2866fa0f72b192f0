import type { ReactNode } from "react";
import { lineStore } from "../client/line.ts";
import { useStore } from "../client/store.ts";
import { unreadMessage } from "../live/live-store.ts";
import { Icon } from "../ui/icon.tsx";
import { chooseLanguage, useLanguage, useWords } from "../words/use-words.ts";
import classes from "./frame.module.css";
import { hashOf, type Route } from "./route.ts";
import { useServices } from "./services.ts";
import { timeOf } from "./time.ts";

type FrameProps = {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly backTo?: Route;
  /** A step back inside the screen, where there is one. */
  readonly onBack?: (() => void) | undefined;
  /** The first screens have room for the other language. */
  readonly first?: boolean;
  /** Above everything, under the head: what may cost a life. */
  readonly danger?: ReactNode;
  /** Stays at the thumb. */
  readonly foot?: ReactNode;
  /** On a laptop: the whole width for what stands side by side, or the cards in two columns. */
  readonly broad?: boolean | "two-columns";
  readonly children: ReactNode;
};

/** Head with 108, the strips, the screen, and what stays at the thumb. */
export function Frame(props: FrameProps) {
  const { title, subtitle, backTo, onBack, first = false, danger, foot, broad = false, children } = props;
  const { common } = useWords();
  const { state } = useServices();
  const language = useLanguage();
  const practice = useStore(state)?.practice === true;
  return (
    <div className={classes["page"]}>
      <header className={classes["head"]}>
        {onBack && (
          <button type="button" className={classes["back"]} onClick={onBack} aria-label={common.back}>
            <Icon name="back" size={26} />
          </button>
        )}
        {backTo && !onBack && (
          <a className={classes["back"]} href={hashOf(backTo)} aria-label={common.back}>
            <Icon name="back" size={26} />
          </a>
        )}
        <div className={classes["title"]}>
          <h1>{title}</h1>
          {(subtitle !== undefined || practice) && (
            <p>
              {practice && <span className={classes["practice"]}>{common.practice}</span>} {subtitle}
            </p>
          )}
        </div>
        <button
          type="button"
          className={classes["language"]}
          data-first={first}
          lang={language === "hi" ? "en" : "hi"}
          onClick={() => chooseLanguage(language === "hi" ? "en" : "hi")}
        >
          {common.language}
        </button>
        <a className={classes["call108"]} href="tel:108" aria-label={common.call108}>
          <Icon name="phone" size={20} />
          {common.call108Short}
        </a>
      </header>
      <LineStrip />
      <SignInAgain />
      <FullStrip />
      <UnsentStrip />
      <MessageStrip />
      {danger}
      <main className={classes["main"]} data-broad={broad}>
        {children}
      </main>
      <Foot>{foot}</Foot>
    </div>
  );
}

/** What stays at the thumb; above it, wherever the page was scrolled to, that a form is not kept. */
function Foot({ children }: { readonly children: ReactNode }) {
  const { common } = useWords();
  const { drafts, texts } = useServices();
  const isUnkept = useStore(drafts.unkept).size + useStore(texts.unkept).size > 0;
  if (!children && !isUnkept) return null;
  return (
    <footer className={classes["foot"]}>
      {isUnkept && (
        <p role="alert">
          <b>{common.formUnkept}</b> · {common.formUnkeptDo}
        </p>
      )}
      {children && <div>{children}</div>}
    </footer>
  );
}

function LineStrip() {
  const { common } = useWords();
  const { line, since } = useStore(lineStore);
  if (line === "good" || line === "unknown") return null;
  return (
    <p className={classes["line"]} data-line={line} role="status">
      <Icon name="line" size={20} />
      <span>
        <b>{common.line[line]}</b> ·{" "}
        {line === "none" ? common.line.noneDoes(timeOf(since)) : common.line.slowDoes}
      </span>
    </p>
  );
}

function SignInAgain() {
  const { common } = useWords();
  const { signInAgain, state } = useServices();
  const again = useStore(signInAgain);
  const here = useStore(state)?.session;
  if (!again || !here) return null;
  return (
    <a className={classes["unsent"]} href="#/sign-in">
      <Icon name="person" />
      <span>
        <b>{common.signIn.again}</b>
      </span>
    </a>
  );
}

/** The doctor wrote: seen on whatever screen is open. */
function MessageStrip() {
  const { consult } = useWords();
  const message = useStore(unreadMessage);
  if (!message) return null;
  return (
    <a
      className={classes["message"]}
      href={hashOf({ at: "chat", key: message.taskId })}
      onClick={() => unreadMessage.set(undefined)}
    >
      <Icon name="chat" />
      <span>
        <b>{consult.chat.doctorWrote}</b> {message.text.slice(0, 140)}
      </span>
      <Icon name="next" />
    </a>
  );
}

/** Whatever screen asked for it to be kept: nobody may believe that it was. */
function FullStrip() {
  const { common } = useWords();
  const { outbox } = useServices();
  if (!useStore(outbox.isFull)) return null;
  return (
    <p className={classes["line"]} data-line="none" role="alert">
      <Icon name="line" size={20} />
      <span>
        <b>{common.unsent.full}</b> · {common.unsent.fullDo}
      </span>
    </p>
  );
}

/** What is not sent, whose, since when and where it is kept. */
function UnsentStrip() {
  const { common } = useWords();
  const { outbox } = useServices();
  const items = useStore(outbox.items);
  const others = useStore(outbox.others);
  const [first] = items;
  if (!first && others > 0)
    return (
      <p className={classes["unsent"]}>
        <Icon name="send" />
        <span>
          <b>{common.unsent.strip(others)}</b>
          <small>{common.unsent.others}</small>
        </span>
      </p>
    );
  if (!first) return null;
  const refused = items.filter((item) => item.refused).length;
  const names = [...new Set(items.map(({ patientName }) => patientName))].filter(Boolean);
  const more = names.length > 1 ? ` + ${names.length - 1}` : "";
  return (
    <a className={classes["unsent"]} href="#/unsent">
      <Icon name="send" />
      <span>
        <b>{refused > 0 ? common.unsent.refusedStrip(refused) : common.unsent.strip(items.length)}</b>
        <small>
          {[`${names[0] ?? ""}${more}`, timeOf(first.since), common.unsent.kept].filter(Boolean).join(" · ")}
        </small>
      </span>
      <Icon name="next" />
    </a>
  );
}
