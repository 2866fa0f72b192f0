import { fontStyle } from "./fonts.ts";

/** Small enough for a thin line: system fonts, no pictures. Sizes and colours: 48 px to touch, contrast 4.5:1. */
export const spokeStyle = `
${fontStyle}
:root { color-scheme: light; --ink: #12201e; --action: #0a5a54; --danger: #b3141b; --edge: #6f807b; }
* { box-sizing: border-box; }
body { margin: 0; padding-bottom: 84px; color: var(--ink); background: #f1f4f3;
  font: 17px/1.45 system-ui, "Hub Devanagari", sans-serif; }
[lang="en"] { opacity: .85; font-size: .88em; }
header { display: flex; justify-content: space-between; align-items: center; padding: 10px 12px;
  background: var(--action); color: #fff; }
header a { color: inherit; text-decoration: none; }
.practice { border: 1px dashed; padding: 2px 8px; border-radius: 6px; font-weight: 700; }
main { max-width: 900px; margin: 0 auto; padding: 12px; }
h1 { font-size: 20px; } h2 { font-size: 18px; }
label { display: block; margin: 12px 0; }
input { display: block; width: 100%; min-height: 48px; font: inherit; padding: 8px 10px;
  border: 1px solid var(--edge); border-radius: 8px; background: #fff; color: inherit; }
button, .paper, .tools a { display: inline-flex; align-items: center; gap: 8px; min-height: 48px; padding: 8px 16px;
  border: 2px solid var(--action); border-radius: 10px; background: var(--action); color: #fff; font: inherit;
  font-weight: 700; text-decoration: none; cursor: pointer; flex-wrap: wrap; }
button.quiet, .tools a { background: #fff; color: var(--action); }
form > button { width: 100%; justify-content: center; margin-top: 8px; }
:focus-visible { outline: 3px solid #f0a000; outline-offset: 2px; }
.problem { padding: 10px 12px; border-left: 6px solid var(--danger); background: #fff; font-weight: 700; }
.who form { display: flex; justify-content: space-between; align-items: center; gap: 8px; flex-wrap: wrap; }
.who form button { width: auto; margin: 0; }
.consults { list-style: none; padding: 0; display: grid; gap: 8px; }
.consults li { padding: 10px 12px; background: #fff; border: 1px solid #c6d0cd; border-left: 6px solid var(--edge);
  border-radius: 10px; overflow-wrap: anywhere; }
.consults li[data-state="issued"] { border-left-color: #17653a; }
.consults p { margin: 2px 0 6px; }
.state { font-weight: 700; }
.tools { display: flex; gap: 8px; align-items: center; justify-content: space-between; flex-wrap: wrap; margin-bottom: 8px; }
#paper { width: 100%; height: 78vh; border: 1px solid var(--edge); background: #fff; }
.emergency { position: fixed; inset: auto 0 0 0; padding: 14px; text-align: center; background: var(--danger);
  color: #fff; font-weight: 700; text-decoration: none; }
@media print { header, .tools, .emergency { display: none; } }
`;

export const spokeScript = `
const print = document.getElementById("print");
const paper = document.getElementById("paper");
if (print && paper) print.addEventListener("click", () => paper.contentWindow.print());
`;
