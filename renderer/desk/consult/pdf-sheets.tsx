import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from "pdfjs-dist";
import workerAddress from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { bytesOf } from "./report-kind.ts";
import classes from "./reports.module.css";

GlobalWorkerOptions.workerSrc = workerAddress;

type State = "loading" | "failed" | PDFDocumentProxy;

/** A PDF's pages on canvases, from memory: nothing is fetched, and nothing in the file can run. */
export function PdfSheets({ base64, zoom }: { readonly base64: string; readonly zoom: number }) {
  const { t } = useTranslation();
  const [state, setState] = useState<State>("loading");
  useEffect(() => {
    const task = getDocument({
      data: bytesOf(base64),
      enableXfa: false,
      useSystemFonts: true,
      // The page's policy allows no WebAssembly; the engine has slower decoders of its own.
      useWasm: false,
      isOffscreenCanvasSupported: false,
    });
    let gone = false;
    task.promise.then(
      (document) => {
        if (!gone) setState(document);
      },
      () => {
        if (!gone) setState("failed");
      },
    );
    return () => {
      gone = true;
      void task.destroy();
    };
  }, [base64]);
  if (state === "failed") return <p role="alert">{t("consult.reports.failed")}</p>;
  if (state === "loading") return <p role="status">{t("consult.reports.loading")}</p>;
  return Array.from({ length: state.numPages }, (_, index) => (
    <Sheet key={index} document={state} number={index + 1} zoom={zoom} />
  ));
}

type SheetProps = { readonly document: PDFDocumentProxy; readonly number: number; readonly zoom: number };

function Sheet({ document, number, zoom }: SheetProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let cancel = () => {};
    let gone = false;
    const draw = async () => {
      const page = await document.getPage(number);
      const target = canvas.current;
      if (gone || target === null) return;
      const room = Math.max(200, (target.parentElement?.clientWidth ?? 600) - 32);
      const natural = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (room / natural.width) * zoom * devicePixelRatio });
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      target.style.width = `${Math.floor(viewport.width / devicePixelRatio)}px`;
      const drawing = page.render({ canvas: target, viewport });
      cancel = () => drawing.cancel();
      await drawing.promise;
    };
    // A cancelled drawing rejects; the next one is already on its way.
    draw().catch(() => undefined);
    return () => {
      gone = true;
      cancel();
    };
  }, [document, number, zoom]);
  const label = t("consult.reports.page", { page: number, pages: document.numPages });
  return <canvas ref={canvas} className={classes.sheet} role="img" aria-label={label} />;
}
