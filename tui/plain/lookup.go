package plain

import (
	"slices"
	"strconv"
	"strings"

	"redline/model"
	"redline/tui/words"
)

// Things are found by what people call them. A list of names has, for each
// thing, its id, then what it is shown as, then what else it goes by.

// normal is a name as it is compared: case, underscores, hyphens and per cent
// signs do not matter.
func normal(name string) string {
	apart := func(r rune) bool { return strings.ContainsRune(" _-%", r) }
	return strings.Join(strings.FieldsFunc(strings.ToLower(name), apart), " ")
}

// exact lists the things of that name; one of that id is meant alone.
func exact(text string, all [][]string) []int {
	text = normal(text)
	for i, names := range all {
		if text != "" && normal(names[0]) == text {
			return []int{i}
		}
	}
	return matching(text, all, func(name string) bool { return name == text })
}

// begins lists the things with a name that starts like this.
func begins(text string, all [][]string) []int {
	text = normal(text)
	return matching(text, all, func(name string) bool { return strings.HasPrefix(name, text) })
}

// holds lists the things with this in a name.
func holds(text string, all [][]string) []int {
	text = normal(text)
	if len(text) < 3 {
		return nil
	}
	return matching(text, all, func(name string) bool { return strings.Contains(name, text) })
}

func matching(text string, all [][]string, match func(string) bool) []int {
	var found []int
	for i, names := range all {
		if text != "" && slices.ContainsFunc(names, func(name string) bool { return match(normal(name)) }) {
			found = append(found, i)
		}
	}
	return found
}

// only is the one thing in a list, or -1.
func only(found []int) int {
	if len(found) == 1 {
		return found[0]
	}
	return -1
}

// find is the thing meant by a text: of that name, or the only one whose name
// starts with it, or has it inside. what and where make the refusal: "option of
// Operator", "options operator".
func find(text string, all [][]string, what, where string) (int, error) {
	for _, match := range []func(string, [][]string) []int{exact, begins, holds} {
		found := match(text, all)
		if i := only(found); i >= 0 {
			return i, nil
		}
		if len(found) > 1 {
			return -1, several(text, found, all)
		}
	}
	return -1, none(text, all, what, where)
}

func several(text string, found []int, all [][]string) error {
	shown := map[string]int{}
	for _, i := range found {
		shown[normal(all[i][1])]++
	}
	var could []string
	for _, i := range found[:min(4, len(found))] {
		name := all[i][1]
		if shown[normal(name)] > 1 {
			name = all[i][0]
		}
		could = append(could, quote(name))
	}
	if len(found) > 4 {
		could = append(could, words.Count(len(found)-4, "other"))
	}
	return refuse("%s could be %s. Say more of it.", quote(text), words.Or(could))
}

func none(text string, all [][]string, what, where string) error {
	var known []string
	for _, names := range all {
		known = append(known, names...)
	}
	near := ""
	if list := nearest(text, known); len(list) > 0 {
		near = " Did you mean " + words.Or(list) + "?"
	}
	return refuse("No %s is called %s.%s \"%s\" lists them.", what, quote(text), near, where)
}

// nearest lists, in quotes, known names like a misspelt one.
func nearest(text string, known []string) []string {
	if _, ok := number(text); ok || len(text) > maxQuote {
		return nil
	}
	var list []string
	said := map[string]bool{}
	for _, name := range model.Nearest(text, known) {
		if !said[normal(name)] {
			list = append(list, quote(name))
		}
		said[normal(name)] = true
	}
	return list
}

// maxQuote is how much of what was typed an answer repeats, in bytes.
const maxQuote = 60

// quote repeats what was typed, the start of it where it is long.
func quote(text string) string {
	if len(text) <= maxQuote {
		return `"` + text + `"`
	}
	for i := range text {
		if i > maxQuote-4 {
			return `"` + text[:i] + `..."`
		}
	}
	return `"` + text + `"`
}

// beyond refuses a number that no list has.
func beyond(text string, first, last int) error {
	n, _ := number(text)
	said := quote(text)
	if n >= 0 {
		said = strconv.Itoa(n)
	}
	if first == last {
		return refuse("The only number is %d, not %s.", first, said)
	}
	return refuse("The numbers are %d to %d, not %s.", first, last, said)
}

// numbered tells whether a list of things can be numbered from first on: what
// has a number for a name means that thing, and must not be the number of
// another.
func numbered(all [][]string, first int) bool {
	for k, names := range all {
		for _, name := range names {
			if n, ok := number(normal(name)); ok && n >= first && n < first+len(all) && n != first+k {
				return false
			}
		}
	}
	return true
}

// number reads the number of a list; false where the text is no such number.
func number(text string) (int, bool) {
	if text == "" || strings.Trim(text, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		n = -1 // a number, of no list
	}
	return n, true
}
