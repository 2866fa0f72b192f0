import { Button, Group, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCall } from "../../bridge/use-call.ts";
import page from "../../ui/page.module.css";
import { Panes } from "../../ui/panes.tsx";
import { FailureText } from "../app/failure-text.tsx";
import { goTo } from "../app/use-route.ts";
import { useAge } from "../app/words/use-age.ts";

/** Searches on Enter: a key must not cost a round trip on a thin line. */
export function PatientsScreen() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [text, setText] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setText(typed.trim());
  };
  return (
    <Panes label={t("patients.title")}>
      <div className={page.page}>
        <h1>{t("patients.title")}</h1>
        <form onSubmit={submit}>
          <Group align="flex-end">
            <TextInput
              autoFocus
              label={t("patients.find")}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <Button type="submit">{t("patients.search")}</Button>
          </Group>
        </form>
        {text !== "" && <Found text={text} />}
      </div>
    </Panes>
  );
}

function Found({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const age = useAge();
  const found = useCall("patient.search", { text });
  if (found.error) return <FailureText failure={found.error.failure} />;
  if (!found.data) return <p role="status">{t("common.loading")}</p>;
  const { onHub, patients } = found.data;
  return (
    <>
      <p role="status">{onHub ? t("patients.onHub") : t("patients.onPc")}</p>
      {patients.length === 0 && <p>{t("patients.nobody")}</p>}
      <ul>
        {patients.map((patient) => (
          <li key={patient.patientId}>
            <Button variant="default" onClick={() => goTo({ kind: "patient", patientId: patient.patientId })}>
              {[patient.name, age(patient.age), patient.village].filter(Boolean).join(" · ")}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
