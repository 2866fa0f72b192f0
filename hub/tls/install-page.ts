import { X509Certificate } from "node:crypto";

/** Everything that the plain-http page of the LAN offers, and nothing else of the hub. */
export type InstallFacts = {
  readonly certificate: string;
  readonly fingerprint: string;
  /** Where to go once the certificate is trusted. */
  readonly spokeUrl: string;
};

export const installPaths = { page: "/install", certificate: "/install/paramarsh-ca.crt" } as const;

type Steps = {
  readonly device: string;
  readonly en: readonly string[];
  readonly hi: readonly string[];
};

const steps: readonly Steps[] = [
  {
    device: "Android",
    en: [
      "Download the certificate above.",
      "Settings › Security › More security settings › Install from storage › CA certificate › Install anyway.",
      "Choose the file paramarsh-ca.crt.",
    ],
    hi: [
      "ऊपर से प्रमाणपत्र डाउनलोड करें।",
      "सेटिंग › सुरक्षा › और सुरक्षा सेटिंग › स्टोरेज से इंस्टॉल करें › CA प्रमाणपत्र › फिर भी इंस्टॉल करें।",
      "फ़ाइल paramarsh-ca.crt चुनें।",
    ],
  },
  {
    device: "Windows",
    en: [
      "Download, open the file, then Install Certificate › Current User.",
      "Place all certificates in the following store › Trusted Root Certification Authorities.",
      "Close the browser wholly and open it again.",
    ],
    hi: [
      "डाउनलोड करें, फ़ाइल खोलें, फिर Install Certificate › Current User।",
      "Place all certificates in the following store › Trusted Root Certification Authorities चुनें।",
      "ब्राउज़र पूरा बंद करके फिर खोलें।",
    ],
  },
  {
    device: "iPhone, iPad",
    en: [
      "Download in Safari, then Settings › Profile Downloaded › Install.",
      "Settings › General › About › Certificate Trust Settings: switch it on.",
    ],
    hi: [
      "Safari में डाउनलोड करें, फिर Settings › Profile Downloaded › Install।",
      "Settings › General › About › Certificate Trust Settings में इसे चालू करें।",
    ],
  },
  {
    device: "Linux (Chromium)",
    en: [
      "Settings › Privacy and security › Security › Manage certificates › Import, and trust it for websites.",
    ],
    hi: [
      "Settings › Privacy and security › Security › Manage certificates › Import करें, वेबसाइटों के लिए भरोसा दें।",
    ],
  },
];

/** One page without scripts, in English and Hindi. */
export function installPage({ fingerprint, spokeUrl }: InstallFacts): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Paramarsh: trust this hub</title>
<style>
  body { max-width: 640px; margin: 0 auto; padding: 16px; font: 16px/1.5 "Noto Sans", "Noto Sans Devanagari", sans-serif; color: #14222b; background: #fff; }
  h1 { font-size: 22px; } h2 { margin: 20px 0 4px; font-size: 17px; }
  code { display: block; padding: 8px; background: #eef3f6; overflow-wrap: anywhere; }
  a.get { display: inline-block; padding: 10px 16px; border-radius: 4px; background: #12597f; color: #fff; }
  ol { margin: 4px 0; padding-left: 24px; }
</style>
<h1>Paramarsh · <span lang="hi">परामर्श</span></h1>
<p>This device must trust the hub once, so that its camera and microphone may be used.</p>
<p lang="hi">कैमरा और माइक चलाने के लिए इस उपकरण को एक बार हब पर भरोसा देना होगा।</p>
<h2>1. Compare · <span lang="hi">मिलाएँ</span></h2>
<p>These signs must be the same as in the hub's terminal. If one differs, stop and ask the operator.</p>
<p lang="hi">ये अक्षर हब के टर्मिनल जैसे ही होने चाहिए। एक भी अलग हो तो रुकें और ऑपरेटर से पूछें।</p>
<code id="fingerprint">${escaped(fingerprint)}</code>
<h2>2. Download and trust · <span lang="hi">डाउनलोड करें, भरोसा दें</span></h2>
<p><a class="get" href="${installPaths.certificate}" download>paramarsh-ca.crt</a></p>
<p>After that the device shows the same signs as SHA-256 fingerprint in the certificate's details. It can vouch for
addresses of the local network only, for no other site.</p>
<p lang="hi">यह प्रमाणपत्र केवल स्थानीय नेटवर्क के पतों के लिए है, किसी और साइट के लिए नहीं।</p>
${steps.map(stepsHtml).join("\n")}
<h2>3. Open · <span lang="hi">खोलें</span></h2>
<p><a href="${escaped(spokeUrl)}">${escaped(spokeUrl)}</a></p>
</html>
`;
}

function stepsHtml({ device, en, hi }: Steps): string {
  const items = (lines: readonly string[]) => lines.map((line) => `<li>${escaped(line)}</li>`).join("");
  return `<details><summary>${escaped(device)}</summary><ol>${items(en)}</ol><ol lang="hi">${items(hi)}</ol></details>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** As devices take it: DER, not PEM. */
export const certificateBytes = (pem: string): Buffer => new X509Certificate(pem).raw;
