// Package lesson judges the tasks of lessons: whether a goal holds, what the
// right answer to a question is, whether a goal can be reached at all and by
// which changes. It also keeps the account of a lesson that is being followed:
// what is done, which hints were given, what was tried.
//
// Goals are judged as documented and with nothing muted, whatever the user has
// set, so that a task means the same to everybody.
//
// # How a goal is reached
//
// A goal is turned into cases. Each case is a list of tests that have to pass
// and a set of rules that must not hold: "sanctions are blocked and nothing
// else" is one case for each way in which a blocking rule of sanctions can hold,
// with all blocking rules of the others kept out. A case is a scenario of its
// own, in which whatever breaks it is a rule that blocks; package space then
// says exactly whether anything is left, and what is nearest. Goals about the
// last change, about stability and with more cases than the budget allows are
// looked for near the presets instead, and may stay undecided.
package lesson
