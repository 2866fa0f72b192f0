import { type FormEvent, useState } from "react";
import type { FoundPatient } from "../../../shared/contract/spoke-calls.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { Frame } from "../app/frame.tsx";
import { useServices } from "../app/services.ts";
import { callHub } from "../client/call-hub.ts";
import { startForm } from "../home/start-form.ts";
import { Button, Card, Notice, TextField } from "../ui/parts.tsx";
import { useName } from "../words/patient-line.ts";
import { useFailureWords, useWords } from "../words/use-words.ts";
import classes from "./find.module.css";

type Asked =
  | { readonly state: "idle" | "busy" }
  | { readonly state: "found"; readonly patients: readonly FoundPatient[] }
  | { readonly state: "failed"; readonly failed: Failure };

export function FindScreen() {
  const { common } = useWords();
  const sayFailure = useFailureWords();
  const services = useServices();
  const [text, setText] = useState("");
  const [asked, setAsked] = useState<Asked>({ state: "idle" });
  const search = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim().length < 2) return;
    setAsked({ state: "busy" });
    const told = await callHub("patient.find", { text: text.trim() });
    setAsked(told.ok ? { state: "found", patients: told.value } : { state: "failed", failed: told.error });
  };
  const register = (
    <Button tone="main" icon="person" tall wide onClick={() => startForm(services)}>
      {common.find.register}
    </Button>
  );
  return (
    <Frame title={common.find.title} backTo={{ at: "home" }}>
      <form onSubmit={(event) => void search(event)}>
        <Card>
          <TextField
            label={common.find.help}
            value={text}
            onChange={setText}
            help={text.trim().length === 1 ? common.find.more : undefined}
          />
          <Button icon="find" tone="main" submit disabled={asked.state === "busy"}>
            {asked.state === "busy" ? common.find.searching : common.find.search}
          </Button>
        </Card>
      </form>
      {asked.state === "failed" && (
        <Notice tone="bad">
          <span>{sayFailure(asked.failed.kind)}</span>
          <span>{common.find.needsLine}</span>
        </Notice>
      )}
      {asked.state === "found" && asked.patients.length === 0 && (
        <Notice tone="wait">{common.find.nothing}</Notice>
      )}
      {asked.state === "found" &&
        asked.patients.map((patient) => <Found key={patient.patientId} patient={patient} />)}
      {asked.state !== "busy" && register}
    </Frame>
  );
}

function Found({ patient }: { readonly patient: FoundPatient }) {
  const { common } = useWords();
  const services = useServices();
  const nameOf = useName();
  const { age, sex, relative, village, phone, abha, centreNumber, photo } = patient;
  return (
    <Card>
      <div className={classes["found"]}>
        {photo !== undefined && <img src={`data:image/jpeg;base64,${photo}`} alt="" />}
        <div>
          <h2>{nameOf(patient)}</h2>
          <p>
            {[age && common.age(age.value, age.unit, age.approximate), common.sex[sex], relative, village]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <p className={classes["ids"]}>{[phone, abha, centreNumber].filter(Boolean).join(" · ")}</p>
        </div>
      </div>
      <Button onClick={() => startForm(services, patient)}>{common.find.ask}</Button>
    </Card>
  );
}
