/** On paper (a browser paints no button in a head that is repeated, so the words of heads stand without it): A4, the heads of a table on each page, no row cut in two, what can be clicked left out; what is too wide lies across. Units follow one another, so that no sheet stands nearly empty; one that is open is printed alone. */
export const printStyle = `
@page{size:A4;margin:11mm 12mm}
@page across{size:A4 landscape;margin:12mm}
@media print{
.narrow{display:none}
html{font-size:10pt}
body{font-size:10pt;line-height:1.35;background:#fff}
header,main,footer{max-width:none;padding:0}
.search,nav,.skip,summary,th button::after{display:none}
a{color:inherit;text-decoration:none}
.wide{overflow:visible}
thead{display:table-header-group}
tr,figure,.fields,.facts div,.steps>li,.found>li{break-inside:avoid;page-break-inside:avoid}
h2,h3,caption{break-after:avoid;page-break-after:avoid}
caption{font-size:11pt}
th,td{padding:2pt 4pt}
.ranking td.note{min-width:0;font-size:8.5pt}
.index,.bar{min-width:40pt}
.h0,.h1,.h2,.h3,.h4,.open,.bar,thead th,.facts div{-webkit-print-color-adjust:exact;print-color-adjust:exact}
th button{display:contents}
.more,.ranking .note{display:table-cell}
.unit{border-top:2pt solid var(--line);margin-top:16pt}
.here{border:0;margin:0}
.unit h2,.unit h2+p,.unit .facts,.unit p.note{break-after:avoid;page-break-after:avoid}
html:not(.turned) .across{page:across}
html:not(.js) footer.across{page:auto}
figure{margin:10pt 0;max-width:105mm}
h1{margin:0 0 4pt}
h2{margin:8pt 0 2pt}
h3{margin:10pt 0 4pt}
.wide,.facts{margin-top:8pt;margin-bottom:8pt}
footer{margin-top:8pt;padding:0;break-before:avoid;page-break-before:avoid}
thead{break-after:avoid}
tbody tr:first-child{break-before:avoid}
#tong-quan table:not(.sorts){break-inside:avoid;page-break-inside:avoid}
}
`
