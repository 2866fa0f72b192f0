import type { Meta, Resource } from "@medplum/fhirtypes";
import { extensionOf, list } from "./reading.ts";
import { extension } from "./systems.ts";

type Writer = { readonly reference: string; readonly name: string };

/** Marks a version with who wrote it; without a writer the mark of the version before it goes. */
export function markedBy(meta: Meta | undefined, writer: Writer | undefined): Meta {
  const { extension: before, ...rest } = meta ?? {};
  const others = list(before).filter(({ url }) => url !== extension.writtenBy);
  const mark =
    writer === undefined
      ? []
      : [
          {
            url: extension.writtenBy,
            valueReference: { reference: writer.reference, display: writer.name },
          },
        ];
  const all = [...others, ...mark];
  return all.length === 0 ? rest : { ...rest, extension: all };
}

/** The name of who wrote this version, where the hub says so. */
export const writtenBy = ({ meta }: Resource): string | undefined =>
  extensionOf(meta, extension.writtenBy)?.valueReference?.display;
