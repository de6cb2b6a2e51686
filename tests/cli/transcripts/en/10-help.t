Help

What a noun offers, with an example for each command.

  $ seguectl completion --help

A command with its arguments, options and examples.

  $ seguectl plan list --help

A word that is not known is named, and nothing is done.

  $ seguectl export fly
  $ seguectl plan list --speed 9
  $ seguectl run list --limit none
