// Package drafts keeps packages under names: one readable file each, which can
// be mailed to a colleague and read again there. It also reads such files from
// anywhere.
package drafts

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"redline/model"
)

// Schema names the form of a draft file.
const Schema = "redline/draft/1"

// Draft is a named package and how it is read.
type Draft struct {
	Name          string
	Made          time.Time // the day it was kept; zero where the file does not say
	Configuration model.Configuration
	Basis         model.Basis
	Wishes        map[string][]int // edited orders of the parties' wishes, as session.State has them; nil for those of the file
}

// MaxName is the length of the longest name, in characters.
const MaxName = 60

// CheckName says why a text cannot be the name of a draft: nil where it can.
func CheckName(name string) error {
	switch {
	case strings.TrimSpace(name) == "":
		return fmt.Errorf("a draft needs a name")
	case !utf8.ValidString(name):
		return fmt.Errorf("the name of a draft is text; this is not UTF-8")
	case strings.TrimSpace(name) != name:
		return fmt.Errorf("the name of a draft does not begin or end with a blank")
	case utf8.RuneCountInString(name) > MaxName:
		return fmt.Errorf("the name of a draft has at most %d characters; this one has %d", MaxName, utf8.RuneCountInString(name))
	case strings.ContainsAny(name, `/\`):
		return fmt.Errorf(`the name of a draft cannot have / or \ in it, which mean files; a hyphen will do`)
	case strings.ContainsFunc(name, hidden):
		return fmt.Errorf("the name of a draft cannot have characters in it that do not show")
	}
	return nil
}

// hidden tells characters that have no look of their own.
func hidden(r rune) bool { return r != ' ' && !unicode.IsGraphic(r) || r == '\u3164' || r == '\u2800' }

// Format writes a draft as a file: YAML, with the choices in words for readers
// and the code for certainty.
func Format(s *model.Scenario, d *Draft) []byte {
	var b bytes.Buffer
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("# A draft of redline: a package under a name. Anyone with the same scenario can look at it:")
	line("#   redline compare %s FILE", s.StatusQuo)
	line("schema: %s", Schema)
	line("scenario: %s", quoted(s.ID))
	line("name: %s", quoted(d.Name))
	if !d.Made.IsZero() {
		line("made: %s", d.Made.Format(time.DateOnly))
	}
	line("code: %s", quoted(s.Encode(d.Configuration)))
	line("reading: %s", d.Basis.Reading)
	line("muted: [%s]", strings.Join(quotedAll(d.Basis.Muted), ", "))
	if len(d.Basis.Assume) == 0 {
		line("assumptions: {}")
	} else {
		line("assumptions:")
		for _, id := range slices.Sorted(maps.Keys(d.Basis.Assume)) {
			line("  %s: %s", quoted(id), strconv.FormatFloat(d.Basis.Assume[id], 'g', -1, 64))
		}
	}
	formatWishes(line, s, d)
	line("choices:")
	for i, option := range s.Options(d.Configuration) {
		is := &s.Issues[i]
		said := strings.Map(func(r rune) rune {
			if hidden(r) {
				return -1
			}
			return r
		}, is.Label()+": "+is.OptionLabel(d.Configuration.Option(i)))
		line("  %s: %s # %s", quoted(is.ID), quoted(option), said)
	}
	return b.Bytes()
}

// quoted is a word as it stands in YAML: as it is where it can only be a word,
// else in quotes.
func quoted(word string) string {
	plain := len(word) > 3 && strings.Trim(word, "abcdefghijklmnopqrstuvwxyz_") == "" && !slices.Contains([]string{"true", "false", "null"}, word)
	if plain {
		return word
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(word) // a string can be written
	return strings.TrimSpace(b.String())
}

func quotedAll(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = quoted(w)
	}
	return out
}

// Numbers writes assumptions on one line, in the order of their names.
func Numbers(assume map[string]float64) string {
	var parts []string
	for _, id := range slices.Sorted(maps.Keys(assume)) {
		parts = append(parts, id+"="+strconv.FormatFloat(assume[id], 'g', -1, 64))
	}
	return strings.Join(parts, " ")
}

// Same tells whether two drafts hold the same package, read alike.
func (d *Draft) Same(e *Draft) bool {
	sorted := func(ids []string) []string { return slices.Sorted(slices.Values(ids)) }
	return d.Configuration == e.Configuration && d.Basis.Reading == e.Basis.Reading &&
		slices.Equal(sorted(d.Basis.Muted), sorted(e.Basis.Muted)) && maps.Equal(d.Basis.Assume, e.Basis.Assume) &&
		maps.EqualFunc(d.Wishes, e.Wishes, slices.Equal[[]int])
}
