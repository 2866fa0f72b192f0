import { useState } from "react";
import { Button, Notice } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import { FileButton } from "./file-button.tsx";
import { smallJpeg } from "./small-picture.ts";

const facePixels = 480;
const faceBytes = 60_000;

export function PhotoField({
  photo,
  onPhoto,
}: {
  readonly photo: string | undefined;
  readonly onPhoto: (photo: string | undefined) => void;
}) {
  const { common, form } = useWords();
  const [bad, setBad] = useState(false);
  const take = async ([file]: readonly File[]) => {
    if (!file) return;
    const made = await smallJpeg(file, facePixels, faceBytes);
    setBad(!made);
    if (made) onPhoto(made.base64);
  };
  return (
    <>
      <FileButton
        words={form.who.takePhoto}
        accept="image/*"
        capture="user"
        onFiles={(files) => void take(files)}
      />
      {bad && <Notice tone="bad">{form.who.photoBad}</Notice>}
      {photo !== undefined && (
        <div style={{ display: "flex", gap: 12, alignItems: "center" }}>
          <img
            src={`data:image/jpeg;base64,${photo}`}
            alt={form.who.photo}
            style={{ width: 96, height: 96, objectFit: "cover", borderRadius: 10 }}
          />
          <Button tone="plain" onClick={() => onPhoto(undefined)}>
            {common.remove}
          </Button>
        </div>
      )}
    </>
  );
}
