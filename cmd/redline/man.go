package main

import (
	mango "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"
)

func newMan(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "man",
		Short: "Print the manual page",
		Long:  `Prints the manual page of redline. To read it, give it to man; to install it, put it into a folder such as /usr/local/share/man/man1.`,
		Example: `redline man
redline man > redline.1`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			manual, err := mango.NewManPage(1, cmd.Root())
			if err != nil {
				return err
			}
			return a.write([]byte(manual.Build(roff.NewDocument())))
		},
	}
}
