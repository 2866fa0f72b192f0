import { Component, type ReactNode } from "react";
import { Button, Notice } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import classes from "./call.module.css";

/** `isAwaited`: somebody looks for it; what nobody looks for fails in silence. */
type Props = { readonly children: ReactNode; readonly isAwaited?: boolean };

/** The call's code did not come: the line broke, or the page is older than the hub. */
export class LoadFailed extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    if (!this.state.failed) return this.props.children;
    return this.props.isAwaited === false ? null : <Sorry />;
  }
}

function Sorry() {
  const { common, consult } = useWords();
  return (
    <div className={classes["loading"]}>
      <Notice tone="bad">
        <span>{consult.call.failed}</span>
        <Button onClick={() => location.reload()}>{common.openAgain}</Button>
      </Notice>
    </div>
  );
}
