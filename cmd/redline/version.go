package main

import (
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"redline/data"
	"redline/tui/page"
)

func newVersion(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Say which version this is",
		Long:  `Says which version of redline this is, which version of Go built it and for which platform, and which scenarios are built in.`,
		Example: `redline version
redline version --format json`,
		Args: noArgs,
	}
	out := newOutput(a, cmd, formatText, formatJSON)
	cmd.RunE = func(*cobra.Command, []string) error {
		d := versionDocumentOf()
		return out.write(func() any { return d }, func() *page.Page {
			p := &page.Page{}
			p.Text("redline "+d.name(), d.Go+", "+d.Platform)
			return p
		})
	}
	return cmd
}

// versionDocument is redline/version/1. Its scenario is the one that commands
// look at unless told otherwise.
type versionDocument struct {
	header
	Version   string   `json:"version"`
	Revision  string   `json:"revision"` // of the source; empty where not known
	Modified  bool     `json:"modified"` // the source differs from its revision
	Go        string   `json:"go"`
	Platform  string   `json:"platform"`
	Scenarios []string `json:"scenarios"`
}

// name is the version as people read it.
func (d *versionDocument) name() string {
	name := d.Version
	if name == "(devel)" {
		name = "development build"
	}
	if d.Revision != "" {
		name += ", revision " + d.Revision[:min(len(d.Revision), 12)]
	}
	if d.Modified {
		name += " and changes"
	}
	return name
}

func versionDocumentOf() versionDocument {
	d := versionDocument{
		header: headerOf("version", defaultScenario), Version: "unknown",
		Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH, Scenarios: data.Names(),
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return d
	}
	if info.Main.Version != "" {
		d.Version = info.Main.Version
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			d.Revision = s.Value
		case "vcs.modified":
			d.Modified = s.Value == "true"
		}
	}
	return d
}
