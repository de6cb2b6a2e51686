Completions

The scripts are short: what fits is asked of the program each time.

  $ seguectl completion bash | tail -n 1
  $ seguectl completion zsh | head -n 1
  $ seguectl completion fish | tail -n 1

What a shell asks: here fish, for the name of an export and for a mode.

  $ tab export run ''
  $ tab export create Third --mode ''
