// Package chart works out and draws the answers that are pictures: the map of
// two issues and the share of the network. The commands, the explorer and the
// handouts share them.
package chart
