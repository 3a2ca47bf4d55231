package plain

import (
	"slices"
	"strings"
)

// command is one thing that can be said.
type command struct {
	name    string
	aliases []string
	args    string // what comes after the name, as help shows it
	help    string // in one line
	more    string // what else there is to know; may be empty
	changes bool   // a refusal says first that nothing changed
	equals  bool   // an equals sign stays among what comes after it
	run     func(d *dialogue, args []string) error
}

// usage is the command as it is typed.
func (c *command) usage() string { return strings.TrimSpace(c.name + " " + c.args) }

// commands lists everything that can be said, in the order of help.
func commands() []command {
	return slices.Concat(choosing(), explaining(), exploring(), reporting(), others())
}

// choosing are the commands that tell about choices and make them.
func choosing() []command {
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
			more: `For example, "options 1 2" looks at the second option of the first issue. Looking changes nothing.`, run: (*dialogue).options,
		},
		{
			name: "set", args: "ISSUE OPTION", changes: true,
			help: "choose an option",
			more: `Issues and options go by number, id or name: "set 1 2" chooses the second option of the first issue. A split is given by its shares, in order, as numbers that make 100.`,
			run:  (*dialogue).set,
		},
		{name: "undo", aliases: []string{"u"}, changes: true, help: "take back the last step", run: (*dialogue).undo},
		{name: "redo", changes: true, help: "take the step again that was undone", run: (*dialogue).redo},
		{name: "replay", aliases: []string{","}, help: "the last change again, before and after", run: (*dialogue).replay},
	}
}

// explaining are the commands that tell what stands in the way, and on what
// evidence.
func explaining() []command {
	return []command{
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
			more: `Numbers are those of the last "why" or "rules", or of "why all" before any.`, run: (*dialogue).evidence,
		},
		{name: "source", args: "CLAIM", help: "one claim, where it stands and what uses it", run: (*dialogue).source},
		{
			name: "claims", args: "[WORDS]",
			help: "all claims, or those with these words in them", run: (*dialogue).claims,
		},
	}
}

// exploring are the commands that tell about all packages: the routes, the
// counts, what muting opens, the map.
func exploring() []command {
	return []command{
		{
			name: "out", args: "[unblocked or clear] [ROUTE]",
			help: "ways out: the routes to an unblocked package, or to a clear one; with a letter, the choices and packages of a route",
			more: `A route is a smallest set of issues to change. For example, "out B" tells about the second route, "out B all" lists up to 1,000 of its packages, and "out B 3" is "take B 3".`,
			run:  (*dialogue).ways,
		},
		{
			name: "take", args: "ROUTE NUMBER", changes: true,
			help: "make a package of a route the one at hand, as one step",
			more: `For example, "take B 3" takes the third package of route B, as "out B" lists them.`, run: (*dialogue).take,
		},
		{
			name: "hold", args: "[ISSUE ...]", changes: true,
			help: "keep issues as they are in every route; without an issue, what is held", run: (*dialogue).hold,
		},
		{name: "release", args: "ISSUE ... or all", changes: true, help: "take holds back", run: (*dialogue).release},
		{
			name: "space", args: "[ISSUE=OPTION ...] [ISSUE]", equals: true,
			help: "all packages, counted: what blocks them, what no unblocked one has and what all need; or only those with some options",
			more: `For example, "space operator=us" counts only packages with that operator, and "space operator" counts for each of its options.`, run: (*dialogue).space,
		},
		{
			name: "rules", args: "[all, NUMBER, RULE or OBSTACLE]",
			help: "how many packages muting each rule or obstacle would open; of one rule, with which others it opens more", run: (*dialogue).rules,
		},
		{
			name: "map", args: "ISSUE by ISSUE [open]",
			help: "what each pair of options of two issues comes to; with open, how many packages are unblocked whatever the rest is",
			more: `Of an issue that is split, one share can be named, as in "map split upkeep by control".`, run: (*dialogue).mapOf,
		},
	}
}

// others are the commands for presets, the reading, mutes and the dialogue.
func others() []command {
	return []command{
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
			help: "back to the status quo, read as documented, nothing muted or held; undo takes it back", run: (*dialogue).fresh,
		},
		{name: "quit", aliases: []string{"q", "exit"}, help: "end; the end of input does the same", run: (*dialogue).quit},
	}
}
