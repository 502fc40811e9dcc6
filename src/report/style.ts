/** Look of the report on screens of any width and on A4; colours that the colour-blind tell apart (Okabe and Ito; one hue by lightness). */
export const style = `
:root{color-scheme:light;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;color:#1a1a1a;background:#fff}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1200px;padding:1rem}
h1{font-size:1.6rem;line-height:1.2;margin:.5rem 0}
h2{font-size:1.25rem;margin:2.2rem 0 .5rem;border-bottom:2px solid #0072b2;padding-bottom:.2rem}
h3{font-size:1rem;margin:1rem 0 .3rem}
h1,h2,summary,dd,li{overflow-wrap:anywhere}
th,td{overflow-wrap:break-word}
p{margin:.4rem 0;max-width:75ch}
a{color:#00558a}
:focus-visible{outline:3px solid #d55e00;outline-offset:2px}
.skip{position:absolute;left:-999px}
.skip:focus{position:static}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;padding:0;margin:.5rem 0}
nav a{display:inline-block;padding:.25rem 0}
.note{color:#555;font-size:.875rem}
ul.summary{padding-left:1.2rem;font-size:1.06rem}
ul.summary li{margin:.25rem 0;max-width:75ch}
.scroll{overflow-x:auto;margin:.5rem 0}
.tall{max-height:80vh;overflow:auto}
table{border-collapse:collapse;font-size:.875rem;font-variant-numeric:tabular-nums}
th,td{padding:.25rem .55rem;border-bottom:1px solid #ddd;text-align:right;vertical-align:top}
th[scope=row],thead th:first-child,.text,.plan td,.plan th{text-align:left}
th{font-weight:600}
th[scope=row],.plan th{white-space:nowrap}
td:not(.text){white-space:nowrap}
small{font-size:.8125rem;font-weight:400;color:#555}
.plan{width:100%}
.plan th[scope=row]{width:1%}
.plan td:last-child,.figures td.text{white-space:normal}
.plan td span,.figures td span{display:inline-block;white-space:nowrap;margin-right:.6rem}
.figures td span{margin-right:1.2rem}
ul.plain{list-style:none;margin:0;padding:0}
.beside{display:flex;flex-wrap:wrap;gap:0 2rem;align-items:flex-start}
.beside>*{min-width:0;max-width:100%}
.maps{display:grid;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));gap:.6rem}
figure{margin:0}
figcaption{font-size:.8125rem;color:#444}
.matrix{border-collapse:separate;border-spacing:0;font-size:.8125rem}
.matrix th,.matrix td{padding:.1rem .2rem;border-bottom:1px solid #eee;border-right:1px solid #eee;text-align:center;min-width:1.75rem}
.matrix thead th{position:sticky;top:0;background:#fff;vertical-align:bottom;z-index:1;overflow-wrap:normal}
.matrix thead th span{writing-mode:vertical-rl;transform:rotate(180deg)}
.matrix th:first-child{position:sticky;left:0;background:#fff;text-align:left;padding-right:.5rem;z-index:2}
.matrix thead th:first-child{z-index:3}
.matrix .own{box-shadow:inset 0 0 0 2px #d55e00;font-weight:700;white-space:nowrap}
.matrix .sum{font-weight:600}
.key{display:inline-block;padding:.05rem .5rem;margin-right:.2rem;font-size:.8125rem}
.s1{background:#e3eef9}.s2{background:#b7d4ea}.s3{background:#6aaed6}.s4{background:#1f6cb0;color:#fff}.s5{background:#08306b;color:#fff}
details{border-bottom:1px solid #ddd;padding:.15rem 0}
summary{cursor:pointer;padding:.35rem 0}
ul.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;padding:0;font-size:.875rem}
.swatch{display:inline-block;width:1.5rem;height:.85rem;margin-right:.4rem;vertical-align:-.08rem;border:1px solid transparent}
.swatch.visit{background:#9fd0ee}.swatch.contact{background:#00578a}
.swatch.double{background:#fff;border:2.5px dashed #a83c00}
.swatch.travel{height:3px;vertical-align:.25rem;background:#333;border:0}
.swatch.break{background:repeating-linear-gradient(45deg,#999 0 2px,#fff 2px 5px);border-color:#777}
.swatch.shift{background:#f0f0f0;border-color:#bbb}
.gantt svg{display:block;font-size:9.5px;width:100%;min-width:52rem;height:auto}
.gantt text{font-family:inherit}
.gantt .a{text-anchor:middle;font-size:11px;fill:#444}
.gantt .l{font-size:12px}
.gantt .h{stroke:#e2e2e2}
.gantt .s{fill:#f0f0f0;stroke:#bbb}
.gantt .t{stroke:#333;stroke-width:2.5}
.gantt .p{fill:url(#pause);stroke:#777}
.gantt .v{fill:#9fd0ee;stroke:#3b7ea6}
.gantt .o{fill:#00578a;stroke:#00344f}
.gantt .d{stroke:#a83c00;stroke-width:2.5;stroke-dasharray:4 2}
.gantt .b,.gantt .w{text-anchor:middle}
.gantt .w{fill:#fff}
.defs{position:absolute}
.map{display:block;width:100%;height:auto;border:1px solid #ddd;background:#fff}
.map .o{fill:none;stroke:#c4c4c4;stroke-width:5;stroke-linecap:round}
.map .r{fill:none;stroke:#0072b2;stroke-width:1.5;stroke-linejoin:round}
.map .m{fill:none;stroke:#00344f;stroke-width:14;stroke-linecap:round}
.map text{font:600 8.5px system-ui,sans-serif;fill:#fff;text-anchor:middle}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;font-size:.9rem}
dt{font-weight:600}dd{margin:0}
@media (max-width:600px){body{padding:.75rem}.figures td span{white-space:normal}th[scope=row]{white-space:normal}.plan th[scope=row]{white-space:nowrap}h1{font-size:1.35rem}dl{grid-template-columns:1fr}dd{margin-bottom:.3rem}}
@page{size:A4;margin:12mm}
@media print{
:root{font-size:9.5pt}
body{max-width:none;padding:0}
nav,.skip{display:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
h2,h3,summary{break-after:avoid}
tr,svg{break-inside:avoid}
.scroll,.tall{overflow:visible;max-height:none}
.scroll svg{max-width:100%;height:auto}
.matrix{font-size:5.5pt}
.matrix th,.matrix td{padding:0 .1rem;min-width:0}
.matrix th:first-child,.matrix thead th{position:static}
.gantt svg{min-width:0}
:focus-visible{outline:none}
.maps{grid-template-columns:repeat(5,1fr)}
figure{break-inside:avoid}
h2+p,.legend{break-after:avoid}
.legend{break-inside:avoid}
#workers{break-before:page}
.beside{flex-wrap:nowrap}
.beside>:first-child{flex:0 0 45%}
.recipients{columns:2;column-gap:6mm}
.recipients td:last-child span{white-space:normal}
}`;
