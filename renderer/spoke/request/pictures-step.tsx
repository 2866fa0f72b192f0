import { useServices } from "../app/services.ts";
import { Button, Card, Choices } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import { FilePicker } from "./file-picker.tsx";
import type { StepProps } from "./step-props.ts";
import type { AttachedFile } from "./request-form.ts";
import { attachmentItems, commonOf } from "./send-form.ts";

const kinds = ["picture", "report", "ecg", "prescription", "other"] as const;

export function PicturesStep({ form, patch, red }: StepProps & { readonly red: boolean }) {
  const { form: words } = useWords();
  const { outbox } = useServices();
  const w = words.pictures;
  const change = (id: string, kind: AttachedFile["kind"]) =>
    patch(({ files }) => ({ files: files.map((file) => (file.id === id ? { ...file, kind } : file)) }));
  // A danger may have been sent while the picture was made small: it follows.
  const add = (file: AttachedFile) =>
    patch(({ files }) => ({ files: [...files, file] })) ||
    void outbox.keep(attachmentItems(commonOf(form, red), file));
  return (
    <>
      <Card title={w.title}>
        <p>{w.help}</p>
        <FilePicker onFile={add} />
      </Card>
      {form.files.map((file) => (
        <FileCard
          key={file.id}
          file={file}
          onKind={(kind) => change(file.id, kind)}
          onRemove={() => patch(({ files }) => ({ files: files.filter(({ id }) => id !== file.id) }))}
        />
      ))}
    </>
  );
}

function FileCard(props: {
  readonly file: AttachedFile;
  readonly onKind: (kind: AttachedFile["kind"]) => void;
  readonly onRemove: () => void;
}) {
  const { common, form: words } = useWords();
  const { database } = useServices();
  const w = words.pictures;
  const { file, onKind, onRemove } = props;
  const remove = () => {
    if (file.original) void database.delete("blobs", file.original.blobId);
    onRemove();
  };
  return (
    <Card title={file.title} beside={w.small(Math.max(1, Math.round(file.sizeBytes / 1000)))}>
      {file.contentType !== "application/pdf" && (
        <img
          src={`data:${file.contentType};base64,${file.content}`}
          alt={file.title}
          style={{ maxWidth: "100%", maxHeight: 220, objectFit: "contain", borderRadius: 8 }}
        />
      )}
      {file.original && <p>{w.original((file.original.sizeBytes / 1e6).toFixed(1))}</p>}
      <Choices
        label={w.title}
        hideLabel
        options={kinds.map((value) => ({ value, words: w.kinds[value] }))}
        chosen={file.kind}
        onChoose={onKind}
      />
      <Button tone="plain" onClick={remove}>
        {common.remove}
      </Button>
    </Card>
  );
}
