import { Component, type ReactNode } from "react";
import { Button, Notice } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import classes from "./call.module.css";

/** The call's code did not come: the line broke, or the page is older than the hub. */
export class LoadFailed extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? <Sorry /> : this.props.children;
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
