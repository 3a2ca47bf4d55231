package main

import (
	"bytes"

	"github.com/spf13/cobra"

	"redline/model"
)

func newCompletion(a *app) *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	cmd := &cobra.Command{
		Use:   "completion SHELL",
		Short: "Print what makes a shell complete commands, flags and ids",
		Long: `Prints a script that makes your shell complete the commands, flags and ids of redline with the tab key. Shells: bash, zsh, fish, powershell.

bash: put  source <(redline completion bash)  into ~/.bashrc; it needs the package bash-completion.
zsh: put the script into a file named _redline in a folder of your $fpath.
fish: put the script into ~/.config/fish/completions/redline.fish.
PowerShell: put  redline completion powershell | Out-String | Invoke-Expression  into your profile.`,
		Example: `redline completion bash
redline completion fish`,
		Args:      exactlyOne("a shell: bash, zsh, fish or powershell"),
		ValidArgs: shells,
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		var b bytes.Buffer
		write := map[string]func() error{
			"bash":       func() error { return cmd.Root().GenBashCompletionV2(&b, true) },
			"zsh":        func() error { return cmd.Root().GenZshCompletion(&b) },
			"fish":       func() error { return cmd.Root().GenFishCompletion(&b, true) },
			"powershell": func() error { return cmd.Root().GenPowerShellCompletionWithDesc(&b) },
		}[args[0]]
		if write == nil {
			return usage("", model.Unknown("shell", args[0], shells))
		}
		if err := write(); err != nil {
			return err
		}
		return a.write(b.Bytes())
	}
	return cmd
}
