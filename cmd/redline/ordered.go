package main

import (
	"bytes"
	"encoding/json"
	"errors"

	"redline/model"
)

// ordered is a map that keeps the order of its entries in JSON.
type ordered[V any] []field[V]

type field[V any] struct {
	key   string
	value V
}

// MarshalJSON writes an object, {} where there is nothing. The line ends that
// the encoder adds are taken out again by the one that calls this.
func (m ordered[V]) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	b.WriteByte('{')
	for i, f := range m {
		if i > 0 {
			b.WriteByte(',')
		}
		keyErr := enc.Encode(f.key)
		b.WriteByte(':')
		if err := errors.Join(keyErr, enc.Encode(f.value)); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
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

// basisHeader heads a document that depends on how rules are read.
func basisHeader(name string, e *model.Engine) header {
	h, basis := headerOf(name, e.Scenario().ID), e.Basis()
	h.Reading, h.Muted = basis.Reading.String(), list(basis.Muted)
	return h
}

// schemaID names the form of a document.
func schemaID(name string) string { return "redline/" + name + "/1" }
