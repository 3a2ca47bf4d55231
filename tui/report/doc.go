// Package report writes handouts: what a class or a delegation gets on paper.
// A [Document] is put together once, from a scenario and a package, and is
// written out as Markdown or as one HTML page that needs nothing from outside
// and prints well. Nothing here knows the terminal or the disk, but for
// [WriteNew].
package report
