package report

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"redline/data"
	"redline/model"
)

// bib is an entry as a small reader of BibTeX has it.
type bib struct {
	kind, key string
	fields    map[string]string
}

// readBib reads what a processor of BibTeX would: entries of fields in braces
// that balance, those after a backslash among them.
func readBib(text string) (list []bib, err error) {
	for text = strings.TrimSpace(text); text != ""; text = strings.TrimSpace(text) {
		var e bib
		head, rest, ok := strings.Cut(text, ",")
		if !ok || !strings.HasPrefix(head, "@") {
			return nil, fmt.Errorf("no entry at %.40q", text)
		}
		e.kind, e.key, _ = strings.Cut(head[1:], "{")
		e.fields = map[string]string{}
		for rest = strings.TrimSpace(rest); !strings.HasPrefix(rest, "}"); rest = strings.TrimSpace(rest) {
			name, value, ok := strings.Cut(rest, " = {")
			if !ok || strings.ContainsAny(name, "{}@, \n") {
				return nil, fmt.Errorf("no field at %.40q", rest)
			}
			end := closing(value)
			if end < 0 || end+1 >= len(value) || value[end+1] != ',' && value[end+1] != '\n' {
				return nil, fmt.Errorf("the field %s does not end", name)
			}
			e.fields[name] = value[:end]
			rest = strings.TrimPrefix(value[end+1:], ",")
		}
		list, text = append(list, e), rest[1:]
	}
	return list, nil
}

// closing is where the brace closes that is open before a text, -1 where it
// does not.
func closing(text string) int {
	depth := 1
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

func TestBibTeX(t *testing.T) {
	for _, name := range data.Names() {
		s := subject(t, name, "today").Scenario
		list, err := readBib(string(BibTeX(s, nil)))
		if err != nil || len(list) != len(s.Sources) {
			t.Fatalf("%s: %d entries of %d, %v", name, len(list), len(s.Sources), err)
		}
		for i, e := range list {
			src := &s.Sources[i]
			if e.key != src.ID || (e.kind == "online") != (src.URL != "") || e.fields["title"] == "" || (src.URL != "" && e.fields["url"] == "") {
				t.Errorf("%s: %+v", src.ID, e)
			}
		}
	}
}

// TestBibTeXEscapes sees that no text of a source breaks an entry.
func TestBibTeXEscapes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		said := rapid.StringMatching(`[a-z{}\\$&%#_~^"@,= \n-]{0,20}`).Draw(t, "said")
		s := &model.Scenario{Title: said, AsOf: "2025-01-02", Sources: []model.Source{
			{ID: "one", Title: said, Publisher: said, Date: said, URL: "https://x.org/" + said, Kind: model.Document}, {ID: "two", Title: said},
		}}
		list, err := readBib(string(BibTeX(s, nil)))
		if err != nil || len(list) != 2 || list[1].key != "two" {
			t.Fatalf("%v in %s", err, BibTeX(s, nil))
		}
	})
}

// TestBibTeXDates sees that a date is one that BibTeX takes, or is told in the
// note, and that no source has a date that it does not name.
func TestBibTeXDates(t *testing.T) {
	for _, c := range []struct{ date, year, iso, note string }{
		{"", "", "", "document: as used"},
		{"undated", "", "", "document, undated: as used"},
		{"undated copy", "", "", "document, undated copy: as used"},
		{"2025-12-25", "2025", "2025-12-25", "document: as used"},
		{"2025-12", "2025", "2025-12", "document: as used"},
		{"1907", "1907", "", "document: as used"},
		{"late Dec 2025", "2025", "", "document, dated late Dec 2025: as used"},
		{"to mid-2026", "2026", "", "document, dated to mid-2026: as used"},
		{"2024 or 2025", "", "", "document, dated 2024 or 2025: as used"},
		{"2025-13-40", "2025", "", "document, dated 2025-13-40: as used"},
	} {
		s := &model.Scenario{Title: "Talks", AsOf: "2025-12-26", Sources: []model.Source{{ID: "one", Title: "One", Date: c.date, URL: "https://x.org", Kind: model.Document}}}
		list, err := readBib(string(BibTeX(s, nil)))
		if err != nil || len(list) != 1 {
			t.Fatal(err)
		}
		f := list[0].fields
		if f["year"] != c.year || f["date"] != c.iso || !strings.HasPrefix(f["note"], c.note) {
			t.Errorf("%q: %v", c.date, f)
		}
		if _, has := f["urldate"]; has {
			t.Errorf("%q: nobody said when the address was visited: %v", c.date, f)
		}
	}
}

// TestBibTeXKeys sees that keys are unique for BibTeX, which does not tell
// capitals from small letters.
func TestBibTeXKeys(t *testing.T) {
	s := &model.Scenario{Sources: []model.Source{{ID: "notes"}, {ID: "Notes"}, {ID: "notes-2"}, {ID: "NOTES"}}}
	list, err := readBib(string(BibTeX(s, nil)))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, e := range list {
		if seen[strings.ToLower(e.key)] {
			t.Errorf("the key %s comes twice", e.key)
		}
		seen[strings.ToLower(e.key)] = true
	}
	if len(list) != 4 || list[0].key != "notes" {
		t.Errorf("%+v", list)
	}
}
