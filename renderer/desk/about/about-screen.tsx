import { useTranslation } from "react-i18next";
import page from "../../ui/page.module.css";
import { Panes } from "../../ui/panes.tsx";
import { useSession } from "../app/session-context.tsx";
import { TablesInUse } from "../tables/tables-in-use.tsx";

/** Versions, where the data lies, and what was proven at start. */
export function AboutScreen() {
  const { t } = useTranslation();
  const { desk } = useSession();
  const facts = [
    [t("places.version"), t("signIn.desk", { version: desk.version, pid: desk.deskProcessId })],
    [t("places.host"), `${desk.host} · ${desk.platform}`],
    [
      t("places.hub"),
      desk.hubProcessId === undefined
        ? desk.hubUrl
        : t("signIn.hubProcess", { url: desk.hubUrl, pid: desk.hubProcessId }),
    ],
    [t("places.dataFolder"), desk.dataFolder],
    [t("places.encryption"), t(`places.proof.${desk.encryptionProof}`)],
    [t("places.rules"), t("places.rulesNote")],
  ] as const;
  return (
    <Panes label={t("places.about")}>
      <div className={page.page}>
        <h1>{t("places.about")}</h1>
        <table className={page.table}>
          <tbody>
            {facts.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <TablesInUse />
      </div>
    </Panes>
  );
}
