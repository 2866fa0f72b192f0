import { Icon } from "../ui/icon.tsx";
import classes from "./file-button.module.css";

/** A file field as large as a thumb. */
export function FileButton(props: {
  readonly words: string;
  readonly accept: string;
  readonly capture?: boolean;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const { words, accept, capture = false, multiple = false, onFiles } = props;
  return (
    <label className={classes["button"]}>
      <Icon name="camera" />
      <span>{words}</span>
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        {...(capture ? { capture: "user" as const } : {})}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file may be chosen again after it was mended.
          target.value = "";
        }}
      />
    </label>
  );
}
