/** On paper (a browser paints no button in a head that is repeated, so the words of heads stand without it): A4, the heads of a table on each page, no row cut in two, what can be clicked left out; what is too wide lies across. */
export const printStyle = `
@page{size:A4;margin:14mm 12mm}
@page across{size:A4 landscape;margin:12mm}
@media print{
html{font-size:10pt}
body{font-size:10pt;background:#fff}
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
.unit{break-before:page;page-break-before:always}
.here{break-before:auto;page-break-before:auto}
html:not(.turned) .across{page:across}
thead{break-after:avoid}
tbody tr:first-child{break-before:avoid}
#tong-quan table:not(.sorts){break-inside:avoid;page-break-inside:avoid}
}
`
