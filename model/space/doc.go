// Package space answers questions about all configurations of a scenario at
// once, exactly: how many there are of each verdict and what blocks them, which
// options no unblocked one has, how far and by which routes a configuration is
// from an unblocked one, which choices conflict, what muting a rule opens.
//
// A [Space] is made for a [model.Engine], that is for a scenario under a basis
// (reading and mutes). Nothing in it forecasts: a count of configurations is no
// likelihood.
//
// # How
//
// Options that no rule tells apart are one class with a multiplicity. Over
// those classes a question (what is possible? unblocked? clear? which obstacles
// block?) becomes a reduced, layered multi-valued decision diagram: one level
// for each issue that makes a difference, equal rests shared. It is built from
// the top down, a state being the cases that can still come to stand, less
// those that others make redundant; three orders of the issues race, and the
// smallest diagram is kept. Each answer is then a pass or two over the nodes.
//
//   - Counts are sums of products; narrowing and holding only change the weights
//     of classes, never the diagram. Words of 64 bits are used, as many as the
//     number of configurations needs, so that nothing overflows.
//   - What blocks is told by labels on the arcs, which add up along a path: one
//     bit for each major obstacle, or up to two rules for leverage.
//   - The fewest changes are a shortest path on which the present option costs
//     nothing; change sets are antichains of sets of issues on the way up;
//     conflicts are the minimal hitting sets of the change sets (Berge).
//
// What would take more than the budget of nodes, or too many sets of issues, is
// refused with a [BudgetError]; nothing hangs.
//
// # Growth
//
// Scenarios as package internal/scale makes them (seed 1), on two shared cores
// of an EPYC under load, best of four; Z is Zaporizhzhia. "Count" compiles,
// builds and counts by verdict and blocked obstacles; "key" is everything that
// one key press needs: assessment, counts, dead options and share ranges,
// fewest changes, change sets, conflicts.
//
//	configurations  rules  nodes   count     key  nearest  leverage
//	        8.9e4      13     22  0.4 ms  0.03 ms   1.8 us    0.9 ms
//	        1.7e7      33     24  1.0 ms  0.05 ms   2.0 us    4.0 ms
//	        4.0e8      40    283  4.8 ms  0.24 ms   9.0 us     23 ms
//	       1.1e10      46    380  4.7 ms  0.26 ms   8.9 us     48 ms
//	     5.6e10 Z      39     48  1.8 ms  0.10 ms   2.0 us    3.4 ms
//	       2.1e12      57   1294   44 ms  1.0 ms     24 us    1.0 s
//	       3.8e15      70   2368   45 ms  1.8 ms     37 us    1.4 s
//
// Other seeds at 3.8e15 have up to 16,476 nodes and need up to 13 ms for a key.
// What makes a diagram large is rules that join many issues, not the number of
// configurations.
//
// Against others, each pair measured in one run (internal/peers, which also
// checks that all agree): counting with github.com/dalzilio/rudd takes 9 to 100
// times as long, compiling included, and looking at every configuration with
// plain Go closures thousands of times as long at 1.7e7; finding the nearest
// unblocked configuration with github.com/crillab/gophersat takes 20 to 110
// times as long.
package space
