import { useMemo } from "react";
import { qrModules } from "./qr-modules.ts";

type Props = { readonly text: string; readonly label: string; readonly sizePx: number };

/** Dark on white in both colour schemes: readers want it so. */
export function QrPicture({ text, label, sizePx }: Props) {
  const { size, path } = useMemo(() => qrModules(text), [text]);
  return (
    <svg role="img" aria-label={label} width={sizePx} height={sizePx} viewBox={`0 0 ${size} ${size}`}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
