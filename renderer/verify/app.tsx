import { useCallback, useEffect, useState } from "react";
import type { VerifyList } from "../../shared/contract/verify-list.ts";
import { type Verdict, judgeCode } from "../../shared/paper-code/judge-code.ts";
import { CameraScan } from "./camera-scan.tsx";
import { freshList, keptList } from "./kept-list.ts";
import { ListDate } from "./list-date.tsx";
import { codeInFile } from "./read-picture.ts";
import { verifySignature } from "./signature.ts";
import { useLanguage } from "./use-language.ts";
import { VerdictCard } from "./verdict-card.tsx";
import { type Words, wordsOf } from "./words.ts";
import classes from "./verify.module.css";

/** Scan, then compare. The verdict is never "valid": that only the person with the paper can say. */
export function App() {
  const [language, chooseLanguage] = useLanguage();
  const words = wordsOf[language];
  const [list, setList] = useState<VerifyList | undefined>(keptList);
  const [scanned, setScanned] = useState<Uint8Array>();
  const [failed, setFailed] = useState(false);
  const refresh = useCallback(async () => {
    const fresh = await freshList();
    if (fresh !== undefined) setList(fresh);
    setFailed(fresh === undefined);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => void refresh(), 0);
    return () => clearTimeout(timer);
  }, [refresh]);
  const verdict = useVerdict(scanned, list);
  return (
    <>
      <header className={classes["head"]}>
        <h1>{words.title}</h1>
        <button type="button" onClick={() => chooseLanguage(language === "hi" ? "en" : "hi")}>
          {words.other}
        </button>
      </header>
      <main className={classes["main"]}>
        {list?.practice === true && <p className={classes["practice"]}>{words.practiceHub}</p>}
        {list === undefined ? (
          <p role="alert" className={classes["warn"]}>
            {words.noList}
          </p>
        ) : verdict === undefined ? (
          <Scan words={words} onCode={setScanned} />
        ) : (
          <VerdictCard
            words={words}
            language={language}
            verdict={verdict}
            onAgain={() => setScanned(undefined)}
          />
        )}
        <ListDate words={words} language={language} list={list} failed={failed} onRefresh={refresh} />
      </main>
    </>
  );
}

/** Judged anew when a newer list comes: a key may be known by then, or a paper cancelled. */
function useVerdict(bytes: Uint8Array | undefined, list: VerifyList | undefined): Verdict | undefined {
  const [judged, setJudged] = useState<{ readonly bytes: Uint8Array; readonly verdict: Verdict }>();
  useEffect(() => {
    let stale = false;
    if (bytes !== undefined && list !== undefined)
      void judgeCode(bytes, list, verifySignature).then((verdict) => {
        if (!stale) setJudged({ bytes, verdict });
      });
    return () => void (stale = true);
  }, [bytes, list]);
  return judged !== undefined && judged.bytes === bytes ? judged.verdict : undefined;
}

function Scan({ words, onCode }: { readonly words: Words; readonly onCode: (bytes: Uint8Array) => void }) {
  const [camera, setCamera] = useState<"off" | "on" | "absent">("off");
  const [nothing, setNothing] = useState(false);
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    const bytes = await codeInFile(file);
    setNothing(bytes === undefined);
    if (bytes !== undefined) onCode(bytes);
  };
  return (
    <>
      <p className={classes["how"]}>{words.how}</p>
      {camera === "on" && (
        <CameraScan label={words.hold} onCode={onCode} onAbsent={() => setCamera("absent")} />
      )}
      {camera === "absent" && <p className={classes["warn"]}>{words.noCamera}</p>}
      {nothing && (
        <p role="alert" className={classes["warn"]}>
          {words.nothing}
        </p>
      )}
      <button
        type="button"
        className={classes["main-button"]}
        onClick={() => setCamera(camera === "on" ? "off" : "on")}
      >
        {camera === "on" ? words.stop : words.scan}
      </button>
      <label className={classes["button"]}>
        {words.file}
        <input
          type="file"
          accept="image/*"
          onChange={({ target }) => {
            void choose(target.files?.[0]);
            target.value = "";
          }}
        />
      </label>
    </>
  );
}
