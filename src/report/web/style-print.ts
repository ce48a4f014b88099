/** On paper: A4, the heads of a table on each page, no row cut in two, what can be clicked left out; the heat map lies across. */
export const printStyle = `
@page{size:A4;margin:14mm 12mm}
@page across{size:A4 landscape;margin:12mm}
@media print{
body{font-size:10pt;background:#fff}
header,main,footer{max-width:none;padding:0}
.search,nav,.skip,summary,th button::after{display:none}
a{color:inherit;text-decoration:none}
.wide{overflow:visible}
thead{display:table-header-group}
tr,figure,.facts div,.steps>li,.found>li{break-inside:avoid;page-break-inside:avoid}
h2,h3,caption{break-after:avoid;page-break-after:avoid}
caption{font-size:11pt}
th,td{padding:2pt 4pt}
.ranking td.note{min-width:0;font-size:8.5pt}
.index,.bar{min-width:40pt}
.h0,.h1,.h2,.h3,.h4,.open,.bar,thead th,.facts div{-webkit-print-color-adjust:exact;print-color-adjust:exact}
th button{text-decoration:none}
.more,.ranking .note{display:table-cell}
.unit{break-before:page;page-break-before:always}
.here{break-before:auto;page-break-before:auto}
.across{page:across}
}
`
