package main

import (
	"bytes"
	"fmt"
	"strings"

	"redline/model/stability"
)

// dot draws every state and every move for Graphviz. Improvements are solid
// and name their movers, other moves dotted; what holds under Nash has a double
// border, what holds otherwise a thick one.
func (m *told) dot() []byte {
	var b bytes.Buffer
	b.WriteString("digraph stability {\n\tnode [shape=box];\n")
	for s := range m.States {
		fmt.Fprintf(&b, "\t%d [label=%s%s];\n", s+1, quoteDOT(strings.TrimSpace(fmt.Sprintf("%d\n%s", s+1, m.Brief(s)))), m.border(s))
	}
	for i := range m.Makers {
		for s, moves := range m.Moves[i] {
			for _, t := range moves {
				style := "style=dotted"
				if m.Improvement(i, s, t) {
					style = "style=solid"
				}
				fmt.Fprintf(&b, "\t%d -> %d [label=%s, %s];\n", s+1, t+1, quoteDOT(m.Short[i]), style)
			}
		}
	}
	b.WriteString("}\n")
	return b.Bytes()
}

func (m *told) border(s int) string {
	style := ""
	switch set := m.Joint(s); {
	case set.Has(stability.Nash):
		style = ", peripheries=2"
	case set != 0:
		style = ", penwidth=3"
	}
	if s == m.Today {
		style += ", style=filled, fillcolor=lightgrey"
	}
	return style
}

// quoteDOT writes a text as DOT has it.
func quoteDOT(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(text) + `"`
}
