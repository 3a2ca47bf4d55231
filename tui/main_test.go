package tui

import (
	"flag"
	"testing"

	"redline/model/modeltest"
)

// TestMain keeps properties short, since each of them draws hundreds of frames.
func TestMain(m *testing.M) {
	flag.Parse()
	tests := modeltest.Steady(m)
	tests.Checks = 15
	if testing.Short() {
		tests.Checks = 3 // under the race detector a frame takes ten times as long
	}
	tests.Run()
}
