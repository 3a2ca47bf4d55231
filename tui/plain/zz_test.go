package plain

import (
	"os"
	"redline/data"
	"strings"
	"testing"
)

func TestZZ(t *testing.T) {
	name := os.Getenv("SC")
	if name == "" {
		name = "zaporizhzhia"
	}
	s, err := data.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	err = Run(Options{Scenario: s, Reason: "because of --plain", In: strings.NewReader(os.Getenv("IN")), Out: os.Stdout, Echo: true})
	if err != nil {
		t.Fatal(err)
	}
}
