package plain

import (
	"strings"

	"redline/tui/words"
)

// command is one thing that can be said.
type command struct {
	name    string
	aliases []string
	args    string // what comes after the name, as help shows it
	help    string // in one line
	more    string // what else there is to know; may be empty
	changes bool   // a refusal says first that nothing changed
	run     func(d *dialogue, args []string) error
}

// usage is the command as it is typed.
func (c *command) usage() string { return strings.TrimSpace(c.name + " " + c.args) }

// commands lists everything that can be said, in the order of help.
func commands() []command {
	return []command{
		{
			name: "help", aliases: []string{"?", "h"}, args: "[COMMAND]",
			help: "these commands, or more about one of them", run: (*dialogue).help,
		},
		{
			name: "state", aliases: []string{"s"},
			help: "the package, the verdict, the obstacles and the parties; an empty line does the same", run: (*dialogue).state,
		},
		{
			name: "issues", aliases: []string{"i"},
			help: "everything that can be chosen, by number, with its present option", run: (*dialogue).issues,
		},
		{
			name: "options", aliases: []string{"o"}, args: "ISSUE [OPTION]",
			help: "the options of an issue and what each takes part in; with an option, what choosing it would do",
			more: `For example "options operator" or "options operator 3". Looking changes nothing.`, run: (*dialogue).options,
		},
		{
			name: "set", args: "ISSUE OPTION", changes: true,
			help: "choose an option",
			more: `Issues and options go by number, id or name. A split is given by its shares, in order, as in "set split 40 20 40 0".`,
			run:  (*dialogue).set,
		},
		{name: "undo", aliases: []string{"u"}, changes: true, help: "take back the last step", run: (*dialogue).undo},
		{name: "redo", changes: true, help: "take the step again that was undone", run: (*dialogue).redo},
		{name: "replay", aliases: []string{","}, help: "the last change again, before and after", run: (*dialogue).replay},
		{
			name: "why", aliases: []string{"w"}, args: "[all, NUMBER, OBSTACLE or PARTY]",
			help: "what blocks, and because of what; all of it, one of it, or what is on an obstacle or a party's objection",
			run:  (*dialogue).why,
		},
		{
			name: "clears", help: "one change clears: every single change that takes away a block and brings none",
			run: (*dialogue).clears,
		},
		{
			name: "evidence", aliases: []string{"e"}, args: "NUMBER or RULE",
			help: "what a finding or a rule rests on, with every claim",
			more: `Numbers are those of the last "why", or of "why all" before any.`, run: (*dialogue).evidence,
		},
		{name: "source", args: "CLAIM", help: "one claim, where it stands and what uses it", run: (*dialogue).source},
		{
			name: "claims", args: "[WORDS]",
			help: "all claims, or those with these words in them", run: (*dialogue).claims,
		},
		{name: "presets", aliases: []string{"p"}, help: "packages that somebody proposed or the document describes", run: (*dialogue).presets},
		{
			name: "preset", args: "NUMBER, ID or NAME", changes: true,
			help: "load one of them", run: (*dialogue).preset,
		},
		{
			name: "reading", args: "strict or documented", changes: true,
			help: "how severities are read: as documented, or every rule of a major obstacle blocks", run: (*dialogue).reading,
		},
		{
			name: "mute", args: "NUMBER, RULE or OBSTACLE", changes: true,
			help: "leave a rule, or all rules of an obstacle, out of everything", run: (*dialogue).mute,
		},
		{name: "unmute", args: "NUMBER, RULE, OBSTACLE or all", changes: true, help: "take a mute back", run: (*dialogue).unmute},
		{name: "mutes", help: "what is muted, by number", run: (*dialogue).mutes},
		{name: "measures", help: "the numbers that rules test, with their low and high", run: (*dialogue).measures},
		{name: "code", aliases: []string{"y"}, help: "a short code that opens this package elsewhere", run: (*dialogue).code},
		{name: "open", args: "CODE", changes: true, help: "the package of a code", run: (*dialogue).open},
		{
			name: "about", args: "[sources]",
			help: "what this is, and what the scenario is made of; with sources, every source", run: (*dialogue).about,
		},
		{
			name: "fresh", changes: true,
			help: "back to the status quo, read as documented, nothing muted; undo takes it back", run: (*dialogue).fresh,
		},
		{name: "quit", aliases: []string{"q", "exit"}, help: "end; the end of input does the same", run: (*dialogue).quit},
	}
}

// answer carries out a line.
func (d *dialogue) answer(line string) {
	fields := strings.Fields(strings.ReplaceAll(line, "=", " "))
	if len(fields) == 0 {
		fields = []string{"state"}
	}
	c, err := d.command(fields[0])
	if err == nil && c.args == "" && len(fields) > 1 {
		err = refuse("%s takes nothing after it.", words.Upper(c.name))
	}
	if err == nil {
		err = c.run(d, fields[1:])
	}
	if err != nil {
		d.out.say(nothing(c), err.Error())
	}
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
	for _, c := range commands() {
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
	if list := nearest(word, names(commands())); len(list) > 0 {
		near = " Did you mean " + words.Or(list) + "?"
	}
	return refuse(`No command is called %s.%s "help" lists the commands.`, quote(word), near)
}

// help lists the commands, or tells about one.
func (d *dialogue) help(args []string) error {
	if len(args) > 0 {
		return d.helpOn(args[0])
	}
	for _, c := range commands() {
		d.out.hang(c.usage() + ": " + c.help + ".")
	}
	d.out.say("Commands can be cut short while it stays clear which is meant.",
		"Issues, options, presets and findings go by number; all but findings also by id or name.",
		`"help COMMAND" tells more.`)
	return nil
}

func (d *dialogue) helpOn(word string) error {
	c, err := d.command(word)
	if err != nil {
		return err
	}
	d.out.say(c.usage()+":", c.help+".", c.more)
	if len(c.aliases) > 0 {
		d.out.say("Also:", words.And(c.aliases)+".")
	}
	return nil
}

// quit ends the dialogue.
func (d *dialogue) quit([]string) error {
	d.out.say(d.keep.farewell(d.session))
	d.done = true
	return nil
}
