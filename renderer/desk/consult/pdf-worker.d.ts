// The bundler's way to name a file of a package that becomes one of our own.
declare module "pdfjs-dist/build/pdf.worker.min.mjs?url" {
  export const address: string;
  export default address;
}
