import { Icon } from "../ui/icon.tsx";
import classes from "./file-button.module.css";

/** A file field as large as a thumb. */
export function FileButton(props: {
  readonly words: string;
  readonly accept: string;
  /** On a phone: straight to the camera that looks at the person, or away from them. */
  readonly capture?: "user" | "environment";
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const { words, accept, capture, multiple = false, onFiles } = props;
  return (
    <label className={classes["button"]}>
      <Icon name="camera" />
      <span>{words}</span>
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        {...(capture ? { capture } : {})}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file may be chosen again after it was mended.
          target.value = "";
        }}
      />
    </label>
  );
}
