package tui

// state is a place that a user can get to.
type state struct {
	name string
	keys []string
}

// states are all kinds of places: panels, cards, what a change leaves behind.
// The keys start from a fresh session of zaporizhzhia.
var states = []state{
	{"first", nil},
	{"changed", []string{"right"}},
	{"last-option", []string{"right", "right", "right"}},
	{"undone", []string{"right", "u"}},
	{"reported", []string{"1"}},
	{"equal-thirds", []string{"6"}},
	{"why", []string{"1", "w"}},
	{"why-heading", []string{"1", "w", "home"}},
	{"why-gone", []string{"1", "w", "down", "down"}},
	{"why-clears", []string{"w", "1", "end"}},
	{"options", []string{"1", "down", "down", "down", "down", "enter", "up"}},
	{"options-position", []string{"enter", "down"}},
	{"split", []string{"1", "down", "down", "down", "down", "down", "enter"}},
	{"split-bars", []string{"1", "down", "down", "down", "down", "down", "enter", "down", "down", "right", "right", "down", "right"}},
	{"split-refused", []string{"down", "down", "down", "down", "down", "enter", "end", "right"}},
	{"split-typing", []string{"down", "down", "down", "down", "down", "enter", "4", "0", "space", "6"}},
	{"evidence", []string{"1", "w", "enter"}},
	{"evidence-obstacle", []string{"1", "w", "home", "enter"}},
	{"evidence-option", []string{"down", "i"}},
	{"claim", []string{"1", "w", "enter", "down", "enter"}},
	{"claim-unused", []string{"e", "down", "right", "up", "right", "right", "right", "right", "right", "right", "right", "right", "down", "down", "enter"}},
	{"presets", []string{"p", "down"}},
	{"preset-sources", []string{"p", "down", "i"}},
	{"find", []string{":"}},
	{"find-typed", []string{":", "r", "u", "s", "s"}},
	{"find-nothing", []string{":", "%", "%"}},
	{"help", []string{"?"}},
	{"help-typed", []string{"?", "u", "n"}},
	{"about", []string{"a"}},
	{"claims", []string{"e"}},
	{"claims-marked", []string{"e", "down", "down", "down"}},
	{"claims-filter", []string{"e", "/", "z", "e", "l"}},
	{"claims-filtered", []string{"e", "/", "z", "e", "l", "esc"}},
	{"claims-nothing", []string{"e", "/", "%"}},
	{"claims-beside", []string{"e", "esc"}},
	{"strict", []string{"1", "R"}},
	{"muted", []string{"1", "w", "space", "down", "down", "space"}},
	{"all-muted", []string{":", "m", "u", "t", "e", "space", "s", "e", "c", "u", "r", "i", "t", "y", "enter"}},
	{"impossible", []string{"1", ":", "s", "i", "t", "e", "space", "r", "e", "t", "u", "r", "n", "e", "d", "enter"}},
	{"split-typed-wrong", []string{"down", "down", "down", "down", "down", "enter", "4", "0", "space", "6", "5", "enter"}},
	{"replay-before", []string{"1", "right", ","}},
	{"replay-after", []string{"1", "right", ",", ","}},
	{"zoomed", []string{"1", "z"}},
	{"zoomed-why", []string{"1", "w", "z"}},
	{"mouse-off", []string{"M"}},
	{"out", []string{"1", "o"}},
	{"out-route", []string{"1", "o", "down", "down"}},
	{"out-clear", []string{"1", "o", "right"}},
	{"out-packages", []string{"1", "o", "down", "enter", "down"}},
	{"out-taken", []string{"1", "o", "down", "enter", "down", "enter"}},
	{"out-held", []string{"1", "space", "down", "space", "o"}},
	{"map", []string{"1", "m"}},
	{"map-walked", []string{"1", "m", "down", "right", "right"}},
	{"map-open", []string{"1", "m", "up", "up", "up", "up", "up", "right"}},
	{"map-share", []string{"1", "m", "up", "up", "up", "up", "up", "up", "right", "right", "right"}},
	{"map-whole", []string{"1", "m", "z"}},
	{"rules", []string{"1", "r"}},
	{"rules-muted", []string{"1", "r", "down", "space"}},
	{"rules-obstacle", []string{"1", "r", "end"}},
	{"space", []string{"1", "s"}},
	{"space-lines", []string{"1", "s", "down", "down", "down", "pgdown"}},
	{"space-narrowed", []string{"1", "s", "end", "enter"}},
}

// sizes are the ones that the design names, and one between.
var sizes = [][2]int{{80, 24}, {120, 40}, {160, 45}, {60, 16}, {100, 30}}
