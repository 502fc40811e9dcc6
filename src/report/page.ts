import type { ReportMessages } from "../text/messages/reportEn";
import { Html, html } from "./Html";
import { style } from "./style";

/** What is closed on a screen is open on paper, and closed again afterwards. */
const script = `const shut=[];
addEventListener("beforeprint",()=>{for(const d of document.querySelectorAll("details:not([open])")){shut.push(d);d.open=true}});
addEventListener("afterprint",()=>{for(const d of shut.splice(0))d.open=false});`;

export interface Page<Name extends string> {
  say: Pick<ReportMessages, "lang" | "skip" | "contents">;
  title: string;
  intro: string;
  /** Headings. The first section is the one that can be skipped to. */
  names: Readonly<Record<Name, string>>;
  /** In the order of the page. */
  sections: Readonly<Record<Name, Html>>;
  /** Definitions that drawings refer to. */
  extra?: Html;
}

/** A page that holds all it needs, asks for nothing from the network and prints on A4. */
export function page<Name extends string>({ extra, intro, names, say, sections, title }: Page<Name>): string {
  const order = Object.keys(sections) as Name[];
  return html`<!doctype html>
<html lang="${say.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#${order[0]}">${say.skip}</a>
<header><h1>${title}</h1><p>${intro}</p></header>
<nav aria-label="${say.contents}"><ul>${order.map((name) => html`<li><a href="#${name}">${names[name]}</a></li>`)}</ul></nav>
${extra}
<main>
${order.map((name) => html`<section id="${name}"><h2>${names[name]}</h2>\n${sections[name]}</section>\n`)}</main>
<script>${new Html(script)}</script>
</body>
</html>
`.text;
}
