import { Loader, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Failure } from "../../../shared/result/failure.ts";
import { FailureText } from "./failure-text.tsx";
import classes from "./starting.module.css";

/** Before the desk has said who it is. */
export function Starting({ failure }: { readonly failure: Failure | undefined }) {
  const { t } = useTranslation();
  return (
    <main className={classes.starting} aria-busy={!failure}>
      <Text fw={700}>{t("common.product")}</Text>
      {failure ? (
        <FailureText failure={failure} />
      ) : (
        <>
          <Loader size="sm" />
          <Text>{t("frame.deskConnecting")}</Text>
        </>
      )}
    </main>
  );
}
