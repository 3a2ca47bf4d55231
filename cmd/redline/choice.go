package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"redline/model"
)

// choice is a flag that takes one of a few words, the first unless told
// otherwise.
type choice struct {
	what  string // what a word is: "format"
	value string
	known []string
}

func newChoice(what string, known ...string) choice { return choice{what, known[0], known} }

func (c *choice) String() string { return c.value }

// Type names the value in help.
func (c *choice) Type() string { return strings.ToUpper(c.what) }

// Set refuses other words, and suggests.
func (c *choice) Set(text string) error {
	if !slices.Contains(c.known, text) {
		return model.Unknown(c.what, text, c.known)
	}
	c.value = text
	return nil
}

// columns is a flag that takes a width; 0 where it was not given.
type columns int

const minColumns, maxColumns = 20, 10_000

func (c *columns) String() string { return strconv.Itoa(int(*c)) }

// Type names the value in help.
func (c *columns) Type() string { return "N" }

// Set refuses what no line can be.
func (c *columns) Set(text string) error {
	n, err := strconv.Atoi(text)
	if err != nil || n < minColumns || n > maxColumns {
		return fmt.Errorf("%q is not a whole number from %d to %d", text, minColumns, maxColumns)
	}
	*c = columns(n)
	return nil
}
