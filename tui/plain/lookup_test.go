package plain

import (
	"strconv"
	"strings"
	"testing"

	"redline/model"
)

// TestNumbersOfOptions checks for every option that what it is listed under,
// its id and its name choose it, and nothing else.
func TestNumbersOfOptions(t *testing.T) {
	for _, s := range scenarios(t) {
		d, _ := talk(t, s)
		for i := range s.Issues {
			is := &s.Issues[i]
			for o := range is.Options {
				for _, text := range []string{optionLabel(is, o), is.Options[o].ID, strings.ToUpper(is.Options[o].ID)} {
					text = strings.TrimSuffix(text, ".")
					if got, err := d.findOption(i, strings.Fields(text)); err != nil || got != o {
						t.Errorf("%s: %q of %s is %d and error %v, not %d", s.ID, text, is.ID, got, err, o)
					}
				}
				got, err := d.findOption(i, strings.Fields(is.Options[o].Name))
				if err == nil && normal(is.OptionName(got)) != normal(is.Options[o].Name) && is.OptionID(got) != normal(is.Options[o].Name) {
					t.Errorf("%s: %q of %s is %q", s.ID, is.Options[o].Name, is.ID, is.OptionName(got))
				}
			}
		}
	}
}

func TestFindIssue(t *testing.T) {
	d, _ := talk(t, load(t, "zaporizhzhia"))
	for _, c := range []struct {
		typed, issue, rest string
	}{
		{"operator us", "operator", "us"},
		{"Operator of the mine US company", "operator", "US company"},
		{"revenue split 40 20 40 0", "split", "40 20 40 0"},
		{"5 3", "operator", "3"},
		{"UA share", "ukraine", "share"},
		{"us uncommitted", "us", "uncommitted"},
		{"to mining 50 %", "mining", "50 %"},
		{"host treaty", "hostilities", "treaty"},
		{"status-of the area returned", "site", "returned"},
		{"plant x", "control", "x"},
	} {
		issue, rest, err := d.findIssue(strings.Fields(c.typed))
		if err != nil || d.scenario.Issues[issue].ID != c.issue || strings.Join(rest, " ") != c.rest {
			t.Errorf("%q: issue %d, rest %q, error %v", c.typed, issue, rest, err)
		}
	}
}

func TestSplits(t *testing.T) {
	s := load(t, "zaporizhzhia")
	d, _ := talk(t, s)
	split, _ := s.Issue("split")
	for typed, want := range map[string]string{
		"40 20 40 0":                     "40/20/40/0",
		"40/20/40/0":                     "40/20/40/0",
		"40, 20, 40, 0":                  "40/20/40/0",
		"40 % 20 % 40 % 0 %":             "40/20/40/0",
		"thirds":                         "thirds",
		"1":                              "undecided",
		"40 20 50 0":                     "40, 20, 50 and 0 make 110; they must make 100.",
		"40 20 40 1":                     "1 is no step of 5: shares go by 5 per cent.",
		"40 20 40":                       "Split takes 4 numbers that make 100, for Ukraine, Russia, US and Upkeep.",
		"40 20 140 0":                    `"140" is no whole number from 0 to 100.`,
		"40 20 9999999999999999999999 0": `"9999999999999999999999" is no whole number from 0 to 100.`,
		"2.5 2.5 95 0":                   `"2.5" is no whole number from 0 to 100.`,
	} {
		o, err := d.findOption(split, strings.Fields(typed))
		var got string
		if err != nil {
			got = err.Error()
		} else {
			got = s.Issues[split].OptionID(o)
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", typed, got, want)
		}
	}
}

// TestListNumbers checks that numbers mean the list last shown, and before any
// the list of all findings.
func TestListNumbers(t *testing.T) {
	s := load(t, "zaporizhzhia")
	d, out := talk(t, s)
	all := model.ByObstacle(d.session.Assessment().Findings)
	title := func(n int) string { return stop(s.Rules[all[n-1].Rule].Title) }
	at := func(n int) string {
		first, _, _ := strings.Cut(tell(t, d, out, "evidence "+strconv.Itoa(n)), " Rule ")
		return first
	}
	if got := at(4); got != title(4) {
		t.Errorf("before any list, 4 is %q", got)
	}
	blocks := tell(t, d, out, "why")
	if got := at(4); got == title(4) || !strings.Contains(blocks, "4. Security, block: "+got) {
		t.Errorf("after why, 4 is %q", got)
	}
	tell(t, d, out, "why all")
	if got := at(4); got != title(4) {
		t.Errorf("after why all, 4 is %q", got)
	}
	tell(t, d, out, "why security")
	tell(t, d, out, "set hostilities ceasefire")
	if got := at(1); got != "Reactors in a war." {
		t.Errorf("after a change, 1 of the list before it is %q", got)
	}
}

func TestCommandWords(t *testing.T) {
	d, _ := talk(t, odd())
	for word, want := range map[string]string{
		"why": "why", "WHY": "why", "w": "why", "?": "help", "q": "quit", "exit": "quit", "opt": "options", "pres": "preset",
		"presets": "presets", "p": "presets", "clear": "clears", "mut": "mute", "s": "state", "u": "undo", "unm": "unmute",
	} {
		if c, err := d.command(word); err != nil || c.name != want {
			t.Errorf("%q calls %q, error %v", word, c.name, err)
		}
	}
	for _, word := range []string{"re", "x", "", "c", "under"} {
		if c, err := d.command(word); err == nil {
			t.Errorf("%q calls %q", word, c.name)
		}
	}
}

// TestCommandTable checks what help relies on.
func TestCommandTable(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range commands() {
		if c.run == nil || c.help == "" || strings.HasSuffix(c.help, ".") {
			t.Errorf("%q lacks a method or a line of help without a stop", c.name)
		}
		for _, name := range append(c.aliases, c.name) {
			if seen[name] {
				t.Errorf("%q calls two commands", name)
			}
			seen[name] = true
		}
	}
}
