import { IconFileTypePdf, IconPhoto } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./files.module.css";

type Props = {
  readonly file: { readonly name: string; readonly size: number; readonly contentType?: string };
  readonly picture: string | undefined;
};

/** The picture itself, so that the wrong one is seen before it is in a chart; of a PDF its name. */
export function FilePreview({ file, picture }: Props) {
  const { t } = useTranslation();
  const size = t("consult.reports.size", { kb: Math.max(1, Math.round(file.size / 1000)) });
  const Icon = file.contentType === "application/pdf" ? IconFileTypePdf : IconPhoto;
  return (
    <figure className={classes.preview}>
      {picture === undefined ? <Icon aria-hidden size={40} stroke={1.2} /> : <img src={picture} alt="" />}
      <figcaption>
        {file.name} · {size}
      </figcaption>
    </figure>
  );
}
