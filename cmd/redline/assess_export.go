package main

import (
	"os"

	"redline/model"
)

// assessJSON is the document of assess, for exports of the explorer.
func assessJSON(e *model.Engine, c model.Configuration) []byte {
	as := e.Assess(c)
	return indented(newAssessor(e).document(&as))
}

// workingFolder is where exports of the explorer go; empty where there is none.
func workingFolder() string {
	folder, err := os.Getwd()
	if err != nil {
		return ""
	}
	return folder
}
