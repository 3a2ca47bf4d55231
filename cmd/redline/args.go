package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"redline/model"
)

// noArgs refuses every argument.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return usagef("%q takes no arguments, but there is %q", cmd.CommandPath(), args[0])
}

// anyArgs lets a command look at its arguments itself.
func anyArgs(*cobra.Command, []string) error { return nil }

// atMostOne lets an argument be left out.
func atMostOne(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > 1 {
			return usagef("%q takes %s, but there is also %q", cmd.CommandPath(), what, args[1])
		}
		return nil
	}
}

// exactlyOne asks for an argument.
func exactlyOne(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usagef("%q needs %s", cmd.CommandPath(), what)
		}
		return atMostOne(what)(cmd, args)
	}
}

// subcommand refuses an argument, which can only be meant as a command.
func subcommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return usage("", model.Unknown("command", args[0], commandNames(cmd)))
}

// missingSubcommand is the answer to a command that is none without another.
func missingSubcommand(cmd *cobra.Command) error {
	return usagef("%q needs a command: %s", cmd.CommandPath(), strings.Join(commandNames(cmd), ", "))
}

func commandNames(cmd *cobra.Command) []string {
	var names []string
	for _, c := range cmd.Commands() {
		if !c.Hidden {
			names = append(names, c.Name())
		}
	}
	return names
}

// flagError says in our words what is wrong with a flag.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var missing *pflag.ValueRequiredError
	var value *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		name := "--" + unknown.GetSpecifiedName()
		if letters := unknown.GetSpecifiedShortnames(); letters != "" {
			name = "-" + letters
		}
		return usage("", model.Unknown("flag", name, flagNames(cmd)))
	case errors.As(err, &missing):
		return usagef("--%s needs a value", missing.GetFlag().Name)
	case errors.As(err, &value):
		return usage("--"+value.GetFlag().Name, valueError(value))
	}
	return usage("", err)
}

// valueError keeps what our own flags say, and says it for those of others.
func valueError(err *pflag.InvalidValueError) error {
	switch err.GetFlag().Value.(type) {
	case named, *choice, *columns, *tally, *stateNumber:
		return err.Unwrap()
	}
	return fmt.Errorf("%q is no value that it takes", err.GetValue())
}

func flagNames(cmd *cobra.Command) []string {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, "--"+f.Name)
		}
	})
	return names
}
