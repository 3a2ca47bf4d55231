package data

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

// fill repeats a text up to about the greatest size of a file.
func fill(s string) string {
	n := (maxBytes - 8192) / len(s)
	if m := countMarks(s); m > 0 {
		n = min(n, (maxMarks-1000)/m)
	}
	return strings.Repeat(s, n)
}

func numbered(format string, n int) string {
	var b strings.Builder
	for i := 0; i < n && b.Len() < maxBytes-4096; i++ {
		b.WriteString(strings.ReplaceAll(format, "#N", fmt.Sprint(i)))
	}
	return b.String()
}

func wrap(s string, n int) string {
	var b strings.Builder
	for i := 0; i < len(s); i += n {
		b.WriteString(s[i:min(len(s), i+n)])
		b.WriteByte('\n')
	}
	return b.String()
}

func nestKeys(depth, width int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat(" ", i) + strings.Repeat("k", width) + ":\n")
	}
	return b.String()
}

// billion is a bomb of aliases.
func billion(levels, each int) string {
	var b strings.Builder
	b.WriteString("a0: &a0 [x, x, x]\n")
	for i := 1; i < levels; i++ {
		fmt.Fprintf(&b, "a%d: &a%d [%s]\n", i, i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d, ", i-1), each), ", "))
	}
	return b.String()
}

var hostile = map[string]func() string{
	"open brackets one line":   func() string { return fill("[") },
	"open brackets":            func() string { return wrap(fill("["), 4000) },
	"open braces":              func() string { return wrap(fill("{a: "), 4000) },
	"dashes one line":          func() string { return fill("- ") },
	"dashes":                   func() string { return wrap(fill("- "), 4000) },
	"dashes tight":             func() string { return wrap(fill("-"), 4999) },
	"question marks":           func() string { return wrap(fill("? "), 4000) },
	"anchors":                  func() string { return wrap(fill("&a "), 3999) },
	"anchors lines":            func() string { return fill("&a\n") },
	"tags":                     func() string { return wrap(fill("!!x "), 4000) },
	"tags lines":               func() string { return fill("!!x\n") },
	"aliases":                  func() string { return wrap(fill("*a "), 3999) },
	"billion":                  func() string { return billion(90, 10) },
	"billion wide":             func() string { return billion(10, 90) },
	"alias chain":              func() string { return billion(90, 1) },
	"self":                     func() string { return "a: &a [*a]\n" },
	"merge":                    func() string { return fill("<<: x\n") },
	"angle brackets":           func() string { return wrap(fill("<"), 4999) },
	"angle pairs":              func() string { return wrap(fill("<< "), 4998) },
	"angle colons":             func() string { return wrap(fill("<<:"), 4998) },
	"long plain":               func() string { return "a: " + wrap(fill("x"), 4990) },
	"long plain words":         func() string { return "a: " + wrap(fill("x y "), 4000) },
	"long plain indented":      func() string { return "a: x\n" + fill("  x\n") },
	"long plain indented blank": func() string { return "a: x\n" + fill("  x\n\n\n\n") },
	"plain with dashes":        func() string { return "a: x\n" + fill("  - x\n") },
	"plain raw folded":         func() string { return "a: x\n" + fill("   -x - y\n") },
	"plain colons":             func() string { return "a: " + wrap(fill("x:y"), 4000) },
	"plain spaces":             func() string { return "a: x" + strings.Repeat(" ", 4900) + "\n" + fill("b: x"+strings.Repeat(" ", 4900)+"\n") },
	"spaces only":              func() string { return fill(strings.Repeat(" ", 4990) + "\n") },
	"tabs":                     func() string { return wrap(fill("\t"), 4990) },
	"tab values":               func() string { return fill("a:\t\t\tb\t\t\n") },
	"comments":                 func() string { return fill("# x\n") },
	"comments short":           func() string { return fill("#\n") },
	"comments after":           func() string { return numbered("a#N: b #x\n", 900) + fill("#\n") },
	"comment long":             func() string { return wrap(fill("# x"), 4999) },
	"blank lines":              func() string { return "a: |\n" + fill("\n") },
	"blank lines literal":      func() string { return "a: |\n  " + wrap(fill("x"), 4000) + strings.Repeat("\n", 99) },
	"literal":                  func() string { return "a: |\n" + fill("  x\n") },
	"literal keep":             func() string { return "a: |+\n" + fill("  x\n\n\n\n\n\n\n\n\n") },
	"folded":                   func() string { return "a: >\n" + fill("  x\n") },
	"folded blank":             func() string { return "a: >\n" + fill("  x\n\n\n\n\n") },
	"literals many":            func() string { return fill("- |\n x\n\n") },
	"literals empty":           func() string { return fill("- |\n") },
	"literals indent":          func() string { return fill("- |9\n") },
	"double quote open":        func() string { return "a: \"" + wrap(fill("x"), 4990) },
	"double quote lines":       func() string { return "a: \"" + fill("x\n") + "\"" },
	"double quote blank":       func() string { return "a: \"" + fill("x\n\n\n") + "\"" },
	"double quote spaces":      func() string { return "a: \"" + fill("x     \n") + "\"" },
	"double quote tabs":        func() string { return "a: \"" + wrap(fill("\t"), 4990) + "\"" },
	"double quote escapes":     func() string { return "a: \"" + wrap(fill("\\n"), 4990) + "\"" },
	"double quote bad escapes": func() string { return wrap(fill("\"\\q"), 3999) },
	"single quote lines":       func() string { return "a: '" + fill("x\n") + "'" },
	"quotes":                   func() string { return wrap(fill("''"), 4000) },
	"quotes double":            func() string { return wrap(fill("\"\" "), 3999) },
	"quote each":               func() string { return fill("- \"a\n") },
	"reserved":                 func() string { return wrap(fill("@"), 4999) },
	"reserved lines":           func() string { return fill("@\n") },
	"backticks":                func() string { return fill("- `a\n") },
	"percent":                  func() string { return fill("%a\n") },
	"documents":                func() string { return fill("---\n") },
	"document ends":            func() string { return fill("...\n") },
	"documents with text":      func() string { return fill("---\na\n") },
	"keys":                     func() string { return numbered("a#N: b\n", 1<<30) },
	"keys same":                func() string { return fill("a: b\n") },
	"keys empty":               func() string { return fill("a:\n") },
	"keys empty limit":         func() string { return strings.Repeat(numbered(" a#N:\n", 990)+"b:\n", 100) },
	"keys many maps":           func() string { return "x:\n" + fill("- a: b\n  c: d\n") },
	"keys 900 maps":            func() string { return strings.Repeat(numbered("  a#N: b\n", 900)+"-\n", 60) },
	"list empty":               func() string { return fill("-\n") },
	"list empty nested":        func() string { return "a:\n" + fill("-\n") },
	"list short":               func() string { return fill("- a\n") },
	"flow list":                func() string { return "a: [" + wrap(fill("a, "), 3999) + "]" },
	"flow list limit":          func() string { return "a: [" + wrap(strings.Repeat("a,", 59000), 4000) + "]" },
	"flow map limit":           func() string { return "a: {" + wrap(strings.Repeat("a,", 59000), 4000) + "}" },
	"flow map values limit":    func() string { return "a: {" + strings.ReplaceAll(numbered("a#N: b,", 29000), ",", ",\n") + "}" },
	"flow map empty limit":     func() string { return "a: {" + strings.ReplaceAll(numbered("a#N: ,", 39000), ",", ",\n") + "}" },
	"flow commas":              func() string { return "a: [" + wrap(fill(","), 4999) },
	"flow colons":              func() string { return "a: {" + wrap(fill(": "), 4998) },
	"colons":                   func() string { return wrap(fill(": "), 4998) },
	"colons lines":             func() string { return fill(":\n") },
	"colon pairs":              func() string { return fill("a: b: c\n") },
	"deep indentation":         func() string { return nestKeys(1400, 1) },
	"deep keys":                func() string { return nestKeys(1, maxWord) + nestKeys(900, maxWord) },
	"path bomb list": func() string {
		return nestKeys(22, maxWord) + strings.Repeat(" ", 30) + "[" + wrap(strings.Repeat("a,", 59000), 4000) + "]"
	},
	"path bomb map": func() string {
		return nestKeys(21, maxWord) + strings.Repeat(" ", 30) + "{" + wrap(strings.Repeat("a,", 59000), 4000) + "}"
	},
	"closing":       func() string { return wrap(fill("]"), 4999) },
	"closing braces": func() string { return wrap(fill("}"), 4999) },
	"mixed flow":    func() string { return wrap(fill("[]{},"), 4995) },
	"list of empties": func() string { return "a: [" + wrap(strings.Repeat("[],", 39000), 3999) + "]" },
	"list of maps":  func() string { return "a: [" + strings.Repeat("{a: b},\n", 17000) + "]" },
	"random marks":  func() string { return wrap(fill("a: [b, {c: d}] & * ! | > ' \" % @ ` # - ? <<: --- "), 4900) },
	"wide":          func() string { return "a: " + strings.Repeat("語", maxText) + "\n" + fill("# 語\n") },
	"nuls":          func() string { return fill("\x00") },
	"escapes":       func() string { return fill("\x1b[0m\n") },
	"carriage":      func() string { return fill("\r") },
	"crlf":          func() string { return fill("a: b\r\n") },
	"invalid":       func() string { return fill("\xff") },
	"unknown keys":  func() string { return numbered("key#N: b\n", 990) + "rules: [" + strings.Repeat("{titel: b, resaon: c},\n", 400) + "]" },
	"unknown claims": func() string {
		return "claims: [" + strings.Repeat("{id: S1},\n", 4000) + "]\nrules: [" + strings.Repeat("{claims: ["+strings.Repeat("S2,", 40)+"]},\n", 500) + "]"
	},
}

func TestHostileExplore(t *testing.T) {
	name := os.Getenv("HOSTILE")
	if name == "list" {
		for n := range hostile { fmt.Println("CASE", n) }
		return
	}
	f := hostile[name]
	if f == nil { t.Skip() }
	text := f()
	start := time.Now()
	_, _, err := Read("x.yaml", []byte(text))
	d := time.Since(start)
	msg := ""
	if err != nil { msg, _, _ = strings.Cut(err.Error(), "\n") }
	fmt.Printf("RES %8.0f ms %8d bytes %d errs %s\n", float64(d.Microseconds())/1000, len(text), len(func() Errors { e, _ := err.(Errors); return e }()), msg)
}
