import { useState } from "react";
import type { Verdict } from "../../shared/paper-code/judge-code.ts";
import { type CodeLine, type PaperCode, spokenHash } from "../../shared/paper-code/paper-code.ts";
import { sayWhen } from "./say-when.ts";
import type { Language } from "./use-language.ts";
import type { Words } from "./words.ts";
import classes from "./verify.module.css";

/** Colour never alone: each has a sign and a word. */
const tones = {
  genuine: "compare",
  practice: "wait",
  "another-code": "wait",
  "unknown-key": "bad",
  altered: "bad",
  "called-back": "bad",
  replaced: "bad",
  "key-withdrawn": "bad",
} as const satisfies Readonly<Record<Verdict["kind"], string>>;
/** A lens, a triangle, a cross: drawn, because not every phone has the letters for them. */
const signs = {
  compare: "M11 4a7 7 0 1 0 .1 0M16 16l6 6",
  wait: "M12 4L22 21H2zM12 10v5M12 18v.5",
  bad: "M5 5l14 14M19 5L5 19",
} as const;

export function VerdictCard(props: {
  readonly words: Words;
  readonly language: Language;
  readonly verdict: Verdict;
  readonly onAgain: () => void;
}) {
  const { words, language, verdict, onAgain } = props;
  const tone = tones[verdict.kind];
  return (
    <>
      <section role="status" className={classes["verdict"]} data-tone={tone}>
        <h2>
          <svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true">
            <path d={signs[tone]} fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" />
          </svg>{" "}
          {words.verdict[verdict.kind]}
        </h2>
        <p>{words.means[verdict.kind]}</p>
      </section>
      {"key" in verdict && (
        <Signed words={words} language={language} code={verdict.code} doctor={verdict.key} />
      )}
      {"key" in verdict && <Lines words={words} code={verdict.code} />}
      <button type="button" className={classes["main-button"]} onClick={onAgain}>
        {words.again}
      </button>
    </>
  );
}

type Doctor = Extract<Verdict, { readonly key: unknown }>["key"];

function Signed(props: {
  readonly words: Words;
  readonly language: Language;
  readonly code: PaperCode;
  readonly doctor: Doctor;
}) {
  const { words, language, code, doctor } = props;
  const name = language === "hi" ? (doctor.doctorDevanagari ?? doctor.doctor) : doctor.doctor;
  const rows: readonly (readonly [string, React.ReactNode])[] = [
    [words.patient, <b key="patient">{code.patient}</b>],
    [words.paper, `${code.number}${code.version > 1 ? `, ${words.version(code.version)}` : ""}`],
    [words.signedAt, sayWhen(code.signedAt, language)],
    [words.signedBy, `${name}, ${doctor.qualification}`],
    ["", `${words.registration(doctor.registrationNumber)} · ${doctor.council}`],
    [words.spoken, <code key="spoken">{spokenHash(code.paperHash)}</code>],
  ];
  return (
    <dl className={classes["signed"]}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Lines({ words, code }: { readonly words: Words; readonly code: PaperCode }) {
  const [same, setSame] = useState<readonly number[]>([]);
  const { lines, level } = code;
  const tick = (at: number, on: boolean) => setSame(on ? [...same, at] : same.filter((one) => one !== at));
  return (
    <section className={classes["lines"]}>
      <h2>{lines.length === 0 ? words.noLines : words.lines(lines.length)}</h2>
      <p>{words.more}</p>
      {level > 0 && <p className={classes["warn"]}>{words.shortened}</p>}
      <ol>
        {lines.map((line, at) => (
          // Two lines may say the same: their place is what is compared.
          <OneLine
            key={at}
            words={words}
            line={line}
            number={at + 1}
            same={same.includes(at)}
            onSame={(on) => tick(at, on)}
          />
        ))}
      </ol>
      {lines.length > 0 && <p className={classes["compared"]}>{words.compared(same.length, lines.length)}</p>}
      <p className={classes["different"]}>{words.different}</p>
    </section>
  );
}

function OneLine(props: {
  readonly words: Words;
  readonly line: CodeLine;
  readonly number: number;
  readonly same: boolean;
  readonly onSame: (on: boolean) => void;
}) {
  const { words, line, number, same, onSame } = props;
  return (
    <li data-same={same}>
      <p className={classes["title"]}>
        {number}. {line.title}
      </p>
      <p className={classes["dose"]}>{line.how}</p>
      {line.quantity !== "" && (
        <p className={classes["dose"]}>
          {words.give} <b>{line.quantity}</b>
        </p>
      )}
      {line.note !== "" && (
        <p className={classes["note"]}>
          {words.note}: {line.note}
        </p>
      )}
      <label>
        <input type="checkbox" checked={same} onChange={({ target }) => onSame(target.checked)} />
        {words.same}
      </label>
    </li>
  );
}
