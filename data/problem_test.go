package data

import (
	"strings"
	"testing"
)

func TestProblemShown(t *testing.T) {
	for _, c := range []struct {
		name string
		p    Problem
		want string
	}{
		{"all of it", Problem{File: "a.yaml", Line: 12, Column: 5, Message: "no", Text: "titel", Snippet: "    titel: x", Suggestion: "title"}, `
a.yaml:12:5: no
   12 |     titel: x
      |     ^^^^^
        did you mean title?`},
		{"no file, nothing marked", Problem{Line: 1, Column: 1, Message: "no", Snippet: "abc"}, `
1:1: no
    1 | abc
      | ^`},
		{"wide characters and tabs", Problem{Line: 3, Column: 4, Message: "no", Text: "語", Snippet: "日\t本語"}, `
3:4: no
    3 | 日 本語
      |      ^^`},
		{"at the end", Problem{Line: 3, Column: 4, Message: "no", Snippet: "abc"}, `
3:4: no
    3 | abc
      |    ^`},
		{"empty line", Problem{Line: 3, Column: 1, Message: "no"}, `
3:1: no`},
		{"text of several lines", Problem{Line: 3, Column: 3, Message: "no", Text: "b c\nd", Snippet: "a b c"}, `
3:3: no
    3 | a b c
      |   ^^^`},
		{"long line", Problem{Line: 3, Column: 201, Message: "no", Text: "here", Snippet: strings.Repeat("a", 200) + "here" + strings.Repeat("b", 200)}, `
3:201: no
    3 | …` + strings.Repeat("a", 32) + "here" + strings.Repeat("b", 60) + `…
      |  ` + strings.Repeat(" ", 32) + "^^^^"},
		{"file name with an escape", Problem{File: "a\x1b[31m", Line: 1, Column: 1, Message: "no"}, "\na\ufffd[31m:1:1: no"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := "\n" + c.p.String(); got != c.want {
				t.Errorf("shown as%s\nexpected%s", got, c.want)
			}
		})
	}
}

func TestErrorsListed(t *testing.T) {
	e := Errors{{Line: 1, Column: 2, Message: "one"}, {Line: 3, Column: 4, Message: "two"}}
	if got := e.Error(); got != "1:2: one\n3:4: two" {
		t.Errorf("%q", got)
	}
}
