import { X509Certificate } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * The authority's certificate as Node takes it. Devices are given DER (`paramarsh-ca.crt`), Node reads only PEM, and
 * of a file that it cannot read it merely warns.
 */
export function trustedAuthority(file: string, folder: string): string | { readonly sentence: string } {
  try {
    const pem = new X509Certificate(readFileSync(file)).toString();
    const kept = path.join(folder, "hub-ca.pem");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(kept, pem, { mode: 0o600 });
    return kept;
  } catch {
    return { sentence: `${file} is no certificate. Take paramarsh-ca.crt from the hub's install page.` };
  }
}
