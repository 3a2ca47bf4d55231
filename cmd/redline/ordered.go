package main

import "bytes"

// ordered is a map that keeps the order of its entries in JSON.
type ordered[V any] []field[V]

type field[V any] struct {
	key   string
	value V
}

// MarshalJSON writes an object, {} where there is nothing.
func (m ordered[V]) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, f := range m {
		if i > 0 {
			b.WriteByte(',')
		}
		b.Write(compact(f.key))
		b.WriteByte(':')
		b.Write(compact(f.value))
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// get is the value of a key; the zero value where it has none.
func (m ordered[V]) get(key string) V {
	for _, f := range m {
		if f.key == key {
			return f.value
		}
	}
	var none V
	return none
}

// list is never nil, so that JSON has [] and not null.
func list[T any](l []T) []T {
	if l == nil {
		return []T{}
	}
	return l
}

// header is what every document begins with.
type header struct {
	Schema   string   `json:"schema"`
	Scenario string   `json:"scenario"`
	Reading  string   `json:"reading"`
	Muted    []string `json:"muted"`
}

// headerOf heads a document that does not depend on how rules are read.
func headerOf(name, scenario string) header {
	return header{Schema: schemaID(name), Scenario: scenario, Reading: "documented", Muted: []string{}}
}

// schemaID names the form of a document.
func schemaID(name string) string { return "redline/" + name + "/1" }
