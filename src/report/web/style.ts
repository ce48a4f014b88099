import { printStyle } from './style-print.ts'

const colours = `
:root{--ink:#1b1f24;--paper:#fff;--soft:#f1f4f8;--line:#c6ced8;--muted:#4a5563;--link:#0b4f9c;--bar:#3b76b5;--track:#e3e8ef;--mark:#1b1f24;--up:#0b6631;--down:#a3211a;
--h0:#a9cdea;--h1:#d3e5f4;--h2:#f2f2ea;--h3:#fbdfc6;--h4:#f5bd95;--open:#e6e3f3}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e8ebef;--paper:#16191e;--soft:#20252c;--line:#434c58;--muted:#aab4c0;--link:#8fc1ff;--bar:#6ea8e5;--track:#2e3640;--mark:#e8ebef;--up:#79d29a;--down:#ff9c92;
--h0:#0f4f86;--h1:#1f3f5c;--h2:#33383f;--h3:#533620;--h4:#74380f;--open:#3b3560}}
`

const words = `
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
header,main,footer{max-width:1180px;margin:0 auto;padding:0 16px}
h1{font-size:1.5rem;line-height:1.25;margin:16px 0 8px}
h2{font-size:1.3rem;line-height:1.3;margin:20px 0 4px}
h3{font-size:1.05rem;margin:24px 0 6px}
p{margin:4px 0}
small{font-size:.86em;color:var(--muted)}
a{color:var(--link)}
a:focus,button:focus,input:focus,summary:focus,.wide:focus{outline:3px solid var(--link);outline-offset:2px}
h2:focus,main:focus{outline:none}
p.note{border-left:4px solid var(--h3);padding-left:10px}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap}
.skip{position:absolute;left:-9999px}
.skip:focus{left:16px;top:8px;background:var(--paper);padding:4px 8px}
nav{margin:12px 0}
nav a{display:inline-block;padding:6px 14px 6px 0}
footer{margin-top:32px;padding-bottom:24px;color:var(--muted);font-size:.86rem;border-top:1px solid var(--line)}
.facts{display:flex;flex-wrap:wrap;margin:12px -6px}
.facts div{background:var(--soft);border-radius:6px;padding:6px 12px;margin:6px}
.facts dt{font-size:.86rem;color:var(--muted)}
.facts dd{margin:0;font-weight:600}
.facts dd small{font-weight:400}
ul,ol{margin:4px 0;padding-left:22px}
.steps>li,.found>li{margin:8px 0}
.fields{columns:2 320px;font-size:.9rem;padding:0;list-style:none}
`

const tables = `
.wide{overflow-x:auto;margin:16px 0}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:600;font-size:1.05rem;padding:6px 0}
caption span{display:block;max-width:calc(100vw - 40px)}
th,td{border-bottom:1px solid var(--line);padding:6px 8px;text-align:left;vertical-align:top}
thead th{background:var(--soft);border-bottom:2px solid var(--line);vertical-align:bottom;font-size:.9rem}
tbody th{font-weight:400}
tbody th p{color:var(--muted);font-size:.9rem;margin:2px 0 0}
td,thead th{text-align:right}
td{white-space:nowrap;font-variant-numeric:tabular-nums}
thead .w,td.w,thead .note,td.note,thead .bars,td.bars{text-align:left}
td.note,td.open{white-space:normal}
th button{font:inherit;color:inherit;background:none;border:0;padding:2px 0;text-align:inherit;cursor:pointer;text-decoration:underline dotted;text-underline-offset:3px}
th button::after{content:" \\2195";color:var(--muted)}
th[aria-sort=ascending] button::after{content:" \\2191";color:var(--ink)}
th[aria-sort=descending] button::after{content:" \\2193";color:var(--ink)}
.h0{background:var(--h0)}.h1{background:var(--h1)}.h2{background:var(--h2)}.h3{background:var(--h3)}.h4{background:var(--h4)}.open{background:var(--open)}
td[class*=h] small,.legend span small{color:inherit}
span[class^=h]{display:inline-block;border-radius:4px;padding:0 8px;white-space:nowrap}
small.hash{overflow-wrap:anywhere}
.up{color:var(--up);fill:var(--up);stroke:var(--up)}.down{color:var(--down);fill:var(--down);stroke:var(--down)}.even{fill:var(--muted);stroke:var(--muted)}
.pair{display:flex;flex-wrap:wrap;margin:0 -12px}
.pair>div{flex:1 1 420px;min-width:0;padding:0 12px}
`

const charts = `
.bar{display:block;width:100%;min-width:70px;height:8px;margin-top:3px}
.bars{width:30%;min-width:90px}
td.bars{vertical-align:middle}
.bar{background:var(--track)}.bar rect{fill:var(--bar)}
.bar path{stroke:var(--mark);stroke-width:1.5;fill:none}
.index{min-width:110px}
.ranking tbody th,.heat tbody th{min-width:9em}
.ranking td.note{min-width:10em;font-size:.9rem}.ranking th,.ranking td{padding:6px}.ranking .pair-of{display:block}
figure{margin:24px 0;max-width:560px}
figcaption{font-weight:600}
.slope svg{width:100%;height:auto;font-size:14px}
.slope text{fill:var(--ink);stroke:none}
.slope .end{text-anchor:end}
.slope path{fill:none;stroke-width:2}
.slope .down path{stroke-dasharray:5 3}
.slope path.thin{stroke:var(--muted);stroke-width:1;stroke-dasharray:none}
summary{cursor:pointer;color:var(--link)}
`

const script = `
.search{margin:12px 0}
.search label{display:block;font-weight:600}
.search input{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--muted);border-radius:6px;padding:8px 10px;width:100%;max-width:420px}
html:not(.js) .search,.js .unit:not(.here),.turned #tong-quan,tr.lost{display:none}
@media (max-width:640px){.more,.ranking .note{display:none}.ranking td .bar,.ranking th button::after{display:none}.ranking td.index,.ranking th.index{min-width:0}.ranking tbody th{min-width:7em;overflow-wrap:anywhere}.ranking td,.ranking span[class^=h]{white-space:normal}.ranking th,.ranking td{padding:6px 3px}.ranking thead th{font-size:.76rem}.ranking span[class^=h]{padding:0 3px}body{font-size:15px}th,td{padding:6px 5px}.index{min-width:84px}.bars{width:22%;min-width:56px}.bar{min-width:48px}
.heat td:first-child,.heat thead th:first-child{display:none}.heat th:nth-child(2){position:sticky;left:0;background:var(--paper);min-width:7em}.heat thead th:nth-child(2){background:var(--soft)}}
@media (min-width:641px){.narrow{display:none}}
`

/** How the page looks: on a screen, wide or narrow, light or dark, and on paper. */
export const style = colours + words + tables + charts + script + printStyle
