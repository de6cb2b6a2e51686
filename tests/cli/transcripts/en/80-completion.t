Completions

The scripts are short: what fits is asked of the program each time.

  $ seguectl completion bash | tail -n 1
  complete -F _seguectl seguectl
  $ seguectl completion zsh | head -n 1
  #compdef seguectl
  $ seguectl completion fish | tail -n 1
  complete -c seguectl -f -a '(__seguectl_complete)'

What a shell asks: here fish, for the name of an export and for a mode.

  $ tab export run ''
  words
  Founders	keep in step
  Friends	keep in step
  Gone	keep in step
  Pilot	keep in step
  VIP	keep in step
  $ tab export create Third --mode ''
  words
  keep-in-step
  add-only
  exact-copy
