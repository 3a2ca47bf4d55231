package plain

// deadlocks are the commands about which positions hold, and what the parties
// want.
func deadlocks() []command {
	return []command{
		{
			name: "deadlock", aliases: []string{"d"}, args: "[NUMBER or ISSUE=OPTION ...] [nash, gmr, smr or seq]", equals: true,
			help: "which positions hold under these terms, and why; or all about one profile of positions",
			more: `A profile goes by its number, or by positions; those not said are as they are here. With one of the four names, what would have to change is told for that way to hold.`,
			run:  (*dialogue).deadlock,
		},
		{name: "wishes", help: "what each party wants, by number: the weakest evidence", run: (*dialogue).wishes},
		{
			name: "wish", args: "PARTY NUMBER to NUMBER, drop or restore", changes: true,
			help: "move a party's wish, leave it out or take it in again; what holds follows",
			more: `"wish PARTY given" gives a party's list back as the file has it, "wish all given" all of them. Wishes are no choices of the package.`,
			run:  (*dialogue).wish,
		},
		{name: "terms", help: "the words of the theory, a line each", run: (*dialogue).terms},
	}
}
