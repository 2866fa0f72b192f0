import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./error-boundary.module.css";
import { goTo } from "./use-route.ts";

type Props = { readonly children: ReactNode };
type State = { readonly failed: boolean };

/** A bug in one screen must not take the frame (pill, queue, other consult) with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <Crashed onAgain={() => this.setState({ failed: false })} />;
  }
}

function Crashed({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <main id="main" role="alert" className={classes.crashed}>
      <h1>{t("frame.crash.title")}</h1>
      <p>{t("frame.crash.body")}</p>
      <div className={classes.ways}>
        <Button onClick={onAgain}>{t("frame.crash.again")}</Button>
        <Button variant="default" onClick={() => goTo({ kind: "my-day" })}>
          {t("frame.crash.home")}
        </Button>
      </div>
    </main>
  );
}
