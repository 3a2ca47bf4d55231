package stuck

// Term is a word of the theory, explained in one line.
type Term struct {
	Name string
	Says string // in one line beside the name
	More string // a sentence more
}

// Terms explains the words of the theory that the screens and answers use, in
// the order in which they build on each other.
func Terms() []Term {
	return []Term{
		{"Profile", "one position for each party; the rest stays as chosen", "Terms and conditions are nobody's to move; a party moves its own positions."},
		{"Wish", "what a party would have true; the first outweighs all", "Wishes are in order: an earlier one outweighs all later ones together."},
		{"Unilateral improvement", "a party's own move to a profile that it likes better", "By one party alone. Whether it pays depends on what the others do next."},
		{"Sanction", "moves of others that leave the mover no better off", "It answers an improvement: its mover likes the end no better than the start."},
		{"Nash", "stable for a party that has no improvement", "Nash looks one move ahead: does any party gain by moving alone?"},
		{"GMR", "stable where each improvement can meet a sanction", "General metarationality: the others can answer, even at a cost to themselves."},
		{"SMR", "as GMR, and the mover cannot mend it by moving again", "Symmetric metarationality: the answer stands even if the mover moves once more."},
		{"SEQ", "as GMR, by sanctions that pay whoever makes them", "Sequential stability: only answers count that the others would like to make."},
		{"Equilibrium", "a profile that is stable for every party: it holds", "Nobody has a reason to leave it. That makes it neither good nor likely."},
		{"Coalition", "parties that move together, so that each is better off", "What no party does alone, some may do together; steps between may cost them."},
	}
}
