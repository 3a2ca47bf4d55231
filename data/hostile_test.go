package data

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// fill repeats a text until it comes near the greatest size of a file, or the
// greatest number of marks.
func fill(s string) string {
	n := (maxBytes - 8192) / len(s)
	if m := countMarks(s); m > 0 {
		n = min(n, (maxMarks-1000)/m)
	}
	return strings.Repeat(s, n)
}

// wrap breaks a text into lines of n bytes.
func wrap(s string, n int) string {
	var b strings.Builder
	for i := 0; i < len(s); i += n {
		b.WriteString(s[i:min(len(s), i+n)])
		b.WriteByte('\n')
	}
	return b.String()
}

// numbered repeats a text with # replaced by numbers.
func numbered(format string, n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.ReplaceAll(format, "#", fmt.Sprint(i)))
	}
	return b.String()
}

// nestKeys nests mappings.
func nestKeys(depth, width int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat(" ", i) + strings.Repeat("k", width) + ":\n")
	}
	return b.String()
}

// laugh is a bomb of aliases.
func laugh(levels, each int) string {
	b := "a0: &a0 [x, x, x]\n"
	for i := 1; i < levels; i++ {
		b += fmt.Sprintf("a%d: &a%d [%s]\n", i, i, strings.Repeat(fmt.Sprintf("*a%d, ", i-1), each))
	}
	return b
}

// dear is a scenario that costs much to compile.
func dear(shares string, step, tests int, when func(i int) string) string {
	b := "scenario: x\ntitle: X\nparties: [{id: a}]\nobstacles: [{id: o}]\npresets: [{id: t, set: {i: m}}]\nstatus_quo: t\n" +
		fmt.Sprintf("issues:\n  - {id: i, kind: term, shares: {of: [%s], step: %d}, options: [{id: m}]}\nrules:\n", shares, step)
	for i := range tests {
		b += fmt.Sprintf("- {id: r%d, obstacle: o, modality: must, title: t%d, reason: r%d, when: %s}\n", i, i, i, when(i))
	}
	return b
}

func boundsOf(i int) string {
	return fmt.Sprintf("{i: {a: {above: %d}, b: {below: %d}}}", i%90, 99-i%90)
}

func splitsOf(i int) string {
	var list []string
	for k := range 9 {
		list = append(list, fmt.Sprintf("%d/%d/0/%d", k, i%90, 100-k-i%90))
	}
	return "{i: [" + strings.Join(list, ", ") + "]}"
}

// hostileFile says a part of the error expected, nothing where the file is
// only large and good.
type hostileFile struct{ name, message, text string }

