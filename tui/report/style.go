package report

import (
	"strings"

	drawing "redline/tui/picture"
)

// styleSheet is how the page looks, with letters of some size in points on
// paper. Its colours are those of the pictures, which are those of the explorer.
func styleSheet(size float64) string {
	return strings.NewReplacer(
		"LIGHT", variables(drawing.InkOf("light")), "DARK", variables(drawing.InkOf("dark")), "SIZE", points(size),
	).Replace(sheet)
}

// variables gives the colours of an ink their names.
func variables(ink drawing.Ink) string {
	return "--paper:" + ink.Paper + ";--text:" + ink.Text + ";--quiet:" + ink.Quiet + ";--line:" + ink.Line +
		";--blocked:" + ink.Blocked + ";--clear:" + ink.Clear + ";--blocked-tint:" + ink.BlockedTint + ";--clear-tint:" + ink.ClearTint
}

// ink takes the colours of the page, so that a picture is light or dark with
// it.
func ink() drawing.Ink {
	return drawing.Ink{
		Paper: "var(--paper)", Text: "var(--text)", Quiet: "var(--quiet)", Line: "var(--line)", Blocked: "var(--blocked)",
		Clear: "var(--clear)", BlockedTint: "var(--blocked-tint)", ClearTint: "var(--clear-tint)",
	}
}

const sheet = `:root{LIGHT}
@media screen and (prefers-color-scheme:dark){:root{DARK}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--text);font:1rem/1.45 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,"DejaVu Sans",sans-serif}
body{max-width:62rem;margin:0 auto;padding:1.5rem;overflow-wrap:break-word}
header{border-bottom:3px solid var(--text);margin-bottom:1rem;padding-bottom:.5rem}
.of{margin:0;color:var(--quiet)}
h1{margin:0 0 .25rem;font-size:1.9rem;line-height:1.15}
h2{margin:1.6rem 0 .4rem;padding-bottom:.15rem;border-bottom:1px solid var(--line);font-size:1.2rem}
h3{margin:.8rem 0 .1rem;font-size:1rem}
p{margin:.3rem 0}
article p{margin:.1rem 0}
.lead{font-weight:600}
ul,ol{margin:.3rem 0;padding-left:1.3rem}
li{margin:.15rem 0}
.facts{list-style:none;display:flex;flex-wrap:wrap;gap:0 1.6rem;padding:0;margin:0}
code{font-family:ui-monospace,Consolas,Menlo,"DejaVu Sans Mono",monospace;font-size:.92em}
a{color:var(--clear)}
table{border-collapse:collapse;width:100%;margin:.5rem 0}
caption{text-align:left;color:var(--quiet);padding:.2rem 0}
th,td{text-align:left;vertical-align:top;padding:.2rem .7rem .2rem 0;border-bottom:1px solid var(--line);font-variant-numeric:tabular-nums}
thead th{border-bottom:2px solid var(--text)}
tbody th{font-weight:400}
.blocked{color:var(--blocked);font-weight:700}
.clear{color:var(--clear)}
.figures{columns:20rem;column-gap:1.5rem}
figure{margin:0;padding:.5rem 0;break-inside:avoid}
.wide{column-span:all}
figure svg{display:block;width:100%;height:auto;max-width:44rem}
figcaption{color:var(--quiet);font-size:.9rem}
.references{list-style:none;padding:0;font-size:.9rem;overflow-wrap:anywhere}
footer{margin-top:1.5rem;border-top:1px solid var(--line);color:var(--quiet);font-size:.9rem}
:target{outline:2px solid var(--clear)}
@page{size:auto;margin:11mm}
@media print{
html{font-size:SIZE;line-height:1.26}
body{max-width:none;padding:0}
header{margin-bottom:.6rem;padding-bottom:.4rem}
main{columns:2;column-gap:6mm}
h1{font-size:1.9rem}
h2{font-size:1.22rem;margin:.77rem 0 .23rem;break-after:avoid}
h3{font-size:1rem;margin:.38rem 0 0;break-after:avoid}
p,li{margin:.11rem 0}
article{break-inside:avoid}
figure,tr{break-inside:avoid}
caption,thead{break-after:avoid}
table{margin:.2rem 0 .38rem}
th,td{padding:.08rem .77rem .08rem 0;border-bottom-width:.5px}
ul,ol{margin:.15rem 0;padding-left:1.5rem}
.facts,.references{padding:0}
.figures{columns:auto}
figure{padding:.38rem 0}
figure svg{max-width:none}
figcaption,.references,footer{font-size:.89rem}
.references{line-height:1.18}
footer{margin-top:.57rem}
a{color:inherit;text-decoration:none}
}
`
