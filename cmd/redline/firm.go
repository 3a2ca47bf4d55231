package main

import "redline/tui/stuck"

// firmSentence says of a workable package whether its positions hold: viable is
// not stable. It is empty where nothing can be said.
func firmSentence(at *situation) string {
	said := stuck.FirmOf(at.engine, at.state.Configuration, nil)
	if said == "" {
		return ""
	}
	return said + " " + stuck.Thin + " To see why: `redline stability` with the same flags."
}
