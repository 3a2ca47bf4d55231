// Package model holds the subject of redline: a negotiation written down as a
// scenario, one way to settle it (a configuration), and what stands in the way
// of that configuration (an assessment).
//
// A [Scenario] names parties, issues with options, obstacles, and the rules
// that link options to obstacles, each rule with the claims it rests on. A
// [Configuration] picks one option for every issue. An [Engine] is a scenario
// compiled under a [Basis] (a reading, some rules muted); it turns a
// configuration into an [Outcome] (bits and counts, no allocation) or an
// [Assessment] (the same with the reasons spelled out).
//
// The package does no input or output and knows no terminal. It forecasts
// nothing: a verdict says which documented obstacles a configuration meets,
// never how likely or how good it is.
package model
