package main

import (
	"embed"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"redline/model"
)

// schemas holds a JSON Schema for every form of document, and for scenario
// files.
//
//go:embed schema/*.json
var schemas embed.FS

func newSchema(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "schema NAME",
		Short: "Print the JSON Schema of an answer, or of files one writes",
		Long: `Prints a JSON Schema (draft 2020-12). Each answer in JSON names its form in its field "schema": redline/assess/1 is described by the schema assess. The schemas "scenario" and "script" describe scenario files and workshop scripts, and make editors check them and complete words while you write.

Names: ` + strings.Join(schemaNames(), ", ") + `.`,
		Example: `redline schema assess
redline schema scenario`,
		Args: exactlyOne("a name"),
	}
	cmd.ValidArgsFunction = completeArgs(func(*cobra.Command, string) []string { return schemaNames() })
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		text, ok := schemaText(args[0])
		if !ok {
			return usage("", model.Unknown("schema", args[0], schemaNames()))
		}
		return a.write(text)
	}
	return cmd
}

// schemaNames lists the schemas, those of files that people write last.
func schemaNames() []string {
	entries, _ := schemas.ReadDir("schema") // it is part of the program
	names := make([]string, 0, len(entries))
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), ".json"))
	}
	for _, last := range []string{"scenario", "script"} {
		at := slices.Index(names, last)
		names = append(slices.Delete(names, at, at+1), last)
	}
	return names
}

func schemaText(name string) ([]byte, bool) {
	if !slices.Contains(schemaNames(), name) {
		return nil, false
	}
	text, err := schemas.ReadFile("schema/" + name + ".json")
	return text, err == nil
}
