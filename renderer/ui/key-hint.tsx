import classes from "./key-hint.module.css";

/** The key of an action, right of it. Not read aloud: the control carries `aria-keyshortcuts`. */
export function KeyHint({
  keys,
  on = "surface",
}: {
  readonly keys: string;
  readonly on?: "surface" | "accent";
}) {
  return (
    <kbd aria-hidden className={on === "accent" ? `${classes.key} ${classes.onAccent}` : classes.key}>
      {keys}
    </kbd>
  );
}
