package main

import (
	"fmt"

	"github.com/urfave/cli/v2"
)

// The scripts ask the program itself, through urfave's hidden flag.
const bashCompletion = `_dateline() {
	local cur="${COMP_WORDS[COMP_CWORD]}" IFS=$'\n'
	local words=("${COMP_WORDS[@]:0:$COMP_CWORD}")
	if [[ "$cur" == -* ]]; then words+=("$cur"); fi
	local found
	found=$("${words[@]}" --generate-bash-completion 2>/dev/null)
	COMPREPLY=($(compgen -W "$found" -- "$cur"))
}
complete -o bashdefault -o default -F _dateline dateline
`

const zshCompletion = `#compdef dateline
_dateline() {
	local -a found
	local cur=${words[-1]}
	if [[ "$cur" == -* ]]; then
		found=("${(@f)$(${words[@]:0:#words[@]-1} ${cur} --generate-bash-completion 2>/dev/null)}")
	else
		found=("${(@f)$(${words[@]:0:#words[@]-1} --generate-bash-completion 2>/dev/null)}")
	fi
	[[ -n "${found[1]}" ]] && compadd -- "${found[@]}"
	_files
}
compdef _dateline dateline
`

func (p *program) completionCommand() *cli.Command {
	return &cli.Command{
		Name: "completion", Usage: "print a completion script for a shell, or the manual page", ArgsUsage: "bash|zsh|fish|man", Category: "housekeeping",
		Description: `   source <(dateline completion bash)
   dateline completion fish > ~/.config/fish/completions/dateline.fish
   dateline completion man > dateline.1`,
		Action: func(c *cli.Context) error {
			var script string
			var err error
			switch c.Args().First() {
			case "bash":
				script = bashCompletion
			case "zsh":
				script = zshCompletion
			case "fish":
				script, err = c.App.ToFishCompletion()
			case "man":
				script, err = c.App.ToMan()
			default:
				return usagef("completion: want bash, zsh, fish or man, not %q", c.Args().First())
			}
			if err != nil {
				return err
			}
			_, err = fmt.Fprint(p.out, script)
			return err
		},
	}
}
