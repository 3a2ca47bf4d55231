package plain

import (
	"slices"
	"strings"

	"redline/tui/words"
)

// answer carries out a line.
func (d *dialogue) answer(line string) {
	if d.answered(line) {
		return
	}
	fields := fieldsOf(line)
	isEquals := func(field string) bool { return field == "=" }
	first := slices.IndexFunc(fields, func(field string) bool { return !isEquals(field) })
	word, args := "state", []string(nil)
	if first >= 0 {
		word, args = fields[first], fields[first+1:]
	}
	c, err := d.command(word)
	if !c.equals {
		args = slices.DeleteFunc(args, isEquals)
	}
	if err == nil && c.args == "" && len(args) > 0 {
		err = refuse("%s takes nothing after it.", words.Upper(c.name))
	}
	if err == nil {
		if said := d.waits(&c); said != "" {
			err = refuse("%s", said)
		} else {
			err = c.run(d, args)
		}
	}
	if err != nil {
		d.out.say(nothing(c), err.Error())
		c.name = "" // what is refused shows nothing
	}
	d.follow(c.name)
	d.out.say(d.keep.after(d.session))
}

// nothing is what a refusal starts with.
func nothing(c command) string {
	if c.changes {
		return "Nothing changed."
	}
	return ""
}

// command finds what a word calls: a name or alias, or the start of a name. A
// start that several share means the one that is the start of the others.
func (d *dialogue) command(word string) (command, error) {
	var begun []command
	for _, c := range d.commands() {
		for _, name := range append([]string{c.name}, c.aliases...) {
			if strings.EqualFold(word, name) {
				return c, nil
			}
		}
		if strings.HasPrefix(c.name, strings.ToLower(word)) {
			begun = append(begun, c)
		}
	}
	for _, c := range begun {
		if startsAll(c.name, begun) {
			return c, nil
		}
	}
	if len(begun) > 0 {
		return command{}, refuse("%s could be %s. Say more of it.", quote(word), words.Or(names(begun)))
	}
	return command{}, d.noCommand(word)
}

func startsAll(name string, list []command) bool {
	for _, c := range list {
		if !strings.HasPrefix(c.name, name) {
			return false
		}
	}
	return true
}

func names(list []command) []string {
	out := make([]string, len(list))
	for i, c := range list {
		out[i] = c.name
	}
	return out
}

// noCommand says what might have been meant by a word that calls nothing.
func (d *dialogue) noCommand(word string) error {
	if _, ok := number(word); ok && d.numbers != "" {
		return refuse(`A number alone says too little. Try "%s %s".`, d.numbers, word)
	}
	if i := only(exact(word, issueNames(d.scenario))); i >= 0 {
		return refuse(`No command is called %s. Did you mean "options %s"? "help" lists the commands.`, quote(word), d.scenario.Issues[i].ID)
	}
	near := ""
	if list := nearest(word, names(d.commands())); len(list) > 0 {
		near = " Did you mean " + words.Or(list) + "?"
	}
	return refuse(`No command is called %s.%s "help" lists the commands.`, quote(word), near)
}
