package model

import (
	"testing"
)

func BenchmarkCompile(b *testing.B) {
	s := dam()
	for b.Loop() {
		compiled(b, s, Basis{})
	}
}

func BenchmarkOutcome(b *testing.B) {
	s := dam()
	e, c := compiled(b, s, Basis{}), s.Today()
	for b.Loop() {
		e.Outcome(c)
	}
}

func BenchmarkEffects(b *testing.B) {
	s := dam()
	e, c := compiled(b, s, Basis{}), s.Today()
	var list []Effect
	for b.Loop() {
		list = e.Effects(c, list[:0])
	}
}

func BenchmarkAssess(b *testing.B) {
	s := dam()
	e, c := compiled(b, s, Basis{}), s.Today()
	for b.Loop() {
		e.Assess(c)
	}
}
