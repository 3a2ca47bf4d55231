// Package data holds the scenarios that ship with the program and the reader
// that turns a scenario file into a [model.Scenario], or into all of its
// errors, each with the place and the nearest right word.
//
// Reading goes in stages, each of which lets through only what the next can
// take: the text as such (size, characters, line lengths), its YAML tokens
// (nesting, what YAML offers and scenarios do not need), the tree of nodes
// (aliases), and then the scenario's own rules. Files come from strangers:
// every stage takes bounded time and memory.
package data

//go:generate go run ./internal/snapshot