// hostile lists files made to hurt: to overflow the parser's stack, to use up
// memory, or to take quadratic time.
func hostile() []hostileFile {
	return []hostileFile{
		{"open brackets", "within each other", wrap(fill("["), 4000)},
		{"open braces", "within each other", wrap(fill("{a: "), 4000)},
		{"one long line", "more than 5000 characters", fill("- ")},
		{"a text of many lines in braces", "more than 4000 characters", "title: {a: " + fill("b\n ") + "}\n"},
		{"dashes", "within each other", wrap(fill("- "), 4000)},
		{"deep indentation", "within each other", nestKeys(1400, 1)},
		{"question marks", "keys marked with", wrap(fill("? "), 4000)},
		{"anchors", "anchors (&name)", fill("&a\n")},
		{"tags", "tags such as", fill("!!x\n")},
		{"aliases", "aliases (*name)", wrap(fill("*a "), 3999)},
		{"a billion laughs", "once its aliases are written out", laugh(90, 10)},
		{"aliases of many", "once its aliases are written out", laugh(10, 90)},
		{"aliases in a chain", "levels deep", laugh(90, 1)},
		{"an alias of itself", "no value above is named &a", "a: &a [*a]\n"},
		{"documents", "a second document", fill("---\n")},
		{"documents that end", "words and marks", fill("...\n")},
		{"merge keys", "merge keys", fill("<<: x\n")},
		{"angle brackets", "more than 4000 characters", wrap(fill("<"), 4999)},
		{"marks", "words and marks", wrap(fill("]"), 4999)},
		{"more marks", "brackets, commas", wrap(strings.Repeat(",", maxMarks+1), 4999)},
		{"empty lines", "empty lines in a row", "a: |\n" + fill("\n")},
		{"text before empty lines", "more than 4000 characters", "a: |\n  " + wrap(fill("x"), 4000) + strings.Repeat("\n", 99)},
		{"block of text", "more than 4000 characters", "a: |+\n" + fill("  x\n\n\n\n\n")},
		{"quoted text", "more than 4000 characters", "a: \"" + fill("x\n\n\n") + "\""},
		{"quote without end", "no closing", "a: \"" + wrap(fill("x"), 4990)},
		{"text that goes on", "more than 4000 characters", "a: x\n" + fill("   -x - y\n")},
		{"keys", "keys in one mapping", numbered("a#: b\n", 90_000)},
		{"keys in braces", "words and marks", "a: {" + strings.ReplaceAll(numbered("a#: b,", 39_000), ",", ",\n") + "}"},
		{"no values in braces", "stands twice", "a: {" + wrap(strings.Repeat("a,", 59_000), 4000) + "}"},
		{"no values in a list", "words and marks", fill("-\n")},
		{"comments", "words and marks", fill("# x\n")},
		{"long paths", `no key "k`, nestKeys(22, maxWord) + strings.Repeat(" ", 30) + "[" + wrap(strings.Repeat("a,", 59_000), 4000) + "]"},
		{"nothing but NUL", "control character U+0000", fill("\x00")},
		{"nothing but escapes", "control character U+001B", fill("\x1b[0m\n")},
		{"not UTF-8", "not UTF-8", fill("\xff")},
		{"too long", "more than 1048576 bytes", strings.Repeat("a", maxBytes+1)},
		{"claims", "", strings.Replace(base, "parties:\n", numbered("  - {id: X#, source: paper, text: a text to fill the file with words}\n", 4990)+"parties:\n", 1)},
		{"too many claims", "there are 5002 claims; a scenario may have 5000", strings.Replace(base, "parties:\n", numbered("  - {id: X#, source: paper, text: x}\n", 5000)+"parties:\n", 1)},
		{"tests that cost", "", dear("a, b, c, d", 1, 45, boundsOf)},
		{"tests of splits that cost", "", dear("a, b, c, d", 1, 5, splitsOf)},
		{"tests that cost too much", "would take too long", dear("a, b, c, d", 1, 60, boundsOf)},
		{"splits", "every split counted", dear("a, b, c, d, e, f", 1, 2, boundsOf)},
	}
}

// Hostile files take about a second at worst; the bound tells a file that
// hangs from a machine that is slow and busy.
func TestHostileFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	for _, h := range hostile() {
		t.Run(h.name, func(t *testing.T) {
			start := time.Now()
			_, _, err := Read("x.yaml", []byte(h.text))
			if took := time.Since(start); took > time.Minute {
				t.Errorf("took %v", took)
			}
			switch {
			case h.message == "" && err != nil:
				t.Errorf("refused: %.300v", err)
			case h.message != "" && (err == nil || !strings.Contains(err.Error(), h.message)):
				t.Errorf("expected an error with %q: %.300v", h.message, err)
			}
		})
	}
}

// An error must not grow with what is wrong.
func TestManyErrors(t *testing.T) {
	errs := errorsOf(t, base+numbered("key#: b\n", 900))
	if len(errs) != maxProblems {
		t.Errorf("%d errors", len(errs))
	}
	if last := errs[len(errs)-1]; !strings.Contains(last.Message, "more than 99 errors") {
		t.Errorf("ends with %q", last.Message)
	}
}
